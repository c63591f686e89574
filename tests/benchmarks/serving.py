"""A chat turn beside a bare page of the same size, the memory of a worker, the time of a start."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx

from tests.benchmarks.production import surroundings
from tests.benchmarks.timing import time_in_turn

QUESTIONS = (
    "someone is threatening to send my sons nudes if he doesnt pay",
    "how do i turn off the map on snapchat",
    "he wont come off his xbox",
    "is roblox ok for a six year old",
)
WAIT_SECONDS = 120
ROUNDS = 25
AT_REST = 0.05
"""The seconds of computing in a second below which a service is at rest."""


def report() -> Iterator[str]:
    """Print turns as ratios to a bare page, then memory and start, without and with the model."""
    with tempfile.TemporaryDirectory() as folder:
        for meaning in ("off", "on"):
            yield from _measure(Path(folder) / meaning, meaning)


def _measure(folder: Path, meaning: str) -> Iterator[str]:
    told = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": meaning}
    environment = {**told, **surroundings()}
    began = time.perf_counter()
    with _running(_ours, environment) as (base, process):
        first = time.perf_counter() - began
        _await_vectors(base)
        _await_rest(process)
        built = _resident_megabytes(process)
    began = time.perf_counter()
    with _running(_ours, environment) as (base, process):
        second = time.perf_counter() - began
        _await_vectors(base)
        _await_rest(process)
        size = len(_ask(base, QUESTIONS[0]).content)
        with _running(_bare, {"BARE_BYTES": str(size)}) as (bare_base, _):
            asked = partial(_ask, base), partial(_ask, bare_base)
            turn, bare = time_in_turn(asked, QUESTIONS, ROUNDS)
        memory = _resident_megabytes(process)
    name = f"with the sentence model {meaning}"
    yield f"{name}: turn p50 p95 {turn}  bare page of {size} bytes {bare}"
    yield f"{name}: a turn costs {turn.p50 / bare.p50:.1f} bare pages"
    yield f"{name}: a worker holds {memory:.0f} MB; one that built the index, {built:.0f} MB"
    yield f"{name}: starts in {first:.1f} s, again {second:.1f} s"


def _ask(base: str, text: str) -> httpx.Response:
    return CLIENT.post(base, data={"message": text}).raise_for_status()


def _await_vectors(base: str) -> None:
    """Wait until the vectors of the edition are made: the steady state is measured."""
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        vectors = CLIENT.get(f"{base}health").json()["vectors"]
        if vectors["done"] >= vectors["total"]:
            return
        time.sleep(0.2)


def _await_rest(process: "subprocess.Popen[bytes]") -> None:
    """Wait until nothing is prepared in the background any more: it would delay every turn."""
    deadline = time.monotonic() + WAIT_SECONDS
    spent = _seconds_spent(process)
    while time.monotonic() < deadline:
        time.sleep(1)
        before, spent = spent, _seconds_spent(process)
        if spent - before < AT_REST:
            return


def _seconds_spent(process: "subprocess.Popen[bytes]") -> float:
    """Read how long a process has computed, from Linux's own account."""
    told = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2]
    user, system = told.split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _running(
    command: Callable[[int], list[str]], environment: Mapping[str, str]
) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Start a server on a free port of this machine, and end it again."""
    port = _free_port()
    base = f"http://127.0.0.1:{port}/"
    process = subprocess.Popen(command(port), env=os.environ | environment)  # noqa: S603
    try:
        _await_answer(base)
        yield base, process
    finally:
        process.terminate()
        process.wait()


def _ours(port: int) -> list[str]:
    return [sys.executable, "-m", "assistant", "serve", "--port", str(port)]


def _bare(port: int) -> list[str]:
    return [sys.executable, "-m", "uvicorn", "tests.benchmarks.bare:app", "--port", str(port),
            "--no-access-log", "--log-level", "warning"]  # fmt: skip


def _await_answer(base: str) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        try:
            CLIENT.get(base)
        except httpx.TransportError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError(base)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _resident_megabytes(process: "subprocess.Popen[bytes]") -> float:
    """Read how much memory a process holds, from Linux's own account."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


CLIENT = httpx.Client(timeout=WAIT_SECONDS, headers={"Accept-Encoding": "identity"})
"""Of both pages the making is compared, not the packing for the way, which only ours would do."""

"""The whole service with the starter content: in this process, or as its operator runs it."""

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import httpx
from litestar.testing import TestClient

from assistant.app import create_app
from assistant.bootstrap import Services, build_services, prepare
from assistant.settings import Settings, read_settings
from tests.support.pages import Visitor
from tests.support.source_code import ROOT

START_SECONDS = 240


def settings_for(folder: Path, **changes: str) -> Settings:
    """Settings for a data directory, searching by words only unless told otherwise."""
    environment = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": "off"}
    return read_settings({**environment, **changes})


def a_service(folder: Path, **changes: str) -> Services:
    """Prepare a data directory and build the real services on it.

    What preparing makes of the starter content is made once and copied, and what is large is
    shared: the second start of a service is as real as its first, and takes a tenth of the time.
    """
    settings = settings_for(folder, **changes)
    if settings.content_dir == first_service().settings.content_dir:
        a_prepared_folder(folder)
    prepare(settings)
    return build_services(settings, beside=first_service())


def a_prepared_folder(folder: Path) -> Path:
    """Make a folder a data directory that was prepared before; one that holds data keeps it."""
    if not folder.exists() or not any(folder.iterdir()):
        shutil.copytree(first_service().settings.data_dir, folder, dirs_exist_ok=True)
    return folder


@cache
def first_service() -> Services:
    """Prepare the starter content, with its index, and open it for all services of this run."""
    folder = Path(tempfile.mkdtemp(prefix="prepared-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    settings = settings_for(folder)
    prepare(settings)
    services = build_services(settings)
    assert services.current.search.wait_until_prepared(START_SECONDS)
    return services


@contextmanager
def a_running_service(services: Services) -> Iterator[Visitor]:
    """Visit the real application in this process, with its watch for new editions."""
    with TestClient(
        create_app(services), base_url="http://help.example", raise_server_exceptions=False
    ) as client:
        client.follow_redirects = False
        yield Visitor(client)


@contextmanager
def a_served_site(folder: Path, *options: str, **changes: str) -> Iterator[str]:
    """Run `assistant serve` on a free port, with changes to its environment, and end it again."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "assistant", "serve", "--port", str(port), *options]
    environment = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": "off"}
    surroundings = {**os.environ, **environment, **changes}
    process = subprocess.Popen(command, cwd=ROOT, env=surroundings)  # noqa: S603
    try:
        await_answer(f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def await_answer(url: str) -> None:
    """Wait until a server answers."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            httpx.get(url).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(url)

"""A real nginx with the shipped file in front of an application that is dead, ill or well."""

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from tests.support.source_code import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
CONFIGURATION = (ROOT / "proxy.conf").read_text(encoding="utf-8")
LONGEST_START_SECONDS = 20.0
WORDS = "a word that must lie nowhere"
ALIVE = 200
HELP, HILFE = "<h1>Call 999</h1>", "<h1>Zadzwoń pod 999</h1>"
needs_nginx = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")


def a_free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def an_application(status: int) -> Iterator[int]:
    """Answer everything with a status, on a port of its own."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Length", "3")
            self.end_headers()
            self.wfile.write(b"app")

        do_POST = do_GET  # noqa: N815 - the name is the library's

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def a_proxy(folder: Path, application: int) -> Iterator[str]:
    """Run nginx with the shipped file, changed only in where it listens, asks and finds pages."""
    port, public = a_free_port(), folder / "public"
    changed = (
        CONFIGURATION.replace("listen 8080;", f"listen 127.0.0.1:{port};")
        .replace("127.0.0.1:8000", f"127.0.0.1:{application}")
        .replace("/srv/safeguarding-assistant/public", str(public))
    )
    for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"):
        changed = f"{kind}_temp_path {folder}/temp_{kind};\n{changed}"
    main = folder / "nginx.conf"
    main.write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log stderr crit;\n"
        f"events {{}}\nhttp {{\n{changed}\n}}\n",
        encoding="utf-8",
    )
    assert NGINX is not None
    log = (folder / "log").open("wb")
    process = subprocess.Popen([NGINX, "-c", str(main)], stderr=log, stdout=log)  # noqa: S603
    try:
        _await(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()
        log.close()


def _await(port: int) -> None:
    deadline = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that an nginx started as root may read although its worker is somebody else."""
    os.chmod(tmp_path, 0o755)  # noqa: PTH101, S103
    public = tmp_path / "public"
    public.mkdir()
    (public / "help.html").write_text(HELP, encoding="utf-8")
    (public / "help.pl.html").write_text(HILFE, encoding="utf-8")
    return tmp_path


@needs_nginx
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("status", [None, 502, 503, 504], ids=["dead", "502", "503", "504"])
def test_the_page_on_disk_answers_for_an_application_that_cannot(
    folder: Path, status: int | None, method: str
) -> None:
    with an_application(status or ALIVE) as port:
        asked = port if status else a_free_port()
        with a_proxy(folder, asked) as base:
            answer = httpx.request(method, f"{base}/", data={"message": WORDS})

    assert (answer.status_code, answer.text) == (503, HELP)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"


@needs_nginx
@pytest.mark.parametrize(
    ("path", "page"),
    [("/pl/", HILFE), ("/pl", HILFE), ("/pl?x=1", HILFE), ("/xx/", HELP), ("/plan", HELP)],
)
def test_the_page_is_in_the_language_of_the_address(folder: Path, path: str, page: str) -> None:
    with a_proxy(folder, a_free_port()) as base:
        assert httpx.post(f"{base}{path}").text == page


@needs_nginx
def test_without_any_page_on_disk_999_is_said_all_the_same(folder: Path) -> None:
    shutil.rmtree(folder / "public")

    with a_proxy(folder, a_free_port()) as base:
        answer = httpx.post(f"{base}/", data={"message": WORDS})

    assert answer.status_code == 503
    assert answer.text.startswith("In danger now? Call 999.")


@needs_nginx
@pytest.mark.parametrize("status", [200, 404, 429, 500])
def test_what_the_application_answers_itself_is_passed_on(folder: Path, status: int) -> None:
    with an_application(status) as port, a_proxy(folder, port) as base:
        answer = httpx.post(f"{base}/", data={"message": WORDS})
        hidden = httpx.get(f"{base}/help-on-disk")

    assert (answer.status_code, answer.text) == (status, "app")
    assert hidden.text != HELP


@needs_nginx
def test_staff_bring_a_folder_in_and_nobody_else_sends_as_much(folder: Path) -> None:
    with an_application(ALIVE) as port, a_proxy(folder, port) as base:
        folder_of_guidance = httpx.post(f"{base}/admin/import", content=b"x" * 2_000_000)
        message = httpx.post(f"{base}/", content=b"x" * 2_000_000)

    assert (folder_of_guidance.status_code, message.status_code) == (ALIVE, 413)


@needs_nginx
def test_nothing_of_a_request_is_left_on_disk(folder: Path) -> None:
    with a_proxy(folder, a_free_port()) as base:
        httpx.post(f"{base}/?a=address", data={"message": f"{WORDS} " * 2_000})

    left = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert WORDS.encode() not in left
    assert b"a=address" not in left


def test_a_post_is_never_sent_to_a_named_location() -> None:
    pages = [line.split() for line in CONFIGURATION.splitlines() if "error_page" in line]

    assert [page[1:] for page in pages] == [["502", "503", "504", "=503", "/help-on-disk;"]]

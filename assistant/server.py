"""The server in a process of its own, which holds only what answering needs.

Preparing an edition loads far more than serving it: migrations, checks, the other commands. The
process that prepared is therefore replaced by one that begins again with ``main``.
"""

import json
import logging
import os
import sys
from typing import NoReturn

import uvicorn

LOG_LINE = "%(levelname)s %(name)s %(message)s"


def become_server(host: str, port: int, workers: int) -> NoReturn:
    """Put the server in the place of this process: same number, same surroundings, same code."""
    told = json.dumps({"host": host, "port": port, "workers": workers})
    sys.stdout.flush()
    sys.stderr.flush()
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-P", "-m", "assistant.server", told]
    os.execve(sys.executable, command, surroundings)  # noqa: S606 - no shell, all of it is ours


def log_warnings() -> None:
    """Write warnings to the standard error, in one line each."""
    logging.basicConfig(level=logging.WARNING, format=LOG_LINE)


def main() -> None:
    """Serve until somebody ends it; the one argument is what ``become_server`` has told."""
    uvicorn.run(
        "assistant.app:create_served_app",
        factory=True,
        access_log=False,
        server_header=False,
        log_level="warning",
        proxy_headers=False,
        timeout_graceful_shutdown=5,
        **json.loads(sys.argv[1]),
    )


if __name__ == "__main__":
    main()

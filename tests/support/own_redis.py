"""A Redis of a test's own: what makes it unwilling would be felt by every test beside."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, Popen

import pytest
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry


@contextmanager
def a_redis(folder: Path) -> Iterator[str]:
    """Run one that keeps nothing, reached by a socket in a folder; give its address."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    socket = folder / "redis.sock"
    place = ("--port", "0", "--unixsocket", socket, "--dir", folder)
    told = (*place, "--save", "", "--appendonly", "no")
    with Popen([program, *told], stdout=DEVNULL) as server:  # noqa: S603 - no words of others
        try:
            found = f"unix://{socket}"
            Redis.from_url(found, retry=Retry(ConstantBackoff(0.1), 100)).ping()
            yield found
        finally:
            # One that was told to write a journal does not end before it has written it.
            server.kill()

"""Processes of their own for work that is killed on the way.

They are forked from a server that has no threads and holds no locks: a child that was forked from
the process of the tests could wait for ever for a lock that another thread held at that moment.
"""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from typing import Any

LONGEST_LIFE_SECONDS = 120.0
_CLEAN = get_context("forkserver")
_CLEAN.set_forkserver_preload(["tests.support.databases", "tests.support.desks"])


def begun(work: Callable[..., object], *arguments: Any) -> BaseProcess:
    """Begin a work, a function of a module, in a process of its own."""
    process = _CLEAN.Process(target=work, args=arguments)
    process.start()
    return process


def end_of(process: BaseProcess) -> int | None:
    """Wait until a process has ended and give its exit code, negative for a signal.

    None says that it did not end by itself in good time; it is killed then.
    """
    process.join(LONGEST_LIFE_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
        return None
    return process.exitcode

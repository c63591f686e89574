"""An event loop whose clock jumps: an hour of waiting passes in no time, in the right order."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from datetime import datetime, timedelta
from typing import Any, TypeVar

from tests.support.builders import OPEN_HOURS

Result = TypeVar("Result")
A_STEP_SECONDS = 1e-6
"""What one round of the loop takes: without it a timer that is due in a moment is never due."""


class JumpingSelector(selectors.DefaultSelector):
    """Wait for nothing: move the clock by the time that the loop would have slept."""

    def __init__(self) -> None:
        super().__init__()
        self.elapsed = 0.0

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready and timeout is None:
            raise TimeoutError("nothing will ever happen on this loop")
        self.elapsed += A_STEP_SECONDS if ready else max(A_STEP_SECONDS, timeout or 0.0)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop on such a clock; work for threads is done at once and takes no time."""

    def __init__(self) -> None:
        self.jumping = JumpingSelector()
        super().__init__(self.jumping)

    def time(self) -> float:
        return self.jumping.elapsed

    def run_in_executor(  # type: ignore[override]
        self, _executor: Executor | None, func: Callable[..., Any], *args: Any
    ) -> "asyncio.Future[Any]":
        future = self.create_future()
        future.set_result(func(*args))
        return future


def in_virtual_time(work: Coroutine[Any, Any, Result]) -> Result:
    """Run something to its end on a clock that jumps."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work)


def virtual_now() -> datetime:
    """The moment on that clock, from half past ten of a working day on."""
    return OPEN_HOURS + timedelta(seconds=asyncio.get_running_loop().time())

"""An outbox on a clock that jumps, and what leaves it."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from assistant.channels.telegram.chats.traces import Traces
from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.outbox import Outbox
from assistant.channels.telegram.sending.parcel import Parcel
from tests.support.messengers import FakeMessenger
from tests.support.virtual_time import in_virtual_time, virtual_now

LATE = Screen("Sorry for the delay.")
Run = Callable[[Outbox], Coroutine[Any, Any, None]]


def now() -> float:
    return asyncio.get_running_loop().time()


def parcel(chat_id: int, text: str = "words", *, is_card: bool = False, **changes: Any) -> Parcel:
    plain: dict[str, Any] = {
        "chat_id": chat_id,
        "chat": str(chat_id).encode(),
        "answers_from": virtual_now(),
        "taken_at": virtual_now(),
        "screen": Screen(text, is_card=is_card),
        "late": LATE,
    }
    return Parcel(**{**plain, **changes})


def delivered(
    messenger: FakeMessenger, work: Run, seconds: float = 0.0, traces: Traces | None = None
) -> FakeMessenger:
    """Run an outbox while things are put into it, so many seconds more, and until it is empty."""

    async def run() -> None:
        outbox = Outbox(messenger, traces or Traces(), virtual_now)
        task = asyncio.create_task(outbox.run())
        await work(outbox)
        await asyncio.sleep(seconds)
        await outbox.drain()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await outbox.close()

    in_virtual_time(run())
    return messenger


def texts(messenger: FakeMessenger) -> list[str]:
    return [screen.text for _, _, screen in messenger.done if screen]


def most_in_a_second(times: list[float]) -> int:
    return max(sum(start <= time < start + 1.0 for time in times) for start in times)

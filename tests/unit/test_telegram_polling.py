"""Polling goes on through everything, and takes nothing twice."""

import asyncio
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.sending.messenger import (
    MessageRefusedError,
    TelegramUnreachableError,
    TooManyMessagesError,
)
from assistant.channels.telegram.taking.polling import UpdateSource, poll
from tests.support.updates import a_message_update, fuzzed_updates
from tests.support.virtual_time import in_virtual_time


class Batches:
    """Give prepared answers in turn, then nothing for ever; remember what was asked for."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[int, float]] = []

    async def updates_from(self, number: int) -> Sequence[object]:
        self.asked.append((number, asyncio.get_running_loop().time()))
        answer = self.answers.pop(0) if self.answers else ()
        if isinstance(answer, Exception):
            raise answer
        return list(answer)


def polled(source: UpdateSource, seconds: float = 100.0) -> list[int]:
    taken: list[int] = []

    async def take(incoming: Incoming) -> None:
        taken.append(incoming.update_id)

    async def run() -> None:
        task = asyncio.create_task(poll(source, take))
        await asyncio.sleep(seconds)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    in_virtual_time(run())
    return taken


def update(number: int) -> dict[str, Any]:
    return a_message_update("hello", update_id=number)


def test_each_update_is_asked_for_once() -> None:
    source = Batches([update(7), update(8)], [update(9)])

    assert polled(source) == [7, 8, 9]
    assert [number for number, _ in source.asked[:4]] == [0, 9, 10, 10]


def test_an_update_that_cannot_be_read_is_passed_over_for_good() -> None:
    source = Batches([{"update_id": 7, "message": "odd"}, {"update_id": "x"}, 5, update(8)])

    assert polled(source) == [8]
    assert source.asked[1][0] == 9


def test_telegram_out_of_reach_is_asked_again_after_a_pause() -> None:
    source = Batches(
        TelegramUnreachableError(), MessageRefusedError(), TooManyMessagesError(30), [update(1)]
    )

    assert polled(source) == [1]
    pauses = [
        later - sooner
        for (_, sooner), (_, later) in zip(source.asked, source.asked[1:4], strict=False)
    ]
    assert [round(pause) for pause in pauses] == [5, 5, 30]


def test_after_an_hour_without_telegram_updates_are_fetched_within_thirty_seconds() -> None:
    hour = 3_600.0
    fetched: list[float] = []

    class OutForAnHour:
        async def updates_from(self, number: int) -> Sequence[object]:
            now = asyncio.get_running_loop().time()
            fetched.append(now)
            if len(fetched) > 1 and now - fetched[0] < hour:
                raise TelegramUnreachableError
            return [update(max(number, 1))]

    taken = polled(OutForAnHour(), seconds=hour + 30)

    assert len(taken) > 1
    assert len(fetched) < hour


@settings(max_examples=150, deadline=None)
@given(bodies=st.lists(fuzzed_updates(), max_size=8))
def test_whatever_comes_what_has_a_number_never_comes_again(bodies: list[Any]) -> None:
    greatest = 2**53 - 1
    source = Batches([*bodies, update(greatest)])

    polled(source, seconds=1.0)

    assert {number for number, _ in source.asked[1:]} == {greatest + 1}


def test_a_telegram_that_keeps_nobody_waiting_is_not_asked_without_a_breath() -> None:
    source = Batches()

    polled(source, seconds=10.0)

    assert len(source.asked) <= 101

import asyncio
import time
from collections.abc import Callable

import pytest

from assistant.channels.web.pieces import PIECE_SECONDS, finish_in_pieces
from assistant.conversation.work import Work, finish

PIECES = 3


def working(done: list[str], piece_seconds: float = 0.0) -> Work[str]:
    for piece in range(PIECES):
        time.sleep(piece_seconds)
        done.append(f"piece {piece}")
        yield
    return "all"


def failing() -> Work[str]:
    yield
    raise LookupError("lost")


async def looking_on(done: list[str]) -> None:
    for _ in range(PIECES):
        done.append("somebody else")
        await asyncio.sleep(0)


async def beside(work: Work[str], done: list[str]) -> str:
    result, _ = await asyncio.gather(finish_in_pieces(work), looking_on(done))
    return result


def test_a_work_that_is_finished_gives_what_comes_of_it() -> None:
    done: list[str] = []

    assert finish(working(done)) == "all"
    assert done == ["piece 0", "piece 1", "piece 2"]


def test_others_are_seen_to_between_pieces_that_take_their_time() -> None:
    done: list[str] = []

    assert asyncio.run(beside(working(done, 2 * PIECE_SECONDS), done)) == "all"
    assert done[:4] == ["piece 0", "somebody else", "piece 1", "somebody else"]


@pytest.mark.parametrize("finished", [finish, lambda work: asyncio.run(finish_in_pieces(work))])
def test_what_breaks_in_a_work_reaches_whoever_does_it(
    finished: Callable[[Work[str]], str],
) -> None:
    with pytest.raises(LookupError, match="lost"):
        finished(failing())

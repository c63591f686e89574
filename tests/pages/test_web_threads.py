"""Where a turn is answered: at once where nothing has to be waited for, else in a thread."""

from collections.abc import Iterable
from datetime import datetime
from threading import get_ident

import pytest

from assistant.usage.cells import Cell
from tests.support.builders import OPEN_HOURS
from tests.support.live import a_visitor

SHORT = "is my child safe online"
LONG = "and then she said " * 40


class NotesThreads:
    """A clock, read where a request comes in, and a counter, called where it is answered."""

    def __init__(self) -> None:
        self.came_in: int | None = None
        self.answered: int | None = None

    def clock(self) -> datetime:
        self.came_in = get_ident()
        return OPEN_HOURS

    def add(self, cells: Iterable[Cell]) -> None:
        del cells
        self.answered = get_ident()


@pytest.mark.parametrize(
    ("text", "may_wait", "is_at_once"),
    [(SHORT, False, True), (LONG, False, False), (SHORT, True, False)],
    ids=["short, by words", "long, by words", "short, where the model is read"],
)
def test_only_a_short_turn_that_waits_for_nothing_is_answered_at_once(
    text: str, *, may_wait: bool, is_at_once: bool
) -> None:
    notes = NotesThreads()

    with a_visitor(counter=notes, clock=notes.clock, may_wait=may_wait) as visitor:
        page = visitor.ask(text)

    assert text[:20] in page.text
    assert (notes.answered == notes.came_in) is is_at_once

"""What is longer than a message: blocks over numbered screens, and the ways between them."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.channels.telegram.screens import LONGEST_TEXT, length_of
from assistant.channels.telegram.views.fitting import in_pages, joined
from assistant.channels.telegram.views.markup import Block

GAPS = 4


@dataclass(frozen=True, slots=True)
class Leaf:
    """One screen of something long, without its opening.

    ``before`` and ``after`` are the numbers of the screens beside it, None at an end.
    """

    text: str
    before: int | None
    after: int | None


def leaf_of(
    opening: Iterable[Block], blocks: Iterable[Block], number: int, room: int = LONGEST_TEXT
) -> Leaf:
    """Lay blocks out over screens that have room for ``opening``, and give one, counted from 0.

    ``room`` is what a screen holds with its opening; too high a number is the last screen.
    """
    texts = in_pages(blocks, room - length_of(joined(opening)) - GAPS)
    place = min(number, len(texts) - 1)
    after = place + 1 if place + 1 < len(texts) else None
    return Leaf(texts[place], place - 1 if place else None, after)

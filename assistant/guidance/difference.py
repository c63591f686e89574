"""What changed between two wordings: paragraphs, and within them words, as values.

Insertions and deletions are told by their kind, so that a page can write "added" and "taken out"
and needs no colour.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

ALIKE = 0.4
_WORDS = re.compile(r"\s+|[^\s]+")


class Mark(StrEnum):
    """What happened to a piece of text."""

    KEPT = "kept"
    ADDED = "added"
    TAKEN_OUT = "taken-out"


class Fate(StrEnum):
    """What happened to a paragraph."""

    KEPT = "kept"
    ADDED = "added"
    TAKEN_OUT = "taken-out"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph, and what happened to them; never empty."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """One paragraph in both wordings; ``before`` or ``after`` is None where it was not there."""

    fate: Fate
    before: str | None
    after: str | None
    pieces: tuple[Piece, ...]


def compare(old: Sequence[str], new: Sequence[str]) -> tuple[ParagraphChange, ...]:
    """Compare the paragraphs of two wordings, in reading order.

    The paragraphs of ``old`` are those changes with a ``before``, in order, and likewise for
    ``new``, so that each wording can be read out of the result.
    """
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        change
        for tag, start, end, first, last in matcher.get_opcodes()
        for change in _changes(tag, old[start:end], new[first:last])
    )


def _changes(tag: str, old: Sequence[str], new: Sequence[str]) -> Iterator[ParagraphChange]:
    if tag == "equal":
        for text in old:
            yield ParagraphChange(Fate.KEPT, text, text, (Piece(Mark.KEPT, text),))
        return
    for before, after in zip_longest(old, new):
        yield from _pair(before, after)


def _pair(before: str | None, after: str | None) -> Iterator[ParagraphChange]:
    """Show two paragraphs as one that changed, or as two that have nothing in common."""
    if before is not None and after is not None:
        pieces = tuple(_pieces(before, after))
        if _kept_share(pieces, before, after) >= ALIKE:
            yield ParagraphChange(Fate.CHANGED, before, after, pieces)
            return
    if before is not None:
        taken = (Piece(Mark.TAKEN_OUT, before),)
        yield ParagraphChange(Fate.TAKEN_OUT, before, None, taken)
    if after is not None:
        yield ParagraphChange(Fate.ADDED, None, after, (Piece(Mark.ADDED, after),))


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        taken, added = "".join(old[start:end]), "".join(new[first:last])
        if tag == "equal":
            yield Piece(Mark.KEPT, taken)
            continue
        if taken:
            yield Piece(Mark.TAKEN_OUT, taken)
        if added:
            yield Piece(Mark.ADDED, added)


def _kept_share(pieces: Sequence[Piece], before: str, after: str) -> float:
    kept = sum(len(piece.text.strip()) for piece in pieces if piece.mark is Mark.KEPT)
    return 2 * kept / (len(before) + len(after))

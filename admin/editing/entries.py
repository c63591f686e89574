"""A long YAML file divided into its entries, as exact text: put together it is the same bytes.

An entry is an item of the list or mapping at the top, or of the lists and mappings one level below
it. Nothing is written anew from what was parsed: only the lines are found where an entry begins.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NoReturn

from admin.editing.entry_lines import BlurredError, Mark, Written, marks_of
from assistant.persistence.content_files.nodes import compose
from assistant.persistence.content_files.notes import Notes
from assistant.persistence.documents import Document

_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line beside the line feed: no file that has it is divided."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_BLANK = re.compile(r"\A(?:[ \t]*\n)+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines of a file: one entry, or what stands between entries, whose ``at`` is empty.

    ``at`` is unique in its file: the part and the id, such as ``rules/attack``; of entries with
    the same id the second is ``rules/attack (2)``, and one without an id has its number, such as
    ``rules/#1``. ``line`` is its first, from 1, comments included. ``written`` says where the id
    stands, by a line of the words from 0; None where it cannot be cut out.
    """

    words: str
    line: int
    at: str = ""
    part: str = ""
    id: str = ""
    written: Written | None = None

    @property
    def said(self) -> str:
        """The words without the empty lines that part them from what follows."""
        return self.words.rstrip("\n")

    @property
    def tail(self) -> str:
        """The empty lines that part it from what follows, and the end of its last line."""
        return self.words[len(self.said) :]

    def holds(self, line: int | None) -> bool:
        """Tell whether a line of the file, from 1, belongs to it."""
        return line is not None and self.line <= line < self.line + self.words.count("\n")


@dataclass(frozen=True, slots=True)
class Divided:
    """All of a file in pieces, in order; at least one is an entry."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Put the file together again."""
        return "".join(piece.words for piece in self.pieces)

    @property
    def entries(self) -> tuple[Piece, ...]:
        """Leave out what stands between the entries."""
        return tuple(piece for piece in self.pieces if piece.at)

    def entry(self, at: str) -> Piece | None:
        """Find an entry; None where it is not there any more."""
        return next((piece for piece in self.entries if piece.at == at), None)

    def replaced(self, entry: Piece, words: str) -> str:
        """Give the text with other words for an entry; the empty lines behind it stay."""
        return self._with(entry, f"{_trimmed(words)}{entry.tail}")

    def followed(self, entry: Piece, words: str) -> str:
        """Give the text with another entry behind this one, parted from what follows as it is."""
        parted = entry.tail or "\n"
        return self._with(entry, f"{entry.said}{parted}{_trimmed(words)}{parted}")

    def without(self, entry: Piece) -> str:
        """Give the text without the lines of an entry."""
        return self._with(entry, "")

    def _with(self, entry: Piece, words: str) -> str:
        return "".join(words if each == entry else each.words for each in self.pieces)


@lru_cache(maxsize=8)
def divide(document: Document) -> Divided:
    """Divide a YAML file into its entries.

    Raises:
        ContentErrors: it is not YAML, or its entries cannot be told apart line by line.
    """
    notes = Notes(document)
    if not document.path.endswith(".yaml") or _OTHER_BREAKS.search(document.text):
        _stop(notes)
    root = compose(notes, document.text)
    lines = _LINE.findall(document.text)
    try:
        marks = tuple(marks_of(root, lines))
    except BlurredError:
        _stop(notes)
    is_rising = all(one.line < other.line for one, other in pairwise(marks))
    if not is_rising or not any(mark.id is not None for mark in marks):
        _stop(notes)
    return Divided(tuple(_named(_pieces(marks, lines))))


def _stop(notes: Notes) -> NoReturn:
    notes.stop(None, "its entries cannot be told apart", "Edit it as one text")


def _pieces(marks: Sequence[Mark], lines: Sequence[str]) -> Iterator[Piece]:
    starts = [_with_comments(mark, lines) for mark in marks]
    ends = [*starts[1:], len(lines)]
    if starts[0]:
        yield Piece("".join(lines[: starts[0]]), 1)
    for mark, start, end in zip(marks, starts, ends, strict=True):
        words, written = "".join(lines[start:end]), mark.written
        if mark.id is None:
            yield Piece(words, start + 1)
        else:
            placed = replace(written, line=written.line - start) if written else None
            yield Piece(words, start + 1, "?", mark.part, mark.id, placed)


def _with_comments(mark: Mark, lines: Sequence[str]) -> int:
    """Take the comments directly above an entry with it; those that open the file stay its own.

    A comment further in than the entry is the last line of the one before.
    """
    start = mark.line
    while start > mark.floor and _comments(lines[start - 1], mark.column):
        start -= 1
    return start or mark.line


def _comments(line: str, column: int) -> bool:
    said = line.lstrip(" \t")
    return said.startswith("#") and len(line) - len(said) <= column


def _named(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Give every entry the words by which it is found, each once in its file."""
    taken: set[str] = set()
    counted: dict[str, int] = {}
    for piece in pieces:
        if not piece.at:
            yield piece
            continue
        counted[piece.part] = counted.get(piece.part, 0) + 1
        name = piece.id or f"#{counted[piece.part]}"
        at = f"{piece.part}/{name}" if piece.part else name
        found, number = at, 1
        while found in taken:
            number += 1
            found = f"{at} ({number})"
        taken.add(found)
        yield replace(piece, at=found)


def _trimmed(words: str) -> str:
    return _BLANK.sub("", words.replace("\r\n", "\n")).rstrip("\n")

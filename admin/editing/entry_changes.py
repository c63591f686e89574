"""Changing one entry of a long file: other words for it, another after it, or none of it."""

from dataclasses import dataclass, replace

from admin.editing.entries import Divided, Piece, divide
from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentError, ContentErrors

EMPTY = "nothing is written here"
EMPTY_REMEDY = "Write the entry, or take it out"
NOT_ONE = "with these words the entry before or after it is no longer there"
NOT_ONE_REMEDY = "Begin it as the others begin, with the same spaces in front"
NAMELESS = "the new entry has no id"
NAMELESS_REMEDY = "Write an id of its own for it"
TAKEN = "another entry has this id"
TAKEN_REMEDY = "Write one that no other has"


@dataclass(frozen=True, slots=True)
class Change:
    """The whole text to be saved, and where the entry is found; empty where it is taken out."""

    text: str
    at: str


def write(document: Document, at: str, words: str) -> Change:
    """Put other words in the place of an entry; where it is gone, at the end of its part.

    Raises:
        ContentErrors: the file could not be divided with these words, or not any more. A line is
            one of the words, from 1.
    """
    before = divide(document)
    entry = before.entry(at)
    if entry is None:
        return _added(document, before, _last_of(before, at.rpartition("/")[0]), words)
    return _settled(document, before, before.replaced(entry, words), (entry, 0, words))


def add(document: Document, after: str, words: str) -> Change:
    """Put another entry behind one; where that is gone, at the end of its part.

    Raises:
        ContentErrors: as for ``write``, or the new entry has no id, or that of another.
    """
    before = divide(document)
    entry = before.entry(after) or _last_of(before, after.rpartition("/")[0])
    change = _added(document, before, entry, words)
    added = divide(Document(document.path, change.text)).entry(change.at)
    if added is None or (entry.written and not added.id):
        raise _wrong(document, NAMELESS, NAMELESS_REMEDY)
    if added.id and (added.part, added.id) in {(each.part, each.id) for each in before.entries}:
        raise _wrong(document, TAKEN, TAKEN_REMEDY)
    return change


def take_out(document: Document, at: str) -> Change:
    """Leave an entry out, with the comments above it and the empty lines behind.

    Raises:
        ContentErrors: the file cannot be divided any more.
    """
    divided = divide(document)
    entry = divided.entry(at)
    return Change(divided.without(entry) if entry else document.text, "")


def nameless_copy(entry: Piece) -> str:
    """Give the words of an entry with nothing where its id stands, without the comments above."""
    lines = entry.said.split("\n")
    first = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
    if entry.written:
        line = lines[entry.written.line]
        lines[entry.written.line] = line[: entry.written.start] + line[entry.written.end :]
    return "\n".join(lines[first:])


def _added(document: Document, before: Divided, entry: Piece, words: str) -> Change:
    return _settled(document, before, before.followed(entry, words), (entry, 1, words))


def _last_of(divided: Divided, part: str) -> Piece:
    entries = divided.entries
    return next((each for each in reversed(entries) if each.part == part), entries[-1])


def _settled(
    document: Document, before: Divided, text: str, put: tuple[Piece, int, str]
) -> Change:
    """See that every other entry is still there, and find the one that was written."""
    entry, step, words = put
    if not words.strip():
        raise _wrong(document, EMPTY, EMPTY_REMEDY)
    first = entry.line + step * entry.words.count("\n")
    try:
        after = divide(canonical_document(document.path, text)).entries
    except ContentErrors as errors:
        raise _inside(errors, first, words) from errors
    place = before.entries.index(entry) + step
    names = [(each.part, each.id) for each in before.entries]
    behind = names[place + 1 - step :]
    found = [(each.part, each.id) for each in after]
    is_kept = found[:place] == names[:place] and found[len(found) - len(behind) :] == behind
    if not is_kept or len(found) < len(names) + step:
        raise _wrong(document, NOT_ONE, NOT_ONE_REMEDY)
    return Change(text, after[place].at)


def _inside(errors: ContentErrors, first: int, words: str) -> ContentErrors:
    """Count lines inside the entry; what is seen only behind it has no line."""
    last = words.count("\n") + 1

    def placed(error: ContentError) -> ContentError:
        line = None if error.line is None else error.line - first + 1
        return replace(error, line=line if line and 1 <= line <= last else None)

    return ContentErrors(placed(error) for error in errors.errors)


def _wrong(document: Document, problem: str, remedy: str) -> ContentErrors:
    return ContentErrors([ContentError(document.path, None, problem, remedy)])

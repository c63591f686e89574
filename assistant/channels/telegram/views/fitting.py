"""Blocks into messages: as many as fit, in order, and none ever lost or cut in a tag."""

from collections.abc import Iterable, Iterator

from assistant.channels.telegram.screens import LONGEST_TEXT, length_of, shown_text
from assistant.channels.telegram.views.markup import Block, plain


def joined(blocks: Iterable[Block]) -> str:
    """Print blocks one under another, with an empty line between those that are not tight."""
    text = ""
    for block in blocks:
        gap = "" if not text else "\n" if block.is_tight else "\n\n"
        text = f"{text}{gap}{block.html}"
    return text


def in_pages(blocks: Iterable[Block], room: int = LONGEST_TEXT) -> tuple[str, ...]:
    """Fill pages of at most ``room`` units with blocks, in order; none is empty.

    A block that no page could hold loses its tags and is divided between words.
    """
    pages: list[list[Block]] = [[]]
    for block in (part for each in blocks for part in _divided(each, room)):
        if length_of(joined((*pages[-1], block))) > room:
            pages.append([])
        pages[-1].append(block)
    return tuple(joined(page) for page in pages if page)


def as_many_as_fit(
    required: Iterable[Block], optional: Iterable[Block], room: int
) -> tuple[Block, ...]:
    """Take all that is required, then further blocks until the first that has no room."""
    taken = list(required)
    for block in optional:
        if length_of(joined((*taken, block))) > room:
            break
        taken.append(block)
    return tuple(taken)


def _divided(block: Block, room: int) -> Iterator[Block]:
    if length_of(block.html) <= room:
        yield block
        return
    piece = ""
    for word in _short_words(shown_text(block.html), room):
        longer = f"{piece} {word}" if piece else word
        if length_of(plain(longer)) > room:
            yield Block(plain(piece))
            longer = word
        piece = longer
    if piece:
        yield Block(plain(piece))


def _short_words(text: str, room: int) -> Iterator[str]:
    """Split at spaces; a word that is longer than a page is cut.

    An escaped character takes at most five units, so that a fifth of the room is always enough.
    """
    longest = room // 5
    for word in text.split():
        for start in range(0, len(word), longest):
            yield word[start : start + longest]

"""Finding the links of a paper, so that an annex can hold all that they lead to."""

from collections.abc import Iterable, Iterator

from assistant.documents.paper import (
    Block,
    Bullets,
    Headlines,
    Link,
    Paragraph,
    Section,
    Table,
    pieces,
)


def links_of(sections: Iterable[Section]) -> Iterator[Link]:
    """List every link of some sections, in order."""
    for section in sections:
        for block in section.blocks:
            yield from (link for link in _links(block) if link.href)


def _links(block: Block) -> Iterator[Link]:
    match block:
        case Paragraph():
            yield from pieces(block.text)
        case Bullets():
            yield from (piece for line in block.lines for piece in pieces(line))
        case Headlines():
            yield from (Link(each.value, each.href) for each in block.headlines)
        case Table():
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (piece for cell in cells for piece in pieces(cell.text))
        case _:
            return

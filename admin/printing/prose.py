"""Approved Markdown as blocks of a paper: paragraphs, points and tables, links with addresses."""

from collections.abc import Iterator

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from assistant.channels.web.markdown import MARKDOWN
from assistant.documents.paper import Block, Bullets, Cell, Paragraph, Row, Table

SPACES = {"softbreak": " ", "hardbreak": " "}
ITEMS = ("bullet_list", "ordered_list")


def blocks_of(markdown: str, caption: str) -> tuple[Block, ...]:
    """Read the text of a passage, in its order; ``caption`` names its tables.

    Emphasis is left out. A numbered list keeps its numbers, as paragraphs of their own.
    """
    tree = SyntaxTreeNode(MARKDOWN.parse(markdown))
    return tuple(block for node in tree.children for block in _blocks(node, caption))


def _blocks(node: SyntaxTreeNode, caption: str) -> Iterator[Block]:
    match node.type:
        case "bullet_list":
            yield Bullets(tuple(_lines(node)))
        case "ordered_list":
            start = int(node.attrs.get("start", 1))
            yield from (
                Paragraph(f"{number}. {line}") for number, line in enumerate(_lines(node), start)
            )
        case "table":
            yield _table(node, caption)
        case "blockquote":
            yield from (block for each in node.children for block in _blocks(each, caption))
        case _:
            if words := _words(node):
                yield Paragraph(words)


def _lines(node: SyntaxTreeNode) -> Iterator[str]:
    """Give each point as one line; the points of a list within a point follow it."""
    for item in node.children:
        inner = [child for child in item.children if child.type in ITEMS]
        yield " ".join(_words(child) for child in item.children if child not in inner)
        for child in inner:
            yield from _lines(child)


def _table(node: SyntaxTreeNode, caption: str) -> Table:
    columns, *rows = (
        tuple(_words(cell) for cell in row.children)
        for part in node.children
        for row in part.children
    )
    return Table(
        caption, columns, tuple(Row(head, tuple(map(Cell, cells))) for head, *cells in rows)
    )


def _words(node: SyntaxTreeNode) -> str:
    """Give the words of a block, without what would only be seen on a screen."""
    inlines = (each.token for each in node.walk() if each.type == "inline")
    lines = ("".join(_pieces(each.children or [])) for each in inlines if each)
    return " ".join(lines) or node.content.strip()


def _pieces(tokens: list[Token]) -> Iterator[str]:
    """Give the pieces of a line, with the address of a link behind its words."""
    address, said = "", ""
    for token in tokens:
        piece = SPACES.get(token.type, token.content)
        if token.type == "link_open":
            address, said = str(token.attrs["href"]), ""
        elif token.type == "link_close":
            yield f" ({address})" * (address.startswith("https:") and address != said)
        said += piece
        yield piece

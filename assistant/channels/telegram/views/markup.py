"""Approved Markdown as the few tags that Telegram knows, in blocks that are whole alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
BULLET = "•"
TAG_OF = {"strong": "b", "em": "i"}
FOLLOWED = "https://"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item or a row: HTML that opens and closes its own tags.

    ``is_tight`` says that it follows the block before without an empty line, as in a list.
    """

    html: str
    is_tight: bool = False


def plain(text: str) -> str:
    """Escape text, which then stands in a message exactly as it was written."""
    return escape(text, quote=False)


def bold(text: str) -> str:
    """Escape text and print it bold."""
    return f"<b>{plain(text)}</b>"


def linked(text: str, url: str) -> str:
    """Link a text to an https address; any other address leaves the text alone."""
    if not url.startswith(FOLLOWED):
        return plain(text)
    return f'<a href="{escape(url)}">{plain(text)}</a>'


@lru_cache(maxsize=4_096)
def blocks_of_markdown(markdown: str) -> tuple[Block, ...]:
    """Turn approved Markdown into blocks in order; lists and tables become one block a line."""
    return tuple(
        block
        for node in SyntaxTreeNode(MARKDOWN.parse(markdown)).children
        for block in _blocks(node)
    )


def listed(lines: tuple[str, ...], *, numbered: bool = False) -> tuple[Block, ...]:
    """Make a list of plain lines, one block each."""
    marks = (f"{number}." if numbered else BULLET for number, _ in enumerate(lines, start=1))
    return tuple(
        Block(f"{mark} {plain(line)}", is_tight=place > 0)
        for place, (mark, line) in enumerate(zip(marks, lines, strict=True))
    )


def tight(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Let blocks follow what stands before them without an empty line."""
    return tuple(Block(block.html, is_tight=True) for block in blocks)


def told(heading: str, lines: tuple[str, ...]) -> tuple[Block, ...]:
    """Make a list under its heading, nothing where there are no lines."""
    return (Block(bold(heading)), *listed(lines)) if lines else ()


def _blocks(node: SyntaxTreeNode) -> Iterator[Block]:
    match node.type:
        case "bullet_list" | "ordered_list":
            yield from _items(node, indent="")
        case "table":
            yield from _rows(node)
        case "heading":
            yield Block(f"<b>{_inline(node)}</b>")
        case "blockquote":
            for child in node.children:
                yield from (Block(f"“{each.html}”", each.is_tight) for each in _blocks(child))
        case "fence" | "code_block":
            yield Block(f"<pre>{plain(node.content.strip())}</pre>")
        case "paragraph":
            yield Block(_inline(node))


def _items(node: SyntaxTreeNode, indent: str) -> Iterator[Block]:
    first = int(str(node.attrs.get("start", 1)))
    for place, item in enumerate(node.children):
        is_counted = node.type == "ordered_list"
        mark = f"{first + place}." if is_counted else BULLET
        yield from _item(item, f"{indent}{mark} ", indent, is_first=place == 0 and not indent)


def _item(item: SyntaxTreeNode, mark: str, indent: str, *, is_first: bool) -> Iterator[Block]:
    for place, child in enumerate(item.children):
        if child.type in ("bullet_list", "ordered_list"):
            yield from _items(child, indent=f"{indent}   ")
            continue
        for each in _blocks(child):
            start = mark if place == 0 else f"{indent}   "
            yield Block(f"{start}{each.html}", is_tight=not (is_first and place == 0))


def _rows(table: SyntaxTreeNode) -> Iterator[Block]:
    """Print each row as a block of "heading: value" lines; a phone has no room for columns."""
    head, *bodies = table.children
    names = [_inline(cell) for cell in head.children[0].children]
    for row in (row for body in bodies for row in body.children):
        cells = [_inline(cell) for cell in row.children]
        pairs = (f"<b>{name}</b>: {cell}" for name, cell in zip(names, cells, strict=True) if cell)
        yield Block("\n".join(pairs))


def _inline(node: SyntaxTreeNode) -> str:
    """Print what stands in a line; what Telegram has no tag for stands there as its words."""
    match node.type:
        case "text" | "image":
            return plain(node.content)
        case "code_inline":
            return f"<code>{plain(node.content)}</code>"
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
    inner = "".join(_inline(child) for child in node.children)
    if node.type in TAG_OF:
        return f"<{TAG_OF[node.type]}>{inner}</{TAG_OF[node.type]}>"
    url = str(node.attrs.get("href", "")) if node.type == "link" else ""
    return f'<a href="{escape(url)}">{inner}</a>' if url.startswith(FOLLOWED) else inner

"""What is searched of a page: one document for its head, and one for each of its passages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.guidance.page import Page, Passage

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`#>|~]+")
_BULLET = re.compile(r"^\s*(?:[-+*]|\d+[.)])\s+", re.MULTILINE)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Document:
    """One unit of the index; ``passage`` is its anchor, None for the head of a page.

    A head has title, asks and summary; a passage has its heading as title, and its body.
    """

    slug: str
    passage: str | None
    title: str
    asks: str = ""
    summary: str = ""
    body: str = ""


def documents_of(pages: Iterable[Page]) -> tuple[Document, ...]:
    """List the documents of pages: all heads in the order of the pages, then all passages."""
    listed = tuple(pages)
    heads = [_head(page) for page in listed]
    passages = [_passage(page, passage) for page in listed for passage in page.passages]
    return (*heads, *passages)


def plain_text(markdown: str) -> str:
    """Take the marks out of Markdown and leave the words."""
    without_links = _LINK.sub(r"\1", markdown)
    return _SPACES.sub(" ", _MARKS.sub("", _BULLET.sub("", without_links))).strip()


def passage_text(passage: Passage) -> str:
    """Read a passage with its heading, as one text."""
    return f"{passage.heading}. {plain_text(passage.markdown)}"


def _head(page: Page) -> Document:
    summary = " ".join((page.summary, *page.first_steps))
    return Document(page.slug, None, page.title, asks="\n".join(page.asks), summary=summary)


def _passage(page: Page, passage: Passage) -> Document:
    body = plain_text(passage.markdown)
    return Document(page.slug, passage.anchor, passage.heading, body=body)


def approved_texts(document: Document) -> tuple[str, ...]:
    """List the texts of a document that people read; asks are searched, never shown."""
    return document.title, document.summary, document.body

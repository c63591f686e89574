"""Pages back to text: what the admin area writes, in the layout of the content format."""

import json
import re
import textwrap
from collections.abc import Sequence

from assistant.guidance.page import Page, Passage
from assistant.persistence.content_files.pages import FENCE

WIDTH = 110
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.?!()/’–£%'+-]|:(?=\w))*")
_PLAIN_IN_BRACKETS = re.compile(r"[^\W\d_][\w./-]*")
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def serialise_page(page: Page) -> str:
    """Write a page as the text of its file; reading it again gives an equal page."""
    fields = (
        f"title: {scalar_of(page.title)}",
        f"summary: {folded(page.summary)}",
        f"audience: {page.audience}",
        f"topic: {scalar_of(page.topic)}",
        f"discreet: {str(page.discreet).lower()}",
        *listed("asks", page.asks),
        *listed("first_steps", page.first_steps),
        f"contacts: {bracketed(page.contacts)}",
        f"related: {bracketed(page.related)}",
        f"sources: {bracketed(page.sources)}",
        f"owner: {scalar_of(page.owner)}",
        f"reviewed: {page.reviewed.isoformat()}",
        f"review_due: {page.review_due.isoformat()}",
        f"confidence: {page.confidence}",
        *_translation(page),
        *(() if page.change is None else (f"change: {scalar_of(page.change)}",)),
    )
    passages = "\n".join(_passage(passage) for passage in page.passages)
    return "\n".join((FENCE, *fields, FENCE, passages))


def _translation(page: Page) -> tuple[str, ...]:
    origin = () if page.translates is None else (f"translates: {scalar_of(page.translates)}",)
    return origin if page.checked else (*origin, "checked: false")


def _passage(passage: Passage) -> str:
    return f"## {passage.heading}\n\n{passage.markdown}\n"


def listed(name: str, entries: Sequence[str]) -> tuple[str, ...]:
    """Write a field that is a list, one entry a line."""
    return (f"{name}:", *(f"  - {scalar_of(entry)}" for entry in entries))


def bracketed(ids: Sequence[str]) -> str:
    """Write a list of ids on one line."""
    written = (name if _is_plain(name, _PLAIN_IN_BRACKETS) else _quoted(name) for name in ids)
    return f"[{', '.join(written)}]"


def scalar_of(text: str) -> str:
    """Write a text of one line, in quotation marks where YAML would read it as something else."""
    return text if _is_plain(text, _PLAIN) else _quoted(text)


def folded(text: str) -> str:
    """Write a paragraph over several lines, where folding cannot change it."""
    words = text.split(" ")
    if not all(words) or text.split() != words:
        return _quoted(text)
    lines = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n  ".join((">", *lines))


def _is_plain(text: str, pattern: re.Pattern[str]) -> bool:
    is_word = text.casefold() not in _NOT_TEXT
    return pattern.fullmatch(text) is not None and text == text.strip() and is_word


def _quoted(text: str) -> str:
    # A JSON string is a YAML string in double quotation marks.
    return json.dumps(text, ensure_ascii=False)

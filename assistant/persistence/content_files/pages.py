"""Pages: YAML front matter, then passages, each under a heading of the second level."""

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.guidance.page import Audience, Confidence, Page, Passage
from assistant.persistence.content_files.anchors import anchors_of
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.kinds import DAY, TEXT, TRUTH, choice
from assistant.persistence.content_files.notes import Notes, reading
from assistant.persistence.documents import Document

FENCE = "---"
_HEADING = re.compile(r"(#+)(?:\s+(.*))?")


@dataclass(frozen=True, slots=True)
class _Section:
    line: int
    heading: str
    markdown: str


def parse_page(document: Document) -> Page:
    """Read a page; its locale and slug come from the path, ``<locale>/<collection>/<name>.md``.

    Raises:
        ContentErrors: the front matter or the headings are not as the content format says.
    """
    locale, _, slug = document.path.removesuffix(".md").partition("/")
    with reading(document) as notes:
        front, body, first_line = _split(notes)
        fields = read_mapping(notes, front)
        return Page(
            slug=slug,
            locale=locale,
            title=fields.one("title", TEXT),
            summary=fields.one("summary", TEXT),
            audience=fields.one("audience", choice(Audience)),
            topic=fields.one("topic", TEXT),
            discreet=fields.one("discreet", TRUTH),
            asks=fields.many("asks", TEXT),
            first_steps=fields.many("first_steps", TEXT),
            contacts=fields.many("contacts", TEXT),
            related=fields.many_or_none("related", TEXT),
            sources=fields.many("sources", TEXT),
            owner=fields.one("owner", TEXT),
            reviewed=fields.one("reviewed", DAY),
            review_due=fields.one("review_due", DAY),
            confidence=fields.one("confidence", choice(Confidence)),
            passages=_passages(notes, body, first_line),
            translates=fields.one_or_none("translates", TEXT),
            checked=_checked(fields),
            change=fields.one_or_none("change", TEXT),
        )


def _checked(fields: Fields) -> bool:
    checked = fields.one_or_none("checked", TRUTH)
    return True if checked is None else checked


def _split(notes: Notes) -> tuple[str, list[str], int]:
    """Part the front matter from the lines of the body, and say on which line the body begins."""
    lines = notes.document.text.split("\n")
    if lines[0] != FENCE or FENCE not in lines[1:]:
        remedy = f"Begin the file with a line {FENCE}, the fields, and a line {FENCE}"
        notes.stop(1, "the front matter is missing", remedy)
    end = lines.index(FENCE, 1)
    return "\n".join(lines[:end]) + "\n", lines[end + 1 :], end + 2


def _passages(notes: Notes, body: list[str], first_line: int) -> tuple[Passage, ...]:
    sections = _sections(notes, body, first_line)
    if not sections:
        notes.report(first_line, "the page has no passage", "Begin each with a line '## Heading'")
    anchors = anchors_of([section.heading for section in sections])
    return tuple(
        Passage(anchor, section.heading, section.markdown)
        for anchor, section in zip(anchors, sections, strict=True)
    )


def _sections(notes: Notes, body: list[str], first_line: int) -> list[_Section]:
    sections: list[_Section] = []
    starts = [number for number, line in enumerate(body) if line.startswith("#")]
    _refuse_words_before(notes, body[: starts[0]] if starts else body, first_line)
    for start, end in pairwise([*starts, len(body)]):
        line = first_line + start
        heading = _heading(notes, body[start], line)
        markdown = "\n".join(body[start + 1 : end]).strip()
        if not markdown:
            notes.report(line, f"nothing stands under {heading!r}", "Write it or take it out")
        sections.append(_Section(line, heading, markdown))
    return sections


def _heading(notes: Notes, line: str, number: int) -> str:
    match = _HEADING.fullmatch(line)
    marks, words = (match[1], (match[2] or "").strip()) if match else ("", "")
    if marks != "##" or not words:
        notes.report(number, "this is no heading of a passage", "Write '## ' and its words")
    return words


def _refuse_words_before(notes: Notes, lines: list[str], first_line: int) -> None:
    for number, line in enumerate(lines, start=first_line):
        if line.strip():
            notes.report(number, "words stand before the first heading", "Put '## ' above them")
            return

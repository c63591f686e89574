"""What awaits the partnership's confirmation, item by item, for those who can confirm it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TypeAlias

from assistant.guidance.page import Confidence
from assistant.pathways.fault import NOTE
from assistant.persistence.checks.words import running_texts
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.lines import Place, line_of
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import page_path, route_path
from assistant.persistence.content_files.timescales import limit_in_words

ITS_TIMES = "the times that it names"
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)")


class Group(StrEnum):
    """What kind of thing awaits confirmation, in the order of the list."""

    NUMBERS = "Numbers and addresses of contacts"
    HOURS = "Hours of contacts"
    LEVELS = "Names of levels"
    STEPS = "Steps of the thresholds"
    TIMESCALES = "Timescales"
    CELLS = "Cells of the grid"
    ENDS = "Ends of routes"
    PAGES = "Pages"
    STATEMENTS = "Statements, on pages and elsewhere"


@dataclass(frozen=True, slots=True)
class Awaiting:
    """One thing to confirm, and the line on which it stands, from 1."""

    group: Group
    path: str
    line: int
    what: str


Found: TypeAlias = Iterator[tuple[str, Place, str]]


def list_awaiting(pack: ContentPack) -> tuple[Awaiting, ...]:
    """List everything that awaits confirmation, by group, then by file and line."""
    found = (
        Awaiting(group, path, line_of(pack.documents[path], place), what)
        for group, find in FINDERS.items()
        for path, place, what in find(pack)
    )
    order = list(Group)
    return tuple(sorted(found, key=lambda item: (order.index(item.group), item.path, item.line)))


def as_text(items: Iterable[Awaiting]) -> str:
    """Write what ``list_awaiting`` found for a terminal: each group with its count, then all."""
    grouped = [(group, list(each)) for group, each in groupby(items, lambda item: item.group)]
    blocks = [
        "\n".join((f"{group} ({len(each)})", *(_line(item) for item in each)))
        for group, each in grouped
    ]
    count = sum(len(each) for _, each in grouped)
    return "\n\n".join((*blocks, f"{count} things await the partnership's confirmation."))


def _line(item: Awaiting) -> str:
    return f"  {item.path}:{item.line}: {item.what}"


def _numbers(pack: ContentPack) -> Found:
    for contact in pack.contacts.values():
        if not contact.is_confirmed:
            yield paths.CONTACTS, (contact.id, "confidence"), contact.name


def _hours(pack: ContentPack) -> Found:
    for contact in pack.contacts.values():
        if contact.awaits_hours:
            yield paths.CONTACTS, (contact.id, "hours_confidence"), contact.name


def _levels(pack: ContentPack) -> Found:
    thresholds = pack.guided.thresholds
    for framework in () if thresholds is None else thresholds.frameworks.values():
        if _is_awaiting(framework.confidence):
            for step, name in framework.levels.items():
                place = ("frameworks", framework.id, "levels", step)
                yield paths.THRESHOLDS, place, f"{framework.name}, {step}: {name}"


def _steps(pack: ContentPack) -> Found:
    thresholds = pack.guided.thresholds
    for step, guide in () if thresholds is None else thresholds.steps.items():
        if _is_awaiting(guide.confidence):
            place = ("steps", step, "confidence")
            yield paths.THRESHOLDS, place, f"{step}: {_uncertain(guide.texts)}"


def _timescales(pack: ContentPack) -> Found:
    for timescale in pack.timescales.values():
        if not timescale.is_confirmed:
            limit = limit_in_words(timescale).removesuffix(f" ({NOTE})")
            what = f"{timescale.what}: {limit} {timescale.when}"
            yield paths.TIMESCALES, (timescale.id,), what


def _cells(pack: ContentPack) -> Found:
    grid = pack.guided.grid
    if grid is None:
        return
    for (agency, knowledge), cell in grid.cells.items():
        if _is_awaiting(cell.confidence):
            place = ("cells", agency, knowledge, "confidence")
            yield paths.GRID, place, f"{agency}, {knowledge}: {_uncertain(cell.texts)}"


def _ends(pack: ContentPack) -> Found:
    for route in pack.guided.routes.values():
        for end in route.ends.values():
            if _is_awaiting(end.confidence):
                place = ("ends", end.id, "confidence")
                yield route_path(route.id), place, f"{end.id}: {_uncertain(end.texts)}"


def _pages(pack: ContentPack) -> Found:
    for page in pack.pages.values():
        if _is_awaiting(page.confidence):
            yield page_path(page.locale, page.slug), ("confidence",), page.title


def _statements(pack: ContentPack) -> Found:
    """Paths are left out: their levels, cells and ends are listed already."""
    for written in running_texts(pack):
        if not paths.PATHWAY.fullmatch(written.path):
            for sentence in _noted((written.text,)):
                yield written.path, written.place, sentence


def _uncertain(texts: Iterable[str]) -> str:
    return " ".join(_noted(texts)) or ITS_TIMES


def _noted(texts: Iterable[str]) -> Iterator[str]:
    """Find the sentences that carry the note, and take it off them."""
    for text in texts:
        for sentence in _BETWEEN_SENTENCES.split(text):
            words = " ".join(sentence.split())
            if NOTE in words:
                yield words.replace(f" ({NOTE})", "")


def _is_awaiting(confidence: Confidence) -> bool:
    return confidence is Confidence.AWAITING_CONFIRMATION


FINDERS: dict[Group, Callable[[ContentPack], Found]] = {
    Group.NUMBERS: _numbers,
    Group.HOURS: _hours,
    Group.LEVELS: _levels,
    Group.STEPS: _steps,
    Group.TIMESCALES: _timescales,
    Group.CELLS: _cells,
    Group.ENDS: _ends,
    Group.PAGES: _pages,
    Group.STATEMENTS: _statements,
}

"""Stand-ins for what the core needs from outside, each as small as its port."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from assistant.conversation.ports import (
    Band,
    RankedPage,
    RecognisedRequest,
    SearchQuery,
    SearchResult,
    Suggestions,
)
from assistant.pathways.observing import Child
from assistant.safety.judgement import NO_CONCERN, Judgement
from assistant.usage.cells import Cell

NOTHING_FOUND = SearchResult(Band.NOTHING, (), (), 0.0)


class OutOfOrderError(Exception):
    """Something that a fake was told to break."""


def found(*slugs: str, band: Band = Band.ANSWER, passage: str | None = None) -> SearchResult:
    """Find these pages, best first; the passage belongs to the first of them."""
    pages = tuple(
        RankedPage(slug, 0.9 - place / 100, passage if place == 0 else None)
        for place, slug in enumerate(slugs)
    )
    return SearchResult(band, pages, (), 0.9)


@dataclass(slots=True)
class FakeSearch:
    """Give the same result to every query, and remember the queries."""

    result: SearchResult = NOTHING_FOUND
    queries: list[SearchQuery] = field(default_factory=list)

    def search(self, query: SearchQuery) -> SearchResult:
        self.queries.append(query)
        return self.result


class BrokenSearch:
    """Raise at every query."""

    def search(self, query: SearchQuery) -> NoReturn:
        raise OutOfOrderError(query.locale)


@dataclass(slots=True)
class FakeTriage:
    """Give each text the judgement that was written down for it, and no concern to the rest."""

    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    judged: list[tuple[str, str]] = field(default_factory=list)

    def judge(self, text: str, locale: str) -> Judgement:
        self.judged.append((text, locale))
        return self.judgements.get(text, NO_CONCERN)


class BrokenTriage:
    """Raise at every message."""

    def judge(self, text: str, locale: str) -> NoReturn:
        del text
        raise OutOfOrderError(locale)


@dataclass(slots=True)
class FakeRequests:
    """Recognise the texts that were written down, and none of the rest."""

    requests: Mapping[str, RecognisedRequest] = field(default_factory=dict)

    def recognise(self, text: str, locale: str) -> RecognisedRequest | None:
        del locale
        return self.requests.get(text)


@dataclass(slots=True)
class FakeSuggester:
    """Suggest the same signs for all words, and remember nothing."""

    suggestions: Suggestions

    def suggest(self, text: str, child: Child) -> Suggestions:
        del text, child
        return self.suggestions


@dataclass(slots=True)
class FakeCounter:
    """Remember the cells in the order in which they were added."""

    cells: list[Cell] = field(default_factory=list)

    def add(self, cells: Iterable[Cell]) -> None:
        self.cells.extend(cells)

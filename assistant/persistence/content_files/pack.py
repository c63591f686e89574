"""A whole content folder as values: everything that an edition is made of."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from assistant.conversation.ports import CannedReply
from assistant.guidance.contact import Contact
from assistant.guidance.glossary import Term
from assistant.guidance.lesson import Lesson
from assistant.guidance.page import Page
from assistant.guidance.partnership import Partnership
from assistant.guidance.source import Source
from assistant.guidance.timescale import Timescale
from assistant.guidance.topic import TopicFamily
from assistant.guidance.vocabulary import CountedWord
from assistant.pathways.guided import GuidedPaths
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.asks import parse_asks
from assistant.persistence.content_files.cards import parse_cards
from assistant.persistence.content_files.cases import parse_cases, with_cases
from assistant.persistence.content_files.completeness import missing_files, unknown_files
from assistant.persistence.content_files.contacts import parse_contacts
from assistant.persistence.content_files.glossary import parse_glossary
from assistant.persistence.content_files.grid import parse_grid
from assistant.persistence.content_files.hazards import parse_hazards
from assistant.persistence.content_files.lessons import parse_lessons
from assistant.persistence.content_files.observations import (
    parse_observations,
    with_observations,
)
from assistant.persistence.content_files.pages import parse_page
from assistant.persistence.content_files.parsing import parsed_once
from assistant.persistence.content_files.partnership import parse_partnership
from assistant.persistence.content_files.replies import parse_replies
from assistant.persistence.content_files.routes import parse_route
from assistant.persistence.content_files.rules import RuleBook, parse_rules
from assistant.persistence.content_files.said import parse_pasted, parse_signs
from assistant.persistence.content_files.sources import parse_sources
from assistant.persistence.content_files.thesaurus import ThesaurusEntry, parse_thesaurus
from assistant.persistence.content_files.thresholds import parse_thresholds
from assistant.persistence.content_files.timescales import parse_timescales
from assistant.persistence.content_files.topics import parse_topics
from assistant.persistence.content_files.vocabulary import parse_vocabulary
from assistant.persistence.content_files.worksheets import parse_worksheet
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError, ContentErrors
from assistant.safety.cards import Card
from assistant.safety.hazards import Hazard
from assistant.safety.requests import RequestRule, Sign

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ContentPack:
    """The values of one set of documents, each mapping in the order of paths.

    ``pages`` and ``asks``, the further ones, are keyed by (locale, slug), what is kept for each
    language by locale: ``elsewhere``, say, what people ask that no page answers. ``documents`` is
    keyed by path.
    """

    partnership: Partnership
    topics: tuple[TopicFamily, ...]
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    timescales: Mapping[str, Timescale]
    pages: Mapping[tuple[str, str], Page]
    asks: Mapping[tuple[str, str], Sequence[str]]
    elsewhere: Mapping[str, Sequence[str]]
    thesaurus: Mapping[str, tuple[ThesaurusEntry, ...]]
    rules: Mapping[str, RuleBook]
    cards: Mapping[str, tuple[Card, ...]]
    replies: Mapping[str, Mapping[str, CannedReply]]
    glossaries: Mapping[str, tuple[Term, ...]]
    guided: GuidedPaths
    lessons: tuple[Lesson, ...]
    vocabulary: tuple[CountedWord, ...]
    documents: Mapping[str, Document]
    signs: Mapping[str, tuple[Sign, ...]]
    pasted: Mapping[str, tuple[RequestRule, ...]]
    hazards: tuple[Hazard, ...]


def parse_pack(documents: Iterable[Document]) -> ContentPack:
    """Turn documents into values.

    Raises:
        ContentErrors: with every error of every file, and the files that are missing or unknown.
    """
    index = {document.path: document for document in sorted(documents, key=_path_of)}
    errors = [*unknown_files(index), *missing_files(index)]
    partnership = _parse(_named(index, paths.PARTNERSHIP), parse_partnership, errors)
    topics = _parse(_named(index, paths.TOPICS), parse_topics, errors)
    contacts = _parse(_named(index, paths.CONTACTS), parse_contacts, errors)
    sources = _parse(_named(index, paths.SOURCES), parse_sources, errors)
    timescales = _parse(_named(index, paths.TIMESCALES), parse_timescales, errors)
    pages = _parse(_pages(index), parse_page, errors)
    said, guided = _said(index, errors), _guided(index, errors)
    hazards = _parse(_named(index, paths.HAZARDS), parse_hazards, errors)
    lessons, words = _lists(index, errors)
    _refuse(errors)
    return ContentPack(
        partnership=partnership[paths.PARTNERSHIP],
        topics=topics[paths.TOPICS],
        contacts=contacts[paths.CONTACTS],
        sources=sources[paths.SOURCES],
        timescales=timescales[paths.TIMESCALES],
        pages=MappingProxyType({(page.locale, page.slug): page for page in pages.values()}),
        asks=said.asks,
        elsewhere=said.elsewhere,
        thesaurus=said.thesaurus,
        rules=said.rules,
        cards=said.cards,
        replies=said.replies,
        glossaries=said.glossaries,
        guided=guided,
        lessons=lessons,
        vocabulary=words,
        documents=MappingProxyType(index),
        signs=said.signs,
        pasted=said.pasted,
        hazards=hazards.get(paths.HAZARDS, ()),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What is kept for each language, by locale; further asks by locale and slug."""

    asks: Mapping[tuple[str, str], Sequence[str]]
    elsewhere: Mapping[str, Sequence[str]]
    thesaurus: Mapping[str, tuple[ThesaurusEntry, ...]]
    rules: Mapping[str, RuleBook]
    cards: Mapping[str, tuple[Card, ...]]
    replies: Mapping[str, Mapping[str, CannedReply]]
    glossaries: Mapping[str, tuple[Term, ...]]
    signs: Mapping[str, tuple[Sign, ...]]
    pasted: Mapping[str, tuple[RequestRule, ...]]


def _said(index: Mapping[str, Document], errors: list[ContentError]) -> _Said:
    return _Said(
        asks=MappingProxyType(_parse(_asks(index), parse_asks, errors)),
        elsewhere=MappingProxyType(_parse(_by_locale(index, paths.ELSEWHERE), parse_asks, errors)),
        thesaurus=MappingProxyType(
            _parse(_by_locale(index, paths.THESAURUS), parse_thesaurus, errors)
        ),
        rules=MappingProxyType(_parse(_by_locale(index, paths.RULES), parse_rules, errors)),
        cards=MappingProxyType(_parse(_by_locale(index, paths.CARDS), parse_cards, errors)),
        replies=MappingProxyType(_parse(_by_locale(index, paths.REPLIES), parse_replies, errors)),
        glossaries=MappingProxyType(
            _parse(_by_locale(index, paths.GLOSSARY), parse_glossary, errors)
        ),
        signs=MappingProxyType(_parse(_by_locale(index, paths.SIGNS), parse_signs, errors)),
        pasted=MappingProxyType(_parse(_by_locale(index, paths.PASTED), parse_pasted, errors)),
    )


def _lists(
    index: Mapping[str, Document], errors: list[ContentError]
) -> tuple[tuple[Lesson, ...], tuple[CountedWord, ...]]:
    """Read what an edition from before there was any holds none of."""
    lessons = _parse(_named(index, paths.LESSONS), parse_lessons, errors)
    words = _parse(_named(index, paths.VOCABULARY), parse_vocabulary, errors)
    return lessons.get(paths.LESSONS, ()), words.get(paths.VOCABULARY, ())


def _refuse(errors: list[ContentError]) -> None:
    if errors:
        raise ContentErrors(errors)


def _guided(index: Mapping[str, Document], errors: list[ContentError]) -> GuidedPaths:
    """Read the paths; an edition from before there were any holds none."""
    thresholds = _parse(_named(index, paths.THRESHOLDS), parse_thresholds, errors)
    observed = _parse(_named(index, paths.OBSERVATIONS), parse_observations, errors)
    if paths.THRESHOLDS in thresholds and paths.OBSERVATIONS in observed:
        signs = with_observations(thresholds[paths.THRESHOLDS], observed[paths.OBSERVATIONS])
        thresholds[paths.THRESHOLDS] = signs
    cases = _parse(_named(index, paths.CASES), parse_cases, errors)
    if paths.THRESHOLDS in thresholds and paths.CASES in cases:
        thresholds[paths.THRESHOLDS] = with_cases(thresholds[paths.THRESHOLDS], cases[paths.CASES])
    grid = _parse(_named(index, paths.GRID), parse_grid, errors)
    routes = _parse(_routes(index), parse_route, errors)
    worksheets = _parse(_worksheets(index), parse_worksheet, errors)
    return GuidedPaths(
        thresholds=thresholds.get(paths.THRESHOLDS),
        grid=grid.get(paths.GRID),
        routes=MappingProxyType(routes),
        worksheets=MappingProxyType(worksheets),
    )


def _routes(index: Mapping[str, Document]) -> dict[str, Document]:
    others = (paths.THRESHOLDS, paths.GRID)
    return {
        paths.route_id(path): document
        for path, document in index.items()
        if paths.PATHWAY.fullmatch(path) and path not in others
    }


def _worksheets(index: Mapping[str, Document]) -> dict[str, Document]:
    found = (path for path in index if paths.WORKSHEET.fullmatch(path))
    return {paths.worksheet_id(path): index[path] for path in found}


def _path_of(document: Document) -> str:
    return document.path


def _named(index: Mapping[str, Document], path: str) -> dict[str, Document]:
    return {path: index[path]} if path in index else {}


def _pages(index: Mapping[str, Document]) -> dict[str, Document]:
    return {path: document for path, document in index.items() if paths.PAGE.fullmatch(path)}


def _asks(index: Mapping[str, Document]) -> dict[tuple[str, str], Document]:
    matches = ((paths.ASKS.fullmatch(path), document) for path, document in index.items())
    return {(match["locale"], match["slug"]): document for match, document in matches if match}


def _by_locale(index: Mapping[str, Document], kind: re.Pattern[str]) -> dict[str, Document]:
    matches = ((kind.fullmatch(path), document) for path, document in index.items())
    return {match["locale"]: document for match, document in matches if match}


def _parse(
    chosen: Mapping[Key, Document],
    parse: Callable[[Document], Value],
    errors: list[ContentError],
) -> dict[Key, Value]:
    """Parse documents, keeping their keys; what is wrong with one is added to the errors."""
    parsed: dict[Key, Value] = {}
    for key, document in chosen.items():
        try:
            parsed[key] = parsed_once(parse, document)
        except ContentErrors as found:
            errors.extend(found.errors)
    return parsed

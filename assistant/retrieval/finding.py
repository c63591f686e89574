"""Finding pages: the ranking of one language, or of English where there is nothing in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.conversation.ports import Band, RankedPage, SearchQuery, SearchResult
from assistant.retrieval.bands import BandWeights, judge_band
from assistant.retrieval.corpus import ENGLISH
from assistant.retrieval.ranking import LocaleIndex, Ranking
from assistant.retrieval.signals import Signals, page_signals, signals_of

SHOWN = 3
KEPT = 10

_TRUST = {Band.NOTHING: 0, Band.CHOICES: 1, Band.ANSWER: 2}


@dataclass(frozen=True, slots=True)
class Searchable:
    """One way of searching an edition in all its languages; immutable.

    ``bands`` belongs to each language: without the model, or in a language that it cannot read,
    another table is used. ``is_degraded`` tells that this is not the best way there is.
    """

    indexes: Mapping[str, LocaleIndex]
    bands: Mapping[str, BandWeights]
    uses_meaning: bool
    is_degraded: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found in one language, with the ranking and the signals that it comes from."""

    locale: str
    ranking: Ranking
    signals: Signals
    result: SearchResult


def find_pages(query: SearchQuery, searchable: Searchable) -> SearchResult:
    """Rank the pages in the language of the question, and in English where that is trusted more.

    At most three pages are shown and ten kept in all; nothing shown means all are rejected.
    """
    finding = find_best(query, searchable)
    if finding is None:
        return SearchResult(Band.NOTHING, (), (), 0.0, searchable.is_degraded)
    return finding.result


def find_best(query: SearchQuery, searchable: Searchable) -> Finding | None:
    """Give what was found in the language that is trusted most, None without any pages.

    What was heard of danger, harm and talk is English, whichever pages are shown: people write
    English on pages of every language, and only the English index listens.
    """
    locales = [
        locale for locale in dict.fromkeys((query.locale, ENGLISH)) if locale in searchable.indexes
    ]
    findings = [_find_in(locale, query, searchable) for locale in locales]
    best = max(findings, key=lambda finding: _TRUST[finding.result.band], default=None)
    english = next((finding for finding in findings if finding.locale == ENGLISH), None)
    return best if best is None or english is None else _hearing(english, best)


def _hearing(heard: Finding, found: Finding) -> Finding:
    """Put what one finding heard into another."""
    said = heard.result
    result = replace(
        found.result,
        suspicion=said.suspicion,
        of_stretch=said.of_stretch,
        circumstances=said.circumstances,
        harm=said.harm,
        talk=said.talk,
    )
    return replace(found, result=result)


def _find_in(locale: str, query: SearchQuery, searchable: Searchable) -> Finding:
    index = searchable.indexes[locale]
    ranking = index.rank(query)
    signals = signals_of(ranking)
    judgement = judge_band(signals, searchable.bands[locale])
    ranked = _ranked(index, ranking, signals)
    shown = 0 if judgement.band is Band.NOTHING else SHOWN
    result = SearchResult(
        band=judgement.band,
        pages=ranked[:shown],
        rejected=ranked[shown:],
        confidence=judgement.confidence,
        is_degraded=searchable.is_degraded,
        suspicion=ranking.suspicion,
        of_stretch=ranking.of_stretch,
        circumstances=ranking.circumstances,
        harm=ranking.harm,
        talk=ranking.talk,
    )
    return Finding(locale, ranking, signals, result)


def _ranked(index: LocaleIndex, ranking: Ranking, signals: Signals) -> tuple[RankedPage, ...]:
    """List the first ten pages; the first carries the signals that its band was judged by."""
    order = ranking.order(KEPT)
    scores = ranking.scores[order].tolist()
    told = [signals, *page_signals(ranking, order[1:])]
    return tuple(
        RankedPage(
            slug=index.pages[page].slug,
            score=scores[place],
            passage=index.passage(ranking.match, page) if place < SHOWN else None,
            signals=told[place],
        )
        for place, page in enumerate(order)
    )

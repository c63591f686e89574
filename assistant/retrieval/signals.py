"""What tells a found answer from a lucky guess: the signals that the bands are judged by."""

from collections.abc import Sequence
from math import log, log1p

import numpy as np

from assistant.retrieval.layout import Values
from assistant.retrieval.ranking import Match, Ranking

WORD_SIGNALS = ("coverage", "lead", "bm25f", "words", "scope")
MEANING_SIGNALS = (*WORD_SIGNALS, "cosine", "asks", "elsewhere", "near_elsewhere")

Signals = tuple[tuple[str, float], ...]

# A page that has no rival leads by nothing that could be trusted.
LONGEST_LEAD = 4.0
_ALMOST_NOTHING = 1e-6


def signals_of(ranking: Ranking) -> Signals:
    """Work out the signals of the first page of a ranking.

    ``coverage``: the share in 0..1 of the question's words that the page has, words that no page
    has counting as missing; ``lead``: the log odds of its score; ``words``: log of one plus the
    number of telling words; ``bm25f``: log of one plus BM25F, as if each word were one term, in
    units of the rarest word; ``scope``: how far it sounds like an ask of any page, in log odds;
    ``cosine``: the best of any page; ``asks``: the mean of the page's three best asks;
    ``elsewhere``: the log of the probability that no page answers; ``near_elsewhere``: the mean of
    the three best cosines with what is asked for elsewhere.
    """
    first = int(np.argmax(ranking.scores))
    own = _of_match(ranking.match, first)
    before = _of_match(ranking.before, first) if ranking.before else own
    share = ranking.share
    mixed = {name: (1 - share) * own[name] + share * before[name] for name in own}
    score = float(ranking.scores[first])
    lead = log((score + _ALMOST_NOTHING) / (1 - score + _ALMOST_NOTHING))
    mixed["lead"] = max(-LONGEST_LEAD, min(LONGEST_LEAD, lead))
    names = MEANING_SIGNALS if ranking.match.meaning else WORD_SIGNALS
    return tuple((name, mixed[name]) for name in names)


def page_signals(ranking: Ranking, pages: Sequence[int]) -> list[Signals]:
    """Tell staff what the scores of further pages are made of."""
    lexical, meaning = ranking.match.lexical, ranking.match.meaning
    columns: dict[str, Values] = {"bm25f": lexical.scores, "coverage": lexical.coverage}
    if meaning is not None:
        columns["cosine"] = meaning.best
    values = zip(*(column[list(pages)].tolist() for column in columns.values()), strict=True)
    return [tuple(zip(columns, row, strict=True)) for row in values]


def _of_match(match: Match, page: int) -> dict[str, float]:
    words = match.reading.word_count
    by_word = words / max(len(match.reading.terms), 1)
    found = {
        "coverage": float(match.lexical.coverage[page]) * match.lexical.known,
        "bm25f": log1p(float(match.lexical.scores[page]) / match.lexical.rarest * by_word),
        "words": log1p(words),
        "scope": match.likeness.scope,
    }
    if match.meaning is None:
        return found
    return found | {
        "cosine": float(match.meaning.best.max()),
        "asks": float(match.meaning.asks[page]),
        "elsewhere": match.meaning.elsewhere,
        "near_elsewhere": match.meaning.near_elsewhere,
    }

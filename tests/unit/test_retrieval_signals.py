from math import log, log1p

import numpy as np
import pytest

from assistant.retrieval.lexical import LexicalMatch
from assistant.retrieval.likeness import Likeness
from assistant.retrieval.ranking import Match, Ranking
from assistant.retrieval.reading import QueryReading
from assistant.retrieval.signals import (
    MEANING_SIGNALS,
    WORD_SIGNALS,
    page_signals,
    signals_of,
)
from assistant.retrieval.vectors import MeaningMatch

READING = QueryReading("bullying at school", ("bulli", "school"), 2)
LEXICAL = LexicalMatch(
    heads=np.array([1.0, 0.0]),
    passages=np.zeros(0),
    scores=np.array([3.0, 1.0]),
    coverage=np.array([1.0, 0.5]),
    known=0.5,
    rarest=2.0,
)
COSINES = np.array([0.4, 0.6])
MEANING = MeaningMatch(
    ask=COSINES,
    asks=COSINES / 2,
    summary=COSINES,
    passage=COSINES,
    passages=COSINES,
    classified=np.log(np.array([0.8, 0.1])),
    elsewhere=log(0.1),
    near_elsewhere=0.2,
    all_passages=np.zeros(0),
)
LIKENESS = Likeness(np.array([0.3, -0.3]), scope=1.5)
SCORES = np.array([0.8, 0.2])


def test_words_alone_give_no_signal_of_meaning() -> None:
    signals = signals_of(Ranking(SCORES, Match(READING, LEXICAL, LIKENESS, None)))

    assert tuple(name for name, _ in signals) == WORD_SIGNALS


def test_unknown_words_lower_the_coverage() -> None:
    signals = dict(signals_of(Ranking(SCORES, Match(READING, LEXICAL, LIKENESS, None))))

    assert signals["coverage"] == 0.5
    assert signals["bm25f"] == pytest.approx(log1p(1.5))
    assert signals["words"] == pytest.approx(log1p(2))


def test_the_cosine_is_the_best_of_any_page_and_the_asks_are_the_first_page_own() -> None:
    signals = dict(signals_of(Ranking(SCORES, Match(READING, LEXICAL, LIKENESS, MEANING))))

    assert (signals["cosine"], signals["asks"]) == (0.6, 0.2)
    assert (signals["elsewhere"], signals["near_elsewhere"]) == (log(0.1), 0.2)
    assert tuple(signals) == MEANING_SIGNALS


def test_a_follow_up_mixes_in_what_it_leans_on() -> None:
    zeros = np.zeros(2)
    lexical = LexicalMatch(zeros, zeros, zeros, zeros, 0.0, 1.0)
    bare = Match(QueryReading("it", (), 0), lexical, Likeness(zeros, 0.0), None)

    signals = dict(signals_of(Ranking(SCORES, bare, Match(READING, LEXICAL, LIKENESS, None), 0.5)))

    assert (signals["coverage"], signals["scope"]) == (0.25, 0.75)


def test_a_certain_score_has_a_finite_lead() -> None:
    signals = dict(
        signals_of(Ranking(np.array([1.0, 0.0]), Match(READING, LEXICAL, LIKENESS, None)))
    )

    assert 0 < signals["lead"] < 20


def test_staff_see_what_further_pages_scored() -> None:
    told = page_signals(Ranking(SCORES, Match(READING, LEXICAL, LIKENESS, MEANING)), [1])

    assert told == [(("bm25f", 1.0), ("coverage", 0.5), ("cosine", 0.6))]

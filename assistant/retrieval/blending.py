"""Blending words and meaning into one score for each page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from assistant.guidance.page import Audience, Page
from assistant.retrieval.layout import Numbers
from assistant.retrieval.lexical import LexicalMatch
from assistant.retrieval.vectors import MeaningMatch

WORD_SIGNS = ("bm25f", "coverage", "likeness")
MEANING_SIGNS = ("ask", "asks", "summary", "passage", "passages", "classified")


@dataclass(frozen=True, slots=True)
class BlendWeights:
    """What each sign of a page adds to its score, in log odds against the other pages.

    ``signs`` follow WORD_SIGNS and then, where the model is used, MEANING_SIGNS: BM25F as a share
    of the best page's and coverage, both 0..1; likeness in log odds; cosines; the log of the
    classifier's probability. ``other_audience`` is taken off a page for another audience: it
    lowers, it never hides. ``near`` is added to the page that a follow-up leans on, ``related`` to
    those that name it as related or that it names; these two are set by hand. All else was fitted
    on the judged questions by ``fit_blend`` on the day ``fitted_on``.
    """

    fitted_on: date
    signs: tuple[float, ...]
    other_audience: float = 0.4
    near: float = 5.0
    related: float = 0.8


def signs_of(lexical: LexicalMatch, likeness: Numbers, meaning: MeaningMatch | None) -> Numbers:
    """Lay out what is known of each page, one row a page, one column a sign."""
    shares = lexical.scores / (lexical.scores.max(initial=0.0) or 1.0)
    words = (shares, lexical.coverage, likeness)
    if meaning is None:
        return np.column_stack(words)
    cosines = (meaning.ask, meaning.asks, meaning.summary, meaning.passage, meaning.passages)
    return np.column_stack((*words, *cosines, meaning.classified))


def blend(signs: Numbers, weights: BlendWeights, adjustments: Numbers) -> Numbers:
    """Score every page in 0..1; the scores of a question add up to 1.

    ``adjustments`` are in log odds, as the audience and the turn before ask for them.
    """
    odds = signs @ np.array(weights.signs) + adjustments
    shares: Numbers = np.exp(odds - odds.max())
    shares /= shares.sum()
    return shares


def audience_adjustments(
    pages: Sequence[Page], audience: Audience, weights: BlendWeights
) -> Numbers:
    """Lower the pages that speak to somebody else."""
    return np.array(
        [0.0 if page.audience is audience else -weights.other_audience for page in pages]
    )

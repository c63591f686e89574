"""Fitting all tables of weights to an edition and its judged questions, in one repeatable run.

Besides the judged questions two kinds of example come from the edition itself: asks that were left
out of the index on purpose, and titles, so that short questions are not taken for strange ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from assistant.conversation.ports import SearchQuery
from assistant.guidance.edition import Edition, Revision
from assistant.guidance.page import Audience
from assistant.retrieval import weights
from assistant.retrieval.assembling import Parts, assemble
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.corpus import ENGLISH, corpus_of
from assistant.retrieval.encoding import TextEncoder
from assistant.retrieval.evaluation.figures import HARMFUL, PROPER
from assistant.retrieval.evaluation.judged import JudgedFile, JudgedKind, several
from assistant.retrieval.fitting import BandExample, fit_bands, fit_blend
from assistant.retrieval.layout import Numbers
from assistant.retrieval.preparing import Preparation
from assistant.retrieval.ranking import LocaleIndex
from assistant.retrieval.reading import read_thesaurus
from assistant.retrieval.signals import signals_of
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

LEFT_OUT = 4
BLEND_RIDGE = 0.001
WEIGHT_OF_OWN = 0.5
WEIGHT_OF_REFUSAL = 2.0
SOURCE_HEAD = """
from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = """
WAYS = ("with_meaning", "words_alone", "titles_alone")


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the slugs that answer it, none for one that is to be declined."""

    text: str
    relevant: tuple[str, ...]
    audience: Audience = Audience.FAMILY
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Workbench:
    """Where tables are fitted: the model, the thesaurus, and a folder for throw-away indexes."""

    encoder: TextEncoder
    thesaurus: Mapping[str, tuple[str, ...]]
    folder: Path


def fit_tables(
    edition: Edition, judged: Sequence[JudgedFile], bench: Workbench, *, fitted_on: date
) -> WeightTables:
    """Fit ranking and bands of every way of searching English; takes as long as the vectors do.

    Requests that were written to be told apart, harmful or proper, are left out.
    """
    asked, strange = _asked(judged), _strange(judged)
    whole = _prepare(edition, bench)
    reduced = _prepare(_without_some_asks(edition), bench)
    own = _left_out_asks(edition)
    tables = weights.WEIGHTS
    for place, way in enumerate(WAYS):
        sets = ((whole, [*asked, *_titles(edition), *strange]), (reduced, own))
        blend = _fit_blend(_index(whole, tables, place), asked, fitted_on)
        table = replace(getattr(tables, way), blend=blend)
        tables = replace(tables, **{way: table})
        examples = [
            example
            for parts, known in sets
            for example in _band_examples(_index(parts, tables, place), known)
        ]
        bands = fit_bands(examples, fitted_on=fitted_on)
        tables = replace(tables, **{way: SearchWeights(table.blend, bands)})
    return tables


def source_of(tables: WeightTables) -> str:
    """Write tables as the module ``weights``, for a formatter and a reviewer to look over."""
    told = f'"""{weights.__doc__}"""'
    return f"{told}\n{SOURCE_HEAD}{tables!r}\n".replace("datetime.date(", "date(")


def _prepare(edition: Edition, bench: Workbench) -> Parts:
    parts = Parts(corpus_of(edition), read_thesaurus(bench.thesaurus), weights.WEIGHTS)
    preparation = Preparation(parts, bench.folder, bench.encoder)
    preparation.run()
    return preparation.parts


def _index(parts: Parts, tables: WeightTables, place: int) -> LocaleIndex:
    return assemble(replace(parts, tables=tables))[place].indexes[ENGLISH]


def _query(question: Question) -> SearchQuery:
    return SearchQuery(question.text, ENGLISH, question.audience)


def _fit_blend(index: LocaleIndex, questions: Sequence[Question], fitted_on: date) -> BlendWeights:
    """Fit signs and the weight of the audience together, to what people asked and nothing else.

    Asks left out of the index would teach too much trust in asks: they were written by the hand
    that wrote the others.
    """
    tables = [
        (_signs(index, question), relevant)
        for question in questions
        if (relevant := _relevance(index, question)).any()
    ]
    *signs, audience = (round(float(weight), 2) for weight in fit_blend(tables, ridge=BLEND_RIDGE))
    return BlendWeights(fitted_on, tuple(signs), other_audience=max(audience, 0.0))


def _signs(index: LocaleIndex, question: Question) -> Numbers:
    """Lay out the signs of every page, and last whether it speaks to who asks."""
    own = [page.audience is question.audience for page in index.pages]
    return np.column_stack((index.match(question.text).signs, own))


def _relevance(index: LocaleIndex, question: Question) -> NDArray[np.bool_]:
    return np.array([page.slug in question.relevant for page in index.pages], np.bool_)


def _band_examples(index: LocaleIndex, questions: Sequence[Question]) -> Iterator[BandExample]:
    for question in questions:
        ranking = index.rank(_query(question))
        first = index.pages[ranking.order(1)[0]].slug
        yield BandExample(
            signals_of(ranking),
            is_covered=bool(question.relevant),
            is_right=first in question.relevant,
            weight=question.weight,
        )


def _titles(edition: Edition) -> list[Question]:
    return [
        Question(revision.page.title, (revision.page.slug,), revision.page.audience, WEIGHT_OF_OWN)
        for revision in edition.pages(ENGLISH)
    ]


def _asked(judged: Sequence[JudgedFile]) -> list[Question]:
    return [
        Question(row["query"], several(row["relevant"]), Audience(row["audience"]))
        for file in judged
        if file.kind is JudgedKind.QUESTIONS
        for row in file.rows
        if row["lang"] == ENGLISH
    ]


def _strange(judged: Sequence[JudgedFile]) -> list[Question]:
    """Take what no page answers; a proper request may have a page, a harmful one is declined."""
    return [
        Question(row["query"], (), weight=WEIGHT_OF_REFUSAL)
        for file in judged
        if file.kind is JudgedKind.REFUSALS
        for row in file.rows
        if row["kind"] not in {HARMFUL, PROPER}
    ]


def _left_out_asks(edition: Edition) -> list[Question]:
    return [
        Question(ask, (revision.page.slug,), revision.page.audience, WEIGHT_OF_OWN)
        for revision in edition.pages(ENGLISH)
        for ask in revision.page.asks[::LEFT_OUT]
    ]


def _without_some_asks(edition: Edition) -> Edition:
    revisions = {key: _with_fewer_asks(found) for key, found in edition.revisions.items()}
    return replace(
        edition, digest=f"{edition.digest} reduced", revisions=MappingProxyType(revisions)
    )


def _with_fewer_asks(revision: Revision) -> Revision:
    left = set(revision.page.asks[::LEFT_OUT])
    kept = tuple(ask for ask in revision.page.asks if ask not in left)
    return replace(revision, page=replace(revision.page, asks=kept))

from dataclasses import replace
from datetime import date
from math import log

import pytest

from assistant.conversation.ports import Band
from assistant.guidance.page import Audience
from assistant.retrieval.analysis import analyser_for
from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.danger.meaning import load_meaning
from assistant.retrieval.errors import NothingToExplainError
from assistant.retrieval.explaining import (
    Estimated,
    Explanation,
    FoundTerm,
    Sign,
    explain_search,
    found_terms,
)
from assistant.retrieval.finding import Searchable, find_pages
from assistant.retrieval.likeness import AskLikeness, learn_asks
from assistant.retrieval.meaning import Meaning
from assistant.retrieval.ranking import LocaleIndex, Words
from assistant.retrieval.reading import QueryReader
from assistant.retrieval.titles import TitleIndex
from tests.support.retrieval import CORPUS, GAMING, WordEncoder, a_query, page_vectors

TODAY = date(2026, 11, 22)
BANDS = BandWeights(
    fitted_on=TODAY,
    covered=Estimate(-1.0, {"coverage": 8.0}),
    right=Estimate(-4.0, {"coverage": 6.0}),
    nothing_below=0.5,
    answer_from=0.6,
)
READER = QueryReader(analyser_for("en"), {}, {})
WORDS = Words(
    READER, TitleIndex(CORPUS, {}), AskLikeness(learn_asks([page.asks for page in CORPUS]))
)
MEANING = Meaning(WordEncoder(), page_vectors(*CORPUS), load_meaning())
BY_WORDS = LocaleIndex(CORPUS, WORDS, BlendWeights(TODAY, (3.0, 2.0, 1.0)))
BY_BOTH = LocaleIndex(
    CORPUS, WORDS, BlendWeights(TODAY, (1.0, 2.0, 0.0, 2.0, 4.0, 3.0, 6.0, 6.0, 0.0)), MEANING
)
QUESTION = a_query("is roblox safe with a headset")


def searchable(index: LocaleIndex) -> Searchable:
    return Searchable({"en": index}, {"en": BANDS}, uses_meaning=True, is_degraded=False)


def told(text: str = QUESTION.text, index: LocaleIndex = BY_WORDS) -> Explanation:
    return explain_search(a_query(text), searchable(index))


def test_each_term_is_told_with_the_fields_that_have_it() -> None:
    terms = ("roblox", "headset", "chat", "knit")

    assert found_terms(GAMING, terms, analyser_for("en")) == (
        FoundTerm("roblox", ("asks",)),
        FoundTerm("headset", ("body",)),
        FoundTerm("chat", ("title", "summary")),
        FoundTerm("knit", ()),
    )


def test_both_probabilities_stand_beside_their_thresholds() -> None:
    explanation = told("is roblox safe")

    assert explanation.covered == Estimated(pytest.approx(0.9991, abs=1e-4), 0.5)
    assert explanation.right == Estimated(pytest.approx(0.8808, abs=1e-4), 0.6)
    assert (explanation.band, explanation.right.is_reached) == (Band.ANSWER, True)


def test_where_nothing_is_found_every_page_is_rejected() -> None:
    explanation = told("knitting patterns")

    assert (explanation.band, explanation.covered.is_reached) == (Band.NOTHING, False)
    assert (explanation.pages, len(explanation.rejected)) == ((), len(CORPUS))


@pytest.mark.parametrize("index", [BY_WORDS, BY_BOTH])
@pytest.mark.parametrize("is_known", [True, False])
def test_what_the_signs_add_and_the_audience_takes_makes_the_score(
    index: LocaleIndex, *, is_known: bool
) -> None:
    explanation = explain_search(replace(QUESTION, is_audience_known=is_known), searchable(index))
    first, *others = (*explanation.pages, *explanation.rejected)

    odds = [sum(sign.adds for sign in page.signs) + page.adjustment for page in (first, *others)]

    assert [one - odds[0] for one in odds[1:]] == pytest.approx(
        [log(page.score / first.score) for page in others]
    )


def test_with_the_model_its_signs_are_told_as_well() -> None:
    names = [sign.name for sign in told(index=BY_BOTH).pages[0].signs]

    assert names[:3] == ["bm25f", "coverage", "likeness"]
    assert names[3:] == ["ask", "asks", "summary", "passage", "passages", "classified"]


def test_without_the_model_only_words_are_told() -> None:
    explanation = told()

    assert not explanation.uses_meaning
    assert explanation.pages[0].signs[0] == Sign("bm25f", 1.0, 3.0)


def test_the_passage_is_the_one_that_a_person_is_shown() -> None:
    query = a_query("take screenshots of the messages and note dates")

    explanation = explain_search(query, searchable(BY_BOTH))

    shown = find_pages(query, searchable(BY_BOTH))
    ranked = (*shown.pages, *shown.rejected)
    assert ranked[0].passage == "evidence"
    assert [page.passage for page in (*explanation.pages, *explanation.rejected)] == [
        page.passage for page in ranked
    ]


def test_a_page_for_another_audience_tells_what_it_loses() -> None:
    for_staff = replace(QUESTION, audience=Audience.PRACTITIONER)

    explanation = explain_search(for_staff, searchable(BY_WORDS))

    lost = {page.slug: page.adjustment for page in (*explanation.pages, *explanation.rejected)}
    assert (lost["procedures/online-abuse"], lost["e-safety/gaming"]) == (0.0, -0.4)


def test_where_nobody_said_who_asks_a_page_for_others_loses_a_fifth_of_that() -> None:
    usual = replace(QUESTION, audience=Audience.PRACTITIONER, is_audience_known=False)

    explanation = explain_search(usual, searchable(BY_WORDS))

    lost = {page.slug: page.adjustment for page in (*explanation.pages, *explanation.rejected)}
    assert lost["e-safety/gaming"] == pytest.approx(-0.08)


def test_an_edition_without_a_page_in_either_language_cannot_be_explained() -> None:
    empty = Searchable({}, {}, uses_meaning=False, is_degraded=False)

    with pytest.raises(NothingToExplainError, match="no page in pl and none in English"):
        explain_search(a_query("gry", locale="pl"), empty)

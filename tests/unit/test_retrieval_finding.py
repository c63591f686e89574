from dataclasses import replace
from datetime import date

import pytest

from assistant.conversation.ports import Band, SearchResult
from assistant.guidance.page import Page
from assistant.retrieval.analysis import analyser_for
from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.danger.requests import RequestDetector, load_requests
from assistant.retrieval.finding import Searchable, find_pages
from assistant.retrieval.likeness import AskLikeness, learn_asks
from assistant.retrieval.ranking import LocaleIndex, Words
from assistant.retrieval.reading import QueryReader
from assistant.retrieval.signals import WORD_SIGNALS
from assistant.retrieval.titles import TitleIndex
from assistant.safety.suspicion import Harm
from tests.support.builders import a_page
from tests.support.retrieval import CORPUS, POLISH, a_query

TODAY = date(2026, 11, 22)
BANDS = BandWeights(
    fitted_on=TODAY,
    covered=Estimate(-1.0, {"coverage": 8.0}),
    right=Estimate(-4.0, {"coverage": 6.0}),
    nothing_below=0.5,
    answer_from=0.5,
)
READER = QueryReader(analyser_for("pl"), {}, {})
MANY = tuple(a_page(f"e-safety/page-{number}", asks=("same",)) for number in range(30))


def searchable(
    *pages: Page, locale: str = "en", requests: RequestDetector | None = None
) -> Searchable:
    weights = BlendWeights(TODAY, (3.0, 3.0, 0.0))
    likeness = AskLikeness(learn_asks([page.asks for page in pages]))
    words = Words(READER, TitleIndex(pages, {}), likeness, requests)
    index = LocaleIndex(pages, words, weights)
    return Searchable({locale: index}, {locale: BANDS}, uses_meaning=False, is_degraded=False)


ENGLISH = searchable(*CORPUS)
BOTH = replace(
    ENGLISH,
    indexes={**ENGLISH.indexes, **searchable(POLISH, locale="pl").indexes},
    bands={"en": BANDS, "pl": BANDS},
)


def test_an_answer_shows_three_pages_and_keeps_the_rest() -> None:
    result = find_pages(a_query("same"), searchable(*MANY))

    assert (result.band, len(result.pages), len(result.rejected)) == (Band.ANSWER, 3, 7)


def test_nothing_found_shows_nothing_and_keeps_the_near_misses() -> None:
    result = find_pages(a_query("knitting patterns"), ENGLISH)

    assert (result.band, result.pages, len(result.rejected)) == (Band.NOTHING, (), 4)


def test_the_first_page_tells_what_its_band_was_judged_by() -> None:
    result = find_pages(a_query("is roblox safe"), ENGLISH)

    assert dict(result.pages[0].signals).keys() == set(WORD_SIGNALS)


def test_pages_come_best_first() -> None:
    result = find_pages(a_query("is roblox safe"), ENGLISH)

    scores = [page.score for page in (*result.pages, *result.rejected)]

    assert scores == sorted(scores, reverse=True)


def test_a_question_is_answered_in_its_own_language_first() -> None:
    result = find_pages(a_query("moja córka jest dręczona", "pl"), BOTH)

    assert [page.slug for page in result.pages] == ["e-safety/bullying"]


def test_english_answers_where_the_language_has_nothing() -> None:
    result = find_pages(a_query("is roblox safe", "pl"), BOTH)

    assert result.pages[0].slug == "e-safety/gaming"


def test_a_language_without_any_page_is_answered_in_english() -> None:
    result = find_pages(a_query("is roblox safe", "ur"), BOTH)

    assert result.pages[0].slug == "e-safety/gaming"


@pytest.mark.parametrize("locale", ["en", "pl"])
def test_english_that_is_harmful_is_heard_in_a_chat_of_every_language(locale: str) -> None:
    listening = searchable(*CORPUS, requests=load_requests())
    both = replace(BOTH, indexes={**BOTH.indexes, **listening.indexes})
    text = "track my girlfriends phone without her knowing"

    assert find_pages(a_query(text, locale), both).harm is Harm.PLAIN


def test_an_edition_without_english_and_without_the_language_finds_nothing() -> None:
    result = find_pages(a_query("roblox", "ur"), searchable(POLISH, locale="pl"))

    assert result == SearchResult(Band.NOTHING, (), (), 0.0)


@pytest.mark.parametrize("is_degraded", [True, False])
def test_a_simpler_way_of_searching_is_said_to_be_one(is_degraded: bool) -> None:  # noqa: FBT001
    way = replace(ENGLISH, is_degraded=is_degraded)

    assert find_pages(a_query("is roblox safe"), way).is_degraded is is_degraded

"""From a message to a search, and the search itself."""

from dataclasses import replace

import pytest

from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import SearchQuery
from assistant.conversation.steps.retrieve import retrieve
from assistant.conversation.steps.understand import SEARCHED_CHARACTERS, understand
from assistant.guidance.page import Audience
from assistant.safety.judgement import NO_CONCERN
from assistant.safety.suspicion import Stretch
from tests.support.builders import a_live_edition, a_message, a_turn
from tests.support.detectors import CALM
from tests.support.fakes import FakeSearch, found

LIVE = a_live_edition()
QUESTION = "how do i make gaming safe"
SHOWN = Context(pages=("e-safety/gaming", "e-safety/nude-images"))


def test_a_question_is_searched_for_its_reader_in_its_language() -> None:
    message = a_message(QUESTION, locale="pl", audience=Audience.YOUNG_PERSON)

    turn = understand(a_turn(message), LIVE)

    assert turn.query == SearchQuery(QUESTION, "pl", Audience.YOUNG_PERSON)


def test_words_in_disguise_are_searched_for_as_they_are_meant() -> None:
    turn = understand(a_turn(a_message("how do i m4ke g@ming safe")), LIVE)

    assert turn.query is not None
    assert turn.query.text == QUESTION


def test_the_stretch_of_a_long_message_is_handed_on_to_be_heard_by_itself() -> None:
    stretch = Stretch("he hits me", CALM)

    turn = understand(
        a_turn(a_message(QUESTION), judgement=replace(NO_CONCERN, stretch=stretch)), LIVE
    )

    assert turn.query is not None
    assert (turn.query.text, turn.query.stretch) == (QUESTION, "he hits me")


@pytest.mark.parametrize(
    ("text", "leans"), [("how do I turn it off", True), (f"my son asks: {QUESTION}", False)]
)
def test_what_comes_after_pages_is_searched_for_beside_them(text: str, *, leans: bool) -> None:
    turn = understand(a_turn(a_message(text, context=SHOWN)), LIVE)

    assert turn.query is not None
    assert turn.query.near == SHOWN.pages
    assert turn.leans is leans


def test_a_first_message_leans_on_nothing() -> None:
    turn = understand(a_turn(a_message("and for xbox?")), LIVE)

    assert turn.query is not None
    assert (turn.query.near, turn.leans) == ((), False)


def test_in_a_language_without_a_table_nothing_leans() -> None:
    turn = understand(a_turn(a_message("a na xbox?", locale="pl", context=SHOWN)), LIVE)

    assert turn.query is not None
    assert (turn.query.near, turn.leans) == ((), False)


def test_only_the_beginning_of_a_very_long_message_is_searched() -> None:
    turn = understand(a_turn(a_message("why " * 12_500)), LIVE)

    assert turn.query is not None
    assert len(turn.query.text) == SEARCHED_CHARACTERS


@pytest.mark.parametrize("text", ["", " ... "])
def test_a_message_without_words_is_not_searched(text: str) -> None:
    turn = understand(a_turn(a_message(text)), LIVE)

    assert turn.query is None


def test_a_turn_that_has_ended_is_not_searched() -> None:
    before = a_turn(outcome=Outcome.SMALL_TALK)

    turn = understand(before, LIVE)

    assert turn is before


@pytest.mark.parametrize("outcome", [Outcome.URGENT_CARD, Outcome.EMERGENCY_CARD])
def test_words_that_raised_a_card_are_searched_for_the_page_below_it(outcome: Outcome) -> None:
    turn = understand(a_turn(outcome=outcome), LIVE)

    assert turn.query is not None


def test_a_card_that_has_its_pages_is_not_searched() -> None:
    before = a_turn(outcome=Outcome.URGENT_CARD, pages=("e-safety/gaming",))

    turn = understand(before, LIVE)

    assert turn is before


def test_a_search_adds_what_it_found() -> None:
    search = FakeSearch(found("e-safety/gaming"))
    query = SearchQuery(QUESTION, "en", Audience.FAMILY)

    turn = retrieve(a_turn(query=query), a_live_edition(search=search))

    assert turn.found == found("e-safety/gaming")
    assert search.queries == [query]


def test_nothing_is_searched_without_a_query() -> None:
    search = FakeSearch(found("e-safety/gaming"))

    turn = retrieve(a_turn(), a_live_edition(search=search))

    assert turn.found is None
    assert search.queries == []

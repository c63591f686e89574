"""What the core does for every tool: hears danger in free text, and counts without a case."""

from assistant.conversation.hearing import Heard, hear
from assistant.conversation.ports import NO_SUGGESTIONS
from assistant.conversation.tool_counts import cells_of_path, count_once
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Step
from assistant.safety.identifiers import Identifier
from assistant.usage.cells import Cell, Measure
from tests.support.builders import DANGER, WORRY, a_live_edition, a_message
from tests.support.fakes import FakeCounter, FakeSearch, FakeTriage

SAID = "he held a knife"


def test_danger_in_the_words_of_a_tool_brings_the_card() -> None:
    search = FakeSearch()
    live = a_live_edition(triage=FakeTriage({SAID: DANGER}), search=search)

    heard = hear(a_message(SAID), live)

    assert heard.card is not None
    assert heard.card.card.first_line == "Call 999 now."
    assert heard.context.signals == (DANGER.kind,)
    assert search.queries == []


def test_a_worry_is_looked_at_again_with_the_meaning_of_the_words() -> None:
    search = FakeSearch()
    live = a_live_edition(triage=FakeTriage({SAID: WORRY}), search=search)

    heard = hear(a_message(SAID), live)

    assert heard.card is not None
    assert [query.text for query in search.queries] == [SAID]


def test_the_words_of_a_tool_are_searched_for_as_they_are_meant() -> None:
    search = FakeSearch()

    hear(a_message("he r4p3d her"), a_live_edition(search=search))

    assert [query.text for query in search.queries] == ["he raped her"]


def test_a_tool_says_that_it_has_seen_a_postcode() -> None:
    heard = hear(a_message("they moved to ME99 9XX"), a_live_edition())

    assert (heard.card, heard.identifiers) == (None, (Identifier.POSTCODE,))


def test_no_words_leave_the_conversation_as_it_was() -> None:
    message = a_message(" … ")

    assert hear(message, a_live_edition()) == Heard(None, (), message.context)


def test_a_path_walked_to_its_end_counts_once_a_conversation() -> None:
    counter = FakeCounter()
    cells = cells_of_path("thresholds", step=Step.EARLY_HELP, framework="kent", agency="police")

    once = count_once(cells, a_message().context, counter)
    twice = count_once(cells, once, counter)

    assert list(counter.cells) == [
        Cell(Measure.PATHWAY, "thresholds"),
        Cell(Measure.STEP, "early-help"),
        Cell(Measure.FRAMEWORK, "kent"),
        Cell(Measure.AGENCY, "police"),
    ]
    assert once == twice


def test_what_was_not_chosen_is_not_counted() -> None:
    assert cells_of_path("allegation") == (Cell(Measure.PATHWAY, "allegation"),)


def test_an_edition_without_signs_suggests_none() -> None:
    live = a_live_edition()

    assert live.suggester.suggest(SAID, Child()) == NO_SUGGESTIONS

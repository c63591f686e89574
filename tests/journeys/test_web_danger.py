"""Danger on the web: the card comes first, and a wrong guess is cheap to undo."""

from typing import Any

import pytest

from assistant.conversation.ports import LiveEdition
from tests.support.builders import DANGER, NIGHT, WORRY, a_card, a_live_edition, a_page
from tests.support.fakes import BrokenSearch, BrokenTriage, FakeSearch, FakeTriage, found
from tests.support.live import a_visitor, at

ATTACK = "he is outside with a knife"
WORRIED = "i think she is being hurt"
GAMING = a_page()
TRIAGE = FakeTriage({ATTACK: DANGER, WORRIED: WORRY})


def live(**changes: Any) -> LiveEdition:
    return a_live_edition(triage=TRIAGE, search=FakeSearch(found(GAMING.slug)), **changes)


def test_someone_in_danger_sees_999_before_anything_else() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.ask(ATTACK)

    assert page.words("h2")[0] == "Call 999 now."
    assert page.all("section", class_="card--emergency")
    assert page.links().index("tel:999") < 10
    assert "press 55" in page.text
    assert GAMING.summary not in page.text
    assert "For later, or if nothing is happening now" in page.words("h2")
    assert page.text.index("press 55") < page.text.index(GAMING.title)


def test_an_urgent_card_stands_above_the_page_that_answers() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.ask(WORRIED)

    assert page.words("h2")[:2] == ["Thank you for saying this.", GAMING.title]


def test_every_card_offers_its_corrections() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.ask(WORRIED)

    assert "I may have got it wrong." in page.text
    assert {"help", "other", "information"} <= set(page.actions())


def test_i_was_asking_for_information_shows_the_page_without_the_card() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.press(visitor.ask(WORRIED), "information")

    assert page.all("section", class_="card") == []
    assert GAMING.summary in page.text
    assert "Help is here" in page.words("button")


def test_i_need_help_now_shows_the_emergency_card() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.press(visitor.ask(WORRIED), "help")

    assert page.words("h2")[0] == "Call 999 now."


def test_it_is_about_someone_else_keeps_a_card() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.press(visitor.ask(WORRIED), "other")

    assert page.all("section", class_="card--urgent")


def test_help_stays_in_reach_for_three_turns_after_a_card() -> None:
    with a_visitor(live()) as visitor:
        pages = [visitor.ask(WORRIED)]
        pages += [visitor.ask("gaming", pages[-1])]
        pages += [visitor.ask("gaming", pages[-1])]
        pages += [visitor.ask("gaming", pages[-1])]
        pages += [visitor.ask("gaming", pages[-1])]

    offered = ["Help is here" in page.words("button") for page in pages]
    assert offered == [False, True, True, True, False]


def test_the_safe_word_brings_the_card_back() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.ask(" Lighthouse ")

    assert page.words("h2")[0] == "Call 999 now."


@pytest.mark.parametrize("words", ["hello", "", "()" * 5_000])
def test_broken_triage_shows_the_card(words: str) -> None:
    with a_visitor(a_live_edition(triage=BrokenTriage())) as visitor:
        page = visitor.ask(words)

    assert page.words("h2")[0] == "Call 999 now."


def test_a_broken_search_still_answers_with_people() -> None:
    with a_visitor(a_live_edition(search=BrokenSearch())) as visitor:
        page = visitor.ask("hello")

    assert "The approved words of error_card." in page.text
    assert "tel:999" in page.links()


def test_at_night_a_card_says_who_opens_when() -> None:
    with a_visitor(live(), **at(NIGHT)) as visitor:
        page = visitor.ask(WORRIED)

    assert "Opens 9 am tomorrow" in page.text
    assert "Open now until 9 am tomorrow" in page.text


def test_an_unconfirmed_number_is_never_on_a_card() -> None:
    cards = (a_card("danger", level=DANGER.level, contacts=("unconfirmed_line", "emergency_999")),)

    with a_visitor(live(cards={"en": cards})) as visitor:
        page = visitor.ask(ATTACK)

    assert "tel:+448081570199" not in page.links()


def test_words_come_before_a_button_that_came_with_them() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.post("/", message=ATTACK, action="none")

    assert page.words("h2")[0] == "Call 999 now."


def test_a_card_above_a_search_can_be_taken_back_as_well() -> None:
    with a_visitor(live()) as visitor:
        found_page = visitor.post("/search", query=WORRIED)
        page = visitor.press(found_page, "information")

    assert "I may have got it wrong." in found_page.text
    assert page.all("section", class_="card") == []
    assert GAMING.summary in page.text

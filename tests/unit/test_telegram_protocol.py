"""The protocol on Telegram: an agency, what it knows, and what everybody does."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.channels.telegram.presses import code_of_id
from assistant.channels.telegram.screens import Screen, shown_text
from assistant.conversation.ports import LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.usage.cells import Cell, Measure
from tests.support.fakes import FakeCounter
from tests.support.telegram import labels
from tests.support.telegram_chats import the_bot
from tests.support.telegram_talks import after, live
from tests.support.tools import shipped_paths
from tests.support.virtual_time import in_virtual_time

AGENCIES = ("/tools", "!The protocol between agencies")
HOUSING = (*AGENCIES, "!Housing and homelessness")


def with_tools(*stopped: Part, **changes: Any) -> LiveEdition:
    plain = {"guided": shipped_paths(), "stopped": Stopped(frozenset(stopped))}
    return live(**{**plain, **changes})


def walked(*way: str, edition: LiveEdition | None = None, **changes: Any) -> Screen:
    return after(*way, edition=edition or with_tools(), **changes)


def words(screen: Screen) -> str:
    return " ".join(shown_text(screen.text).split())


def test_it_says_first_what_it_is_not_and_what_always_holds() -> None:
    screen = walked(*AGENCIES)

    assert "It does not decide, and it is not a referral" in words(screen)
    assert "few ticks and much fear is still high risk" in words(screen)
    assert "Police" in labels(screen)


def test_a_housing_officer_reads_what_housing_does_what_others_do_and_what_may_be_shared() -> None:
    counter = FakeCounter()
    screen = walked(*HOUSING, "!An adult has told someone", counter=counter)

    said = words(screen)
    headings = ("What you do", "By when", "What others do", "What you may share, and with whom")
    assert [heading for heading in headings if heading not in said] == []
    assert "Medway children's services" in said
    assert counter.cells == [
        Cell(Measure.PATHWAY, "domestic-abuse"),
        Cell(Measure.AGENCY, "housing"),
    ]


def test_danger_shows_999_before_all_else_and_whom_to_ring_next() -> None:
    screen = walked(*HOUSING, "!Someone is in danger now")

    assert screen.is_card
    assert words(screen).startswith("In danger now? Call 999. Whom to ring now")


def test_one_goes_back_to_something_else_and_to_another_agency() -> None:
    way = (*HOUSING, "!There are signs of abuse")

    assert "What you know" in words(walked(*way, "!Something else that you know"))
    assert "Your agency" in words(walked(*way, "!Another agency"))


@pytest.mark.parametrize("data", ["a", "a|00000000", "a|..", "a|00000000.11111111|7"])
def test_a_button_of_another_release_asks_for_the_agency_again(data: str) -> None:
    async def conversation() -> Screen:
        async with the_bot(with_tools()) as chats:
            return await chats.press_data(data)

    assert "Police" in labels(in_virtual_time(conversation()))


def test_a_deep_link_with_a_neutral_code_opens_it() -> None:
    assert "What always holds" in words(walked(f"/start {code_of_id('domestic-abuse')}"))


def test_a_stopped_protocol_shows_the_holding_card_and_the_navigator_stays() -> None:
    stopped = with_tools(Part(PartKind.PATHWAY, "domestic-abuse"))

    assert "Approved: held_page." in words(walked(*AGENCIES, edition=stopped))
    assert "Words for the levels" in words(
        walked("/tools", "!Which level of need?", edition=stopped)
    )


def test_an_edition_without_a_grid_offers_no_protocol() -> None:
    without = with_tools(guided=replace(shipped_paths(), grid=None))

    assert "The protocol between agencies" not in labels(walked("/tools", edition=without))

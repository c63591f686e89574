"""The navigator on Telegram: lists to tick by buttons, words, a range with reasons, a record."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from assistant.channels.telegram.screens import Screen, shown_text
from assistant.conversation.ports import LiveEdition, Suggestions
from assistant.conversation.stopped import Part, Stopped
from assistant.pathways.thresholds import Step
from assistant.usage.cells import Cell, Measure
from tests.support.fakes import FakeCounter, FakeSuggester
from tests.support.telegram import labels, telling_words
from tests.support.telegram_chats import the_bot
from tests.support.telegram_talks import after, live, say
from tests.support.tools import shipped_paths
from tests.support.virtual_time import in_virtual_time

HUNGRY, BRUISE = "neglect-child-often-hungry", "physical-bruise-non-mobile-baby"
SUGGESTED = Suggestions((HUNGRY, "gone-since", BRUISE), Step.EARLY_HELP)
BEGUN = ("/tools", "!Which level of need?", "!The four plain steps")
TO_NEGLECT = (*BEGUN, "!Signs by theme", "!Neglect")
TWO_SIGNS = (*TO_NEGLECT, "!Health checks for the child", "!Child is often late")
TO_BRUISE = (*BEGUN, "!Signs by theme", "!Physical abuse")
DESCRIBING = (*BEGUN, "!Describe what you see")
SHOW = "!Show the level of need"


def with_tools(*stopped: Part, **changes: Any) -> LiveEdition:
    plain: dict[str, Any] = {
        "guided": shipped_paths(),
        "stopped": Stopped(frozenset(stopped)),
        "suggester": FakeSuggester(SUGGESTED),
    }
    return live(**{**plain, **changes})


def walked(*way: str, edition: LiveEdition | None = None, **changes: Any) -> Screen:
    return after(*way, edition=edition or with_tools(), **changes)


def words(screen: Screen) -> str:
    return " ".join(shown_text(screen.text).split())


def all_screens(*way: str) -> list[Screen]:
    """Walk a way, then press "Read on" to the end."""

    async def conversation() -> list[Screen]:
        async with the_bot(with_tools()) as chats:
            for each in way:
                screens = [await say(chats, each)]
            while "Read on" in labels(screens[-1]):
                screens.append(await chats.press("Read on"))
            return screens

    return in_virtual_time(conversation())


def test_before_anything_is_ticked_it_is_said_what_the_navigator_is_and_is_not() -> None:
    screen = walked(*BEGUN[:2])

    assert "It does not decide, and it is not a referral" in words(screen)
    assert "If in doubt, ring." in words(screen)
    assert {"The four plain steps", "Kent support levels"} <= set(labels(screen))
    assert telling_words(screen) == []


def test_signs_that_are_ticked_come_to_a_range_with_reasons_people_and_what_to_do() -> None:
    screens = all_screens(*TWO_SIGNS, SHOW)

    said = " ".join(words(screen) for screen in screens)
    assert "Early help: additional needs" in words(screens[0])
    assert "Several signs point to the same step" in said
    assert said.count("Health checks for the child have been missed") >= 1
    assert "Medway children's services" in said
    assert "You need the consent of someone with parental responsibility." in said
    assert "It holds no name." in said
    assert [screen.is_card for screen in screens] == [False] * len(screens)


def test_a_second_press_takes_a_tick_away_and_without_a_sign_there_is_no_range() -> None:
    ticked = walked(*TO_NEGLECT, "!Health checks for the child")
    screen = walked(*TO_NEGLECT, "!Health checks for the child", "!✓ Health checks", SHOW)

    assert "✓ Health checks for the child have been missed" in labels(ticked)
    assert "Tick at least one sign" in words(screen)


@pytest.mark.parametrize("opened", ["!Describe what you see", "!Signs by part of life"])
def test_a_serious_sign_shows_999_and_the_front_door_at_once_and_as_long_as_it_is_ticked(
    opened: str,
) -> None:
    ticked = walked(*TO_BRUISE, "!Any bruise")
    later = walked(*TO_BRUISE, "!Any bruise", "!What is ticked so far", opened)

    assert ticked.is_card
    assert later.is_card
    assert words(ticked).startswith("In danger now? Call 999.")
    assert words(later).startswith("In danger now? Call 999.")
    assert "Medway children's services" in words(ticked)
    assert "Do not wait for proof." in words(ticked)


def test_a_serious_sign_decides_alone_and_can_be_taken_back() -> None:
    decided = walked(*TO_BRUISE, "!Any bruise", SHOW)
    undone = walked(*TO_BRUISE, "!Any bruise", "!Go on ticking", "!✓ Any bruise")

    assert "Child protection: significant harm" in words(decided)
    assert not undone.is_card


def test_the_place_where_the_child_lives_chooses_the_front_door() -> None:
    way = (*BEGUN, "!The child lives", "!Kent", *TO_BRUISE[3:])
    screen = walked(*way, "!Any bruise")

    assert "Kent children's services" in words(screen)
    assert "Medway children's services" not in words(screen)


def test_the_levels_have_the_names_of_the_chosen_framework() -> None:
    way = ("/tools", "!Which level", "!Kent support levels", *TWO_SIGNS[3:5])
    screen = walked(*way, "!Health checks for the child", SHOW)

    assert "From Level 1, Universal to Level 2, Additional" in words(screen)
    assert "Kent's four levels do not map one to one" in words(screen)


def test_an_age_leaves_out_what_such_a_child_cannot_show() -> None:
    themes = labels(walked(*BEGUN, "!Age of the child", "!3", "!Signs by theme"))
    unborn = labels(walked(*BEGUN, "!Age of the child", "!Not born yet", "!Signs by theme"))

    assert "Homeless at 16 or 17 · 8" not in themes
    assert len(unborn) < len(themes)
    assert "Age of the child: 3. Change" in labels(walked(*BEGUN, "!Age", "!3"))


def test_what_else_matters_and_what_protects_change_the_range() -> None:
    way = (*TWO_SIGNS, "!What is ticked so far", "!What else matters")
    raised = walked(*way, "!How the parents respond", "!Parents refuse", SHOW)

    assert "From Early help: additional needs to Family help" in words(raised)


def test_words_are_compared_with_the_signs_and_kept_nowhere() -> None:
    screen = walked(*DESCRIBING, "zyqqx is always hungry")

    assert "Do any of these fit?" in words(screen)
    assert "Early help: additional needs" in words(screen)
    assert "Child is often hungry" in labels(screen)
    assert "zyqqx" not in screen.text
    assert telling_words(screen) == []


def test_a_suggested_sign_is_ticked_where_it_stands() -> None:
    screen = walked(*DESCRIBING, "always hungry", "!Child is often hungry")

    assert "✓ Child is often hungry" in labels(screen)
    assert "Do any of these fit?" in words(screen)


def test_danger_in_the_words_shows_the_card_and_the_signs_stay_in_reach() -> None:
    way = (*DESCRIBING, "a knife")

    assert "Call 999 now." in words(walked(*way))
    assert walked(*way).is_card
    assert "Do any of these fit?" in words(walked(*way, "!Signs that were suggested"))


def test_a_detail_that_tells_who_somebody_is_is_named_by_its_kind_alone() -> None:
    screen = walked(*DESCRIBING, "hungry, ring 07700 900123")

    assert "a telephone number" in words(screen)
    assert "900123" not in screen.text


@pytest.mark.parametrize("onward", ["/topics", "!What is ticked so far", "!Topics"])
def test_who_goes_on_to_something_else_asks_questions_again(onward: str) -> None:
    assert "Do any of these fit?" not in words(walked(*DESCRIBING, onward, "gaming"))


def test_words_without_a_letter_are_answered_as_any_such_message() -> None:
    assert "Do any of these fit?" not in words(walked(*DESCRIBING, "..."))


def test_the_reasons_come_as_text_to_copy_with_the_edition_and_the_signs() -> None:
    screen = walked(*TWO_SIGNS, SHOW, "!Reasons to put on record")

    assert "<pre>Reasons for the level of need" in screen.text
    assert "- Health checks for the child have been missed [neglect-missed-health" in screen.text
    assert "Edition 7 of the guidance" in screen.text
    assert "A practitioner judges, with these reasons." in screen.text


def test_a_range_is_counted_once_with_its_step_and_framework() -> None:
    counter = FakeCounter()

    walked(*TWO_SIGNS, SHOW, "!Reasons to put on record", SHOW, counter=counter)

    assert counter.cells == [
        Cell(Measure.PATHWAY, "thresholds"),
        Cell(Measure.STEP, "early-help"),
        Cell(Measure.FRAMEWORK, "plain"),
    ]


def test_all_ticks_are_taken_away_at_once() -> None:
    screen = walked(*TWO_SIGNS, "!What is ticked so far", "!Take all ticks away")

    assert "Health checks" not in words(screen)


@pytest.mark.parametrize("leaving", ["/stop", "half an hour"])
def test_what_was_ticked_is_forgotten_with_the_chat_and_after_thirty_minutes(leaving: str) -> None:
    async def conversation() -> Screen:
        async with the_bot(with_tools()) as chats:
            for each in TWO_SIGNS:
                await say(chats, each)
            if leaving == "/stop":
                await chats.write(leaving)
            await asyncio.sleep(timedelta(minutes=31).total_seconds())
            return await chats.press_data("n|l")

    screen = in_virtual_time(conversation())

    assert "has been forgotten" in words(screen)
    assert "Health checks" not in words(screen)


@pytest.mark.parametrize(
    "data",
    ["n|g.00000000", "n|x.00000000.1", "n|x.s.00000000", "n|s|7", "n|a.99", "n|f.zz", "n|w.q"],
)
def test_a_button_of_another_release_leads_to_what_is_ticked(data: str) -> None:
    async def conversation() -> Screen:
        async with the_bot(with_tools()) as chats:
            for each in BEGUN:
                await say(chats, each)
            return await chats.press_data(data)

    assert "Show the level of need" in labels(in_virtual_time(conversation()))

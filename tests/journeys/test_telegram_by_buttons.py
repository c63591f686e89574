"""The journeys by buttons alone, on the emulator: from the first screen to the whole page."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from assistant.bootstrap import Services
from tests.support.channels import OnTelegram
from tests.support.emulated import by_polling, by_webhook
from tests.support.emulator.process import IS_INSTALLED

pytestmark = pytest.mark.skipif(
    not IS_INSTALLED,
    reason="telegram-test-api is not installed: run npm ci in tests/support/emulator",
)
Entering = Callable[[Services], AbstractContextManager[OnTelegram]]


@pytest.fixture(scope="module", params=[by_webhook, by_polling], ids=["webhook", "polling"])
def phone(request: pytest.FixtureRequest, starter: Services) -> Iterator[OnTelegram]:
    entering: Entering = request.param
    with entering(starter) as person:
        yield person


@pytest.fixture
def person(phone: OnTelegram) -> OnTelegram:
    """Somebody who opens the bot for the first time."""
    phone.begin()
    return phone


def test_a_parent_at_night_finds_the_steps_the_people_and_the_whole_page(
    person: OnTelegram,
) -> None:
    answer = person.open("Topics", "Life online", "Sexual blackmail")
    page = person.open("Read the whole page", "Read on")

    said = ("Report Remove", "CEOP", "0800 1111")
    assert [words for words in said if words not in answer.text] == []
    assert "Sexual blackmail (sextortion) · revision" in page.text
    assert len(person.messages) == 1


def test_a_parent_in_fear_presses_once_for_999_and_once_to_leave(person: OnTelegram) -> None:
    help_now = person.press("Help now")
    left = person.press("Clear this chat")

    assert "999" in help_now.text[:120]
    assert "press 55" in help_now.text
    assert "48 hours" in left.text


def test_a_child_finds_that_it_is_not_her_fault_with_childline_beside_it(
    person: OnTelegram,
) -> None:
    answer = person.open("Topics", "For children and young people", "Someone is hurting me")

    assert "not your fault" in answer.text
    assert "0800 1111" in answer.text


def test_a_foster_carer_finds_what_to_do_when_a_child_was_traced(person: OnTelegram) -> None:
    answer = person.open("Topics", "Life online", "Foster carers and looked after")

    assert "Foster carers and looked after children online" in answer.text
    assert "999" in answer.text


def test_a_teacher_finds_what_to_do_now_and_whom_to_tell_by_when(person: OnTelegram) -> None:
    answer = person.open("Topics", "For people who work with families", "When a child tells you")

    assert "Tell your safeguarding lead at once, or refer yourself today." in answer.text
    assert "Ring children's services before the child goes home" in answer.text


def test_a_health_visitor_ticks_and_describes_and_takes_the_reasons_with_her(
    person: OnTelegram,
) -> None:
    person.ask("/tools")
    person.open("Which level of need?", "The four plain steps", "The child lives", "Medway")
    person.open("Signs by theme", "Neglect", "Health checks for the child", "Child is often late")
    person.open("What is ticked so far", "Describe what you see")
    person.ask("he is always hungry and his clothes smell")
    suggested = person.open("Signs that were suggested", "Child is often hungry")
    level = person.press("Show the level of need")
    record = person.press("Reasons to put on record")

    assert "Do any of these fit?" in suggested.text
    assert "Early help: additional needs" in level.text
    assert "Child is often hungry [neglect-child-often-hungry]" in record.text
    assert len(person.messages) == 3


def test_a_serious_sign_shows_999_and_the_front_door_at_once(person: OnTelegram) -> None:
    person.ask("/tools")
    person.open("Which level of need?", "The four plain steps", "Signs by theme", "Physical abuse")

    danger = person.press("Any bruise")

    assert danger.text.startswith("In danger now? Call 999. Act on this now")
    assert "Medway children's services" in danger.text
    assert "Kent children's services" in danger.text


def test_a_housing_officer_reads_what_everybody_does_about_what_she_was_told(
    person: OnTelegram,
) -> None:
    person.ask("/tools")
    person.open("The protocol between agencies", "Housing and homelessness")

    cell = person.press("An adult has told someone about abuse")

    headings = ("What you do", "By when", "What others do", "What you may share, and with whom")
    assert [heading for heading in headings if heading not in cell.text] == []

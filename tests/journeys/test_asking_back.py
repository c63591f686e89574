"""Did this help, and what will you do next: asked under an answer on every channel, never forced.

The answer stays, the conversation goes on, and no card is ever followed by a question.
"""

import pytest

from tests.support.channels import PersonOnAChannel

CALM = "how do i set up parental controls"
CARDS = ("he's outside", "my stepdad hits me and im scared to go home")
STEPS = ["Talk to my child", "Change settings", "Call a number", "Report it", "Make a referral"]


def test_a_person_says_that_it_helped_and_what_comes_next_and_keeps_the_answer(
    channel: PersonOnAChannel,
) -> None:
    answer = channel.ask(CALM)
    helped = channel.press("Yes")
    done = channel.press("Change settings")

    assert "Did this help?" in answer.text
    assert "What will you do next?" in helped.text
    assert [step for step in STEPS if step in helped.buttons] == STEPS
    assert "Thank you for telling us." in done.text
    assert "What will you do next?" not in done.text
    seen = (answer, helped, done)
    assert ["revision 1" in each.text for each in seen] == [True, True, True]
    assert [any(b.startswith("Read the whole page") for b in each.buttons) for each in seen] == [
        True,
        True,
        True,
    ]


def test_where_it_did_not_help_people_are_named(channel: PersonOnAChannel) -> None:
    channel.ask(CALM)

    assert "the people named here can help" in channel.press("No").text


def test_a_follow_up_still_leans_on_the_page_and_asks_only_what_is_left(
    channel: PersonOnAChannel,
) -> None:
    channel.ask(CALM)
    channel.press("Partly")

    later = channel.ask("and how do i turn it off?")

    assert "Did this help?" not in later.text


@pytest.mark.parametrize("words", CARDS)
def test_a_card_asks_for_nothing(channel: PersonOnAChannel, words: str) -> None:
    shown = channel.ask(words)

    assert "Did this help?" not in shown.text
    assert {"Yes", "Partly", "Nothing yet"}.isdisjoint(shown.buttons)

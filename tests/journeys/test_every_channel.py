"""The journeys of people, told once and run on every channel: by typing and by buttons."""

import pytest

from tests.support.channels import PersonOnAChannel

BLACKMAIL = "someone is threatening to send my sons nudes if he doesnt pay"
OUTSIDE = "he's outside"
HURT = "my stepdad hits me and im scared to go home"
TRACED = "a violent dad has found our foster son through his open profile"
DISCLOSURE = "a pupil has just told me that her uncle touches her and she goes home at 3.30"


def in_order(text: str, *parts: str) -> bool:
    """Tell whether a text has these parts, one after another."""
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_a_parent_at_night_gets_steps_people_and_the_whole_page(channel: PersonOnAChannel) -> None:
    reply = channel.ask(BLACKMAIL)
    page = channel.press("Read the whole page")

    assert in_order(reply.text, "Do not pay, and stop all contact.", "Sexual blackmail")
    assert [words in reply.text for words in ("Report Remove", "CEOP", "0800 1111")] == [True] * 3
    assert "Help your child to use Report Remove" in reply.text
    assert "A child who is being blackmailed" in page.text


def test_a_parent_in_fear_reads_999_and_55_first(channel: PersonOnAChannel) -> None:
    reply = channel.ask(OUTSIDE)

    assert in_order(reply.text, "call 999", "move away from the danger")
    assert "press 55" in reply.text
    assert "999 BSL app or website, or text 999" in reply.text
    assert "I was asking for information" in reply.buttons


def test_a_child_reads_that_it_is_not_her_fault_with_childline_beside_it(
    channel: PersonOnAChannel,
) -> None:
    reply = channel.ask(HURT)

    assert in_order(reply.text, "Thank you for saying it.", "not your fault", "0800 1111")
    assert "Someone is hurting me or scaring me" in f"{reply.text} {reply.buttons}"


def test_a_foster_carer_reads_what_to_do_when_a_child_was_traced(
    channel: PersonOnAChannel,
) -> None:
    reply = channel.ask(TRACED)

    assert "If you are in danger now, call 999." in reply.text
    assert "Foster carers and looked after children online" in reply.text


def test_a_teacher_reads_what_to_do_before_the_child_goes_home(channel: PersonOnAChannel) -> None:
    reply = channel.ask(DISCLOSURE)

    assert in_order(reply.text, "Act today, before the child goes home.", "Record the child")
    assert "When a child tells you" in reply.text


@pytest.mark.parametrize(
    ("question", "label", "shown"),
    [
        (BLACKMAIL, "I was asking for information", "Sexual blackmail (sextortion)"),
        (BLACKMAIL, "I need help now", "If you or anyone else is in danger now, call 999."),
        (HURT, "It is about someone else", "call 999"),
        (BLACKMAIL, "None of these", "Sorry, I have no better words for that."),
    ],
)
def test_a_press_does_what_it_says(
    channel: PersonOnAChannel, question: str, label: str, shown: str
) -> None:
    channel.ask(question)

    assert shown in channel.press(label).text


def test_another_page_is_chosen_by_a_button(channel: PersonOnAChannel) -> None:
    channel.ask(BLACKMAIL)

    page = channel.press("Someone shared or is threatening to share")

    assert "Someone shared or is threatening to share" in page.text


def test_who_asks_and_where_she_lives_hold_for_the_next_question(
    channel: PersonOnAChannel,
) -> None:
    channel.ask("how do i set up parental controls")
    channel.press("Choose where you live")
    channel.press("Kent")

    reply = channel.ask("how do i set up parental controls")

    assert "Showing numbers for Kent. Change" in reply.buttons


def test_there_is_always_a_way_to_help(channel: PersonOnAChannel) -> None:
    reply = channel.press("Help now")

    assert "999" in reply.text
    assert "55" in reply.text


def test_the_safe_word_brings_the_card(channel: PersonOnAChannel) -> None:
    assert "call 999" in channel.ask("lighthouse").text


def test_a_question_after_a_card_still_offers_help(channel: PersonOnAChannel) -> None:
    channel.ask(BLACKMAIL)

    reply = channel.ask("how do i set up parental controls")

    assert "Help is here" in reply.buttons


def test_who_asks_for_a_number_gets_it_before_any_page(channel: PersonOnAChannel) -> None:
    reply = channel.ask("number for samaritans please")

    assert in_order(reply.text, "Here is how to reach them.", "Samaritans", "116 123")
    assert "no approved guidance" not in reply.text


def test_a_number_that_was_asked_for_stands_above_the_page_that_answers(
    channel: PersonOnAChannel,
) -> None:
    reply = channel.ask("who do i ring about fgm, police or social services")

    assert in_order(reply.text, "Here is how to reach them.", "Call 101", "FGM", "First steps")


def test_who_despairs_in_plain_words_is_not_taken_for_somebody_who_complains(
    channel: PersonOnAChannel,
) -> None:
    reply = channel.ask("i am no use to anyone")

    assert "0800 1111" in reply.text
    assert "Sorry that this did not help" not in reply.text


def test_who_names_a_council_gets_its_own_number(channel: PersonOnAChannel) -> None:
    reply = channel.ask("how do i contact the kent lado")

    assert in_order(reply.text, "Here is how to reach them.", "Kent LADO", "0300 041 0888")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("sorry this is hard, i dont know how to start", "Take your time."),
        ("actually forget it", "That is all right. You do not have to say it now."),
    ],
)
def test_who_hesitates_or_gives_up_is_not_turned_away(
    channel: PersonOnAChannel, said: str, answer: str
) -> None:
    reply = channel.ask(said)

    assert in_order(reply.text, answer, "0800 1111")
    assert "no approved guidance" not in reply.text


def test_no_guidance_is_said_honestly_with_people(channel: PersonOnAChannel) -> None:
    reply = channel.ask("qwzx plonkification of vorpal ducks")

    assert "999" in reply.text
    assert "Childline" in reply.text

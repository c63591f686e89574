"""Replies as messages: within the limits, neutral at first glance, a button for each way on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assistant.channels.telegram.screens import LONGEST_TEXT, Screen, length_of, shown_text
from assistant.channels.telegram.views.replies import reply_screen
from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.context import Context
from assistant.conversation.ports import Band, LiveEdition
from assistant.guidance.page import Confidence
from assistant.safety.judgement import Judgement, Kind, Level
from tests.support.builders import (
    CARDS,
    DANGER,
    NIGHT,
    REGISTER,
    WORRY,
    a_card,
    a_contact,
    a_page,
)
from tests.support.conversations import asked
from tests.support.fakes import FakeSearch, FakeTriage, found
from tests.support.live import CATALOGUES
from tests.support.telegram import (
    a_telegram_edition,
    a_visit,
    inspected,
    labels,
    press_of,
    telling_words,
)

GAMING = a_page(related=("e-safety/chat",))
CHAT = a_page("e-safety/chat", title="Messages & group chats")
TRIAGE = FakeTriage({"a knife": DANGER, "a worry": WORRY})


def live(*slugs: str, band: Band = Band.ANSWER, **changes: Any) -> LiveEdition:
    search = FakeSearch(found(*(slugs or (GAMING.slug,)), band=band))
    plain = a_telegram_edition(GAMING, CHAT, triage=TRIAGE, search=search)
    return replace(plain, **changes)


def screen_of(text: str, edition: LiveEdition, tag: str = "en", **changes: Any) -> Screen:
    reply = asked(text, edition, locale=tag, **changes)
    return inspected(reply_screen(reply, a_visit(edition, tag=tag)))


def test_an_answer_shows_its_page_its_people_and_whose_words_they_are() -> None:
    text = shown_text(screen_of("gaming", live()).text)

    assert GAMING.title in text
    assert GAMING.summary in text
    assert "1. Play the game together once." in text
    assert "Childline\nAdvice on any worry\nCall 0808 157 0111 or tap +448081570111" in text
    assert "revision 1 · edition" in text
    assert "Approved by the a board manager on 2 September 2026" in text


def test_an_answer_leads_to_the_whole_page_related_pages_and_settings() -> None:
    screen = screen_of("gaming", live())

    assert labels(screen)[:3] == ["Yes", "Partly", "No"]
    assert labels(screen)[3:] == [
        "Read the whole page",
        "Messages & group chats",
        "Showing advice for parents and carers. Change",
        "Choose where you live",
        "Topics",
        "Help now",
        "Clear this chat",
    ]
    assert press_of(screen, "Read the whole page") == f"r|{GAMING.code}"
    assert press_of(screen, "Messages") == f"p|{CHAT.code}"


def test_choices_are_buttons_and_none_of_these_is_one_of_them() -> None:
    screen = screen_of("chat", live(GAMING.slug, CHAT.slug, band=Band.CHOICES))

    assert labels(screen)[:3] == [GAMING.title, CHAT.title, "None of these"]
    assert press_of(screen, "None of these") == "d|none"


def test_an_answer_that_must_not_show_at_a_glance_begins_neutrally() -> None:
    texts = ["gaming", "chat", ""]

    screens = [screen_of(text, live(), tag) for text in texts for tag in ("en", "pl")]

    assert [telling_words(screen) for screen in screens] == [[]] * 6


def test_an_emergency_shows_999_at_once_and_pages_only_by_title() -> None:
    screen = screen_of("a knife", live())

    text = shown_text(screen.text)
    assert screen.is_card
    assert "999" in text[:60]
    assert "press 55 when you are asked" in text
    assert text.endswith("press a title.")
    assert labels(screen)[1:3] == ["I was asking for information", GAMING.title]


def test_an_emergency_whose_first_line_has_no_number_begins_with_999() -> None:
    card = replace(CARDS[0], first_line="Move away now.")

    screen = screen_of("a knife", live(cards={"en": (card,)}))

    assert shown_text(screen.text).startswith("In danger now? Call 999.\n\nMove away now.")


def test_an_urgent_card_begins_with_a_number_that_says_nothing_and_stands_above_the_page() -> None:
    screen = screen_of("a worry", live())

    text = shown_text(screen.text)
    assert text.startswith("You can call 01632 960001.")
    assert telling_words(screen) == []
    assert text.index("Thank you for saying this.") < text.index(GAMING.summary)
    assert labels(screen)[0] == "I need help now"
    assert "I may have got it wrong." in text


def test_an_urgent_card_prefers_the_number_of_who_is_open_now() -> None:
    edition = live()
    reply = asked("a worry", edition, received_at=NIGHT)

    text = shown_text(inspected(reply_screen(reply, a_visit(edition, at=NIGHT))).text)

    assert text.startswith("You can call 01632 960003.")


def test_a_card_whose_only_numbers_everybody_knows_still_begins_with_one() -> None:
    card = a_card(contacts=("emergency_999", "crisis_text"))

    screen = screen_of("a worry", live(cards={"en": (CARDS[0], card)}))

    assert shown_text(screen.text).startswith("You can call 999.")
    assert "Text HELLO to 85258" in shown_text(screen.text)


def test_a_card_for_those_who_read_no_english_has_the_line_in_many_languages() -> None:
    replies = {"en": {**live().replies["en"]}}
    replies["en"]["languages_line"] = replies["en"]["card_lead"]

    screen = screen_of("a worry", live(replies=replies), "pl")

    assert shown_text(screen.text).count("I may have got it wrong.") == 2


def test_help_stays_in_reach_after_a_card() -> None:
    screen = screen_of("gaming", live(), context=Context(help_turns=2))

    assert "Help is here" in shown_text(screen.text)
    assert press_of(screen, "Help is here") == "d|help"


def test_a_reply_without_a_page_has_its_words_and_people() -> None:
    text = shown_text(screen_of("", live()).text)

    assert "The approved words of empty_message." in text
    assert "Emergency services\nAdvice on any worry\nCall 999\nOpen day and night" in text


def test_what_is_being_confirmed_overdue_or_in_another_language_is_said() -> None:
    page = replace(
        GAMING, confidence=Confidence.AWAITING_CONFIRMATION, review_due=date(2026, 1, 1)
    )
    edition = a_telegram_edition(page, search=FakeSearch(found(page.slug)))

    english = shown_text(screen_of("gaming", edition).text)
    polish = shown_text(screen_of("gaming", edition, "pl").text)

    assert "Part of this is being confirmed by the partnership." in english
    assert english.endswith("It may be out of date.\n\nDid this help?")
    assert "This is not in your language yet." not in english
    assert (
        CATALOGUES["pl"].gettext(
            "This is not in your language yet. The words of the partnership are shown in English."
        )
        in polish
    )


def test_every_way_to_reach_a_contact_is_shown_where_there_is_no_number() -> None:
    contact = a_contact(
        "form",
        phone=None,
        not_for="Emergencies",
        web="https://www.form.example/",
        email="a&b@form.example",
        relay="18001 101",
        free=True,
    )
    register = {each.id: each for each in (*REGISTER, contact)}
    page = replace(GAMING, contacts=("form", "silent_55", "unconfirmed_line"))
    edition = a_telegram_edition(page, search=FakeSearch(found(page.slug)))
    edition = replace(edition, edition=replace(edition.edition, contacts=register))

    text = shown_text(screen_of("gaming", edition).text)

    assert (
        "Advice on any worry\nNot for: Emergencies\nwww.form.example\na&b@form.example\n"
        "Relay for people who cannot hear or speak: 18001 101\nOnline at any time · Free"
    ) in text
    assert "Call 999\nThen press 55 when you are asked." in text
    assert "This is being confirmed by the partnership." in text


def test_a_page_too_long_for_one_message_keeps_its_beginning_and_its_source() -> None:
    page = replace(GAMING, first_steps=tuple(f"{place} {'step ' * 80}" for place in range(20)))
    edition = a_telegram_edition(page, search=FakeSearch(found(page.slug)), triage=TRIAGE)

    screens = [screen_of(text, edition) for text in ("gaming", "a worry")]
    assert max(length_of(screen.text) for screen in screens) <= LONGEST_TEXT
    assert ["0 step" in screen.text for screen in screens] == [True, True]
    assert ["19 step" in screen.text for screen in screens] == [False, False]
    assert screens[0].text.endswith("</i>\n\n<b>Did this help?</b>")
    assert screens[1].text.endswith("</i>")


@pytest.mark.parametrize("level", [Level.EMERGENCY, Level.URGENT])
def test_the_longest_card_fits_into_a_message(level: Level) -> None:
    contacts = tuple(f"line_{number}" for number in range(10))
    long = replace(
        CARDS[0], level=level, first_line="word " * 30, lines=("word " * 60,), contacts=contacts
    )
    register = {
        name: a_contact(name, name="n" * 80, phone=f"+4416329600{place:02}")
        for place, name in enumerate(contacts)
    }
    judged = Judgement(level, Kind.IMMEDIATE_DANGER, rule="x")
    edition = live(cards={"en": (long,)}, triage=FakeTriage({"x": judged}))
    edition = replace(edition, edition=replace(edition.edition, contacts=register))

    text = shown_text(screen_of("x", edition).text)

    assert text.count("n" * 80) == 10
    assert "I may have got it wrong." in text


def test_a_young_person_is_named_as_one() -> None:
    screen = screen_of(
        "", live(), action=Action(ActionKind.SWITCH_AUDIENCE, "young-person"), context=Context()
    )

    assert "Showing advice for young people. Change" in labels(screen)

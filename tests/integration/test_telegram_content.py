"""The starter content on Telegram: every page, every card and every reply within its limits."""

from datetime import UTC, datetime

import pytest

from assistant.bootstrap import Services
from assistant.channels.planting import Counters
from assistant.channels.telegram.screens import Screen, shown_text
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.views.reading import reading_screens
from assistant.channels.telegram.views.replies import reply_screen
from assistant.channels.telegram.views.topics import families_screen, family_screen
from assistant.channels.telegram.visit import Visit
from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.message import Channel
from assistant.conversation.people import Person, people_to_call
from assistant.conversation.pipeline import answer
from assistant.conversation.reply import CardPart, Reply
from assistant.safety.cards import Card
from assistant.safety.judgement import Level
from tests.support.builders import a_message
from tests.support.fakes import FakeCounter
from tests.support.live import CATALOGUES
from tests.support.service import a_service
from tests.support.telegram import inspected, telling_words

MOMENTS = (datetime(2026, 11, 24, 10, 30, tzinfo=UTC), datetime(2026, 12, 25, 23, 5, tzinfo=UTC))
TAGS = ("en", "pl")


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("telegram"), ASSISTANT_LOCALES="en,pl")


@pytest.fixture(params=[(tag, at) for tag in TAGS for at in MOMENTS], ids=str)
def visit(request: pytest.FixtureRequest, services: Services) -> Visit:
    tag, at = request.param
    channel = TelegramServices(
        services.current, Counters(FakeCounter()), CATALOGUES, lambda _: True, lambda: at
    )
    return channel.visit(tag)


def asked(visit: Visit, action: Action | None = None, text: str = "") -> Reply:
    message = a_message(
        text, locale=visit.tag, received_at=visit.at, channel=Channel.TELEGRAM, action=action
    )
    return answer(message, visit.live, FakeCounter())


def shown(visit: Visit, slug: str) -> Screen:
    reply = asked(visit, Action(ActionKind.SHOW_PAGE, slug))
    return inspected(reply_screen(reply, visit))


def test_every_page_is_read_within_the_limits_with_every_word_of_its_passages(
    visit: Visit,
) -> None:
    revisions = visit.edition.pages(visit.tag)

    read = {each.page.slug: reading_screens(each, visit) for each in revisions}

    for each in revisions:
        screens = [inspected(screen) for screen in read[each.page.slug]]
        text = " ".join(shown_text(screen.text) for screen in screens)
        assert [p.heading for p in each.page.passages if p.heading not in text] == []
        assert [step for step in each.page.first_steps if step not in text] == []
    assert len(read) == len(revisions) > 100


def test_the_answer_of_every_page_shows_all_of_its_steps(visit: Visit) -> None:
    pages = [each.page for each in visit.edition.pages(visit.tag)]

    cut = [
        page.slug
        for page in pages
        for text in (shown_text(shown(visit, page.slug).text),)
        if any(step not in text for step in page.first_steps)
    ]

    assert cut == []


def test_no_answer_gives_anything_away_at_first_glance(visit: Visit) -> None:
    screens = [shown(visit, each.page.slug) for each in visit.edition.pages(visit.tag)]

    assert [screen for screen in screens if telling_words(screen)] == []


def every_card(visit: Visit) -> list[tuple[Card, CardPart]]:
    cards = visit.live.cards.get(visit.tag) or visit.live.cards["en"]
    languages = visit.live.replies["en"]["languages_line"].text
    return [
        (
            card,
            CardPart(
                card,
                people_to_call(visit.live, card.contacts, Person(None, card.audience, visit.at)),
                languages,
            ),
        )
        for card in cards
    ]


def test_every_card_fits_into_one_message_with_all_of_its_people(visit: Visit) -> None:
    plain = asked(visit, Action(ActionKind.NEED_HELP_NOW))

    for card, part in every_card(visit):
        reply = Reply(
            plain.outcome, visit.tag, card.audience, plain.context, plain.judgement, part
        )
        screen = inspected(reply_screen(reply, visit))
        text = shown_text(screen.text)
        assert screen.is_card
        assert [line for line in (card.first_line, *card.lines) if line not in text] == []
        names = [row.contact.name for row in part.contacts if row.contact.id != "emergency_999"]
        assert [name for name in names if name not in text] == []


def test_a_number_stands_at_the_beginning_of_every_card(visit: Visit) -> None:
    plain = asked(visit, Action(ActionKind.NEED_HELP_NOW))

    for card, part in every_card(visit):
        reply = Reply(
            plain.outcome, visit.tag, card.audience, plain.context, plain.judgement, part
        )
        screen = reply_screen(reply, visit)
        start = shown_text(screen.text)[:120]
        assert sum(character.isdigit() for character in start) >= 3
        assert card.level is Level.EMERGENCY or telling_words(screen) == []


def test_every_canned_reply_fits_and_begins_neutrally(visit: Visit) -> None:
    plain = asked(visit, Action(ActionKind.NONE_OF_THESE))
    replies = visit.live.replies.get(visit.tag) or visit.live.replies["en"]

    for name, canned in replies.items():
        people = people_to_call(
            visit.live, canned.contacts, Person(None, plain.audience, visit.at)
        )
        reply = Reply(
            plain.outcome,
            visit.tag,
            plain.audience,
            plain.context,
            plain.judgement,
            text=canned.text,
            contacts=people,
        )
        screen = inspected(reply_screen(reply, visit))
        assert (name, telling_words(screen)) == (name, [])
        assert [row for row in people if row.contact.name not in shown_text(screen.text)] == []


def test_every_topic_can_be_browsed(visit: Visit) -> None:
    inspected(families_screen(visit))

    screens = [
        inspected(family_screen(family, number, visit))
        for family in visit.edition.topics
        for number in range(8)
    ]

    assert [telling_words(screen) for screen in screens] == [[]] * len(screens)

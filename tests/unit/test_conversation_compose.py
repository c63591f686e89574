"""Putting a reply together from approved parts."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.steps.compose import compose
from assistant.conversation.turn import Turn
from assistant.guidance.errors import AssistantError
from assistant.guidance.page import Audience
from tests.support.builders import (
    DISCLOSURE,
    REPLIES,
    WORRY,
    a_card,
    a_live_edition,
    a_message,
    a_page,
    a_turn,
)

GAMING = a_page("e-safety/gaming", contacts=("childline",), related=("e-safety/phones",))
NUDES = a_page("e-safety/nude-images")
PHONES = a_page("e-safety/phones")
POLISH = a_page("e-safety/gaming", locale="pl", title="Gry")
LIVE = a_live_edition(GAMING, NUDES, PHONES, POLISH)


def composed(turn: Turn, live: LiveEdition = LIVE) -> Reply:
    reply = compose(turn, live).reply
    assert reply is not None
    return reply


def answered(*slugs: str, **changes: Any) -> Turn:
    return a_turn(**{"outcome": Outcome.ANSWERED, "pages": slugs, "has_answer": True, **changes})


def carded(**changes: Any) -> Turn:
    return a_turn(**{"judgement": WORRY, "outcome": Outcome.URGENT_CARD, **changes})


def ids(reply: Reply) -> list[str]:
    return [row.contact.id for row in reply.contacts]


def test_a_turn_that_nobody_ended_is_an_error() -> None:
    with pytest.raises(AssistantError, match="without an outcome"):
        compose(a_turn(), LIVE)


def test_an_answer_is_a_page_with_its_contacts_and_related_pages() -> None:
    page = composed(answered("e-safety/gaming", passage="agree-limits")).page

    assert page is not None
    assert page.revision.page == GAMING
    assert [row.contact.id for row in page.contacts] == ["childline"]
    assert [revision.page for revision in page.related] == [PHONES]
    assert page.passage == "agree-limits"


def test_an_answer_needs_no_other_words_and_no_other_people() -> None:
    reply = composed(answered("e-safety/gaming"))

    assert (reply.text, reply.card, reply.contacts) == (None, None, ())


def test_an_answer_offers_what_else_was_found() -> None:
    reply = composed(answered("e-safety/gaming", "e-safety/nude-images", "e-safety/phones"))

    assert [revision.page for revision in reply.choices] == [NUDES, PHONES]


def test_an_answer_comes_in_the_language_of_the_message_where_it_exists() -> None:
    turn = answered("e-safety/gaming", "e-safety/nude-images", message=a_message(locale="pl"))

    reply = composed(turn)

    assert reply.page is not None
    assert reply.page.revision.page == POLISH
    assert [revision.page for revision in reply.choices] == [NUDES]


def test_choices_have_their_approved_words_and_the_people_to_call() -> None:
    turn = a_turn(
        outcome=Outcome.CHOICES_OFFERED,
        reply_id="choices_offered",
        pages=("e-safety/gaming", "e-safety/phones"),
    )

    reply = composed(turn)

    assert reply.text == REPLIES["choices_offered"].text
    assert [revision.page for revision in reply.choices] == [GAMING, PHONES]
    assert "emergency_999" in ids(reply)


def test_a_contact_that_was_asked_for_is_given_also_to_whoever_lives_elsewhere() -> None:
    turn = a_turn(outcome=Outcome.ANSWERED, reply_id="choices_offered", area="kent")

    medways = composed(replace(turn, contacts=("medway_front_door",)))
    of_both = composed(replace(turn, contacts=("medway_front_door", "kent_front_door")))

    assert ids(medways)[0] == "medway_front_door"
    assert "medway_front_door" not in ids(of_both)


def test_no_guidance_found_names_the_people_to_call() -> None:
    turn = a_turn(outcome=Outcome.NO_GUIDANCE_FOUND, reply_id="no_guidance_found")

    reply = composed(turn)

    assert reply.text == REPLIES["no_guidance_found"].text
    assert ids(reply) == [
        "emergency_999",
        "medway_front_door",
        "kent_front_door",
        "kent_ooh",
        "childline",
    ]


def test_small_talk_does_not_frighten_with_emergency_numbers() -> None:
    reply = composed(a_turn(outcome=Outcome.SMALL_TALK, reply_id="greeting"))

    assert (reply.text, reply.contacts) == (REPLIES["greeting"].text, ())


def test_a_harmful_request_is_declined_with_the_people_of_that_reply() -> None:
    turn = a_turn(outcome=Outcome.HARMFUL_REQUEST_DECLINED, reply_id="own_behaviour")

    reply = composed(turn)

    assert ids(reply) == ["childline"]


def test_a_reply_that_the_edition_lacks_is_an_error_that_names_it() -> None:
    turn = a_turn(outcome=Outcome.SMALL_TALK, reply_id="unwritten")

    with pytest.raises(AssistantError, match="unwritten"):
        compose(turn, LIVE)


def test_a_language_without_cards_and_replies_of_its_own_gets_the_english_ones() -> None:
    turn = carded(message=a_message(locale="pl"), reply_id="greeting")

    reply = composed(turn)

    assert reply.card is not None
    assert reply.card.card.first_line == "Thank you for saying this."
    assert reply.text == REPLIES["greeting"].text


def test_a_language_with_cards_of_its_own_gets_them() -> None:
    polish = a_card(first_line="Dziękujemy, że to mówisz.")
    live = a_live_edition(GAMING, cards={"en": (), "pl": (polish,)})

    reply = composed(carded(message=a_message(locale="pl")), live)

    assert reply.card is not None
    assert reply.card.card == polish


def test_unconfirmed_numbers_never_stand_on_a_card() -> None:
    card = a_card(contacts=("unconfirmed_line", "childline"))
    live = a_live_edition(cards={"en": (card,)})

    reply = composed(carded(), live)

    assert reply.card is not None
    assert [row.contact.id for row in reply.card.contacts] == ["childline"]


def test_unconfirmed_numbers_may_stand_beside_a_page() -> None:
    live = a_live_edition(a_page(contacts=("unconfirmed_line",)))

    reply = composed(answered("e-safety/gaming"), live)

    assert reply.page is not None
    assert [row.contact.id for row in reply.page.contacts] == ["unconfirmed_line"]


def test_a_child_finds_childline_on_the_card() -> None:
    turn = carded(judgement=DISCLOSURE, audience=Audience.YOUNG_PERSON)

    reply = composed(turn)

    assert reply.card is not None
    assert [row.contact.id for row in reply.card.contacts] == [
        "medway_front_door",
        "kent_front_door",
        "kent_ooh",
        "childline",
    ]


def test_a_card_stands_without_other_people_beside_it() -> None:
    reply = composed(carded())

    assert (reply.text, reply.contacts) == (None, ())


def test_below_a_card_stands_the_page_that_answers() -> None:
    turn = carded(pages=("e-safety/gaming",), has_answer=True, passage="agree-limits")

    page = composed(turn).page

    assert page is not None
    assert (page.revision.page, page.passage) == (GAMING, "agree-limits")


def test_below_a_card_stands_its_own_page_when_no_other_answers() -> None:
    live = a_live_edition(GAMING, PHONES, cards={"en": (a_card(page="e-safety/gaming"),)})

    page = composed(carded(), live).page

    assert page is not None
    assert page.revision.page == GAMING


def test_the_page_of_a_card_is_never_shown_at_the_passage_of_another_page() -> None:
    live = a_live_edition(GAMING, PHONES, cards={"en": (a_card(page="e-safety/gaming"),)})
    turn = carded(pages=("e-safety/phones",), passage="a-passage-about-phones")

    reply = composed(turn, live)

    assert reply.page is not None
    assert (reply.page.revision.page, reply.page.passage) == (GAMING, None)
    assert [revision.page for revision in reply.choices] == [PHONES]

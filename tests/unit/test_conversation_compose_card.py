"""What stands beside a card, and what is left out of a turn."""

from typing import Any

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.steps.compose import compose
from assistant.conversation.turn import Turn
from tests.support.builders import (
    DANGER,
    NIGHT,
    OPEN_HOURS,
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


def ids(reply: Reply) -> list[str]:
    return [row.contact.id for row in reply.contacts]


def test_below_an_emergency_card_pages_are_offered_by_title_and_none_is_opened() -> None:
    turn = a_turn(
        judgement=DANGER,
        outcome=Outcome.EMERGENCY_CARD,
        pages=("e-safety/gaming", "e-safety/phones"),
        has_answer=True,
    )

    reply = composed(turn)

    assert reply.card is not None
    assert reply.page is None
    assert [offered.page.slug for offered in reply.choices] == list(turn.pages)


def test_only_an_emergency_card_says_how_to_reach_the_police_without_a_voice() -> None:
    line = CannedReply("Cannot speak? Text 999.")
    live = a_live_edition(
        GAMING, replies={"en": {**LIVE.replies["en"], "without_voice_line": line}}
    )

    grave = composed(a_turn(judgement=DANGER, outcome=Outcome.EMERGENCY_CARD), live)
    less = composed(a_turn(judgement=WORRY, outcome=Outcome.URGENT_CARD), live)

    assert grave.card is not None
    assert less.card is not None
    assert (grave.card.without_voice, less.card.without_voice) == (line.text, None)


def test_a_language_without_the_line_shows_the_english_one() -> None:
    line = CannedReply("Cannot speak? Text 999.")
    live = a_live_edition(GAMING, replies={"pl": {}, "en": {"without_voice_line": line}})
    message = a_message("x", locale="pl")

    reply = composed(
        a_turn(message=message, judgement=DANGER, outcome=Outcome.EMERGENCY_CARD), live
    )

    assert reply.card is not None
    assert reply.card.without_voice == line.text


def test_a_page_that_was_withdrawn_between_two_turns_is_left_out() -> None:
    turn = answered("e-safety/withdrawn")

    reply = composed(turn)

    assert reply.page is None
    assert reply.contacts


def test_whom_a_card_names_is_not_named_again_below_it() -> None:
    reply = composed(
        a_turn(
            judgement=WORRY,
            outcome=Outcome.URGENT_CARD,
            pages=("e-safety/gaming",),
            has_answer=True,
        )
    )

    assert reply.card is not None
    assert reply.page is not None
    assert not {row.contact.id for row in reply.card.contacts} & {
        row.contact.id for row in reply.page.contacts
    }


def in_danger(**changes: Any) -> Turn:
    return a_turn(judgement=DANGER, outcome=Outcome.EMERGENCY_CARD, **changes)


def test_an_emergency_card_names_only_who_answers_at_this_hour() -> None:
    card = a_card("danger", level=DANGER.level, contacts=("medway_front_door", "childline"))
    live = a_live_edition(GAMING, cards={"en": (card,)})

    reply = composed(in_danger(message=a_message(received_at=NIGHT)), live)

    assert reply.card is not None
    assert [row.contact.id for row in reply.card.contacts] == ["medway_ooh", "childline"]


def test_where_nobody_on_the_card_answers_now_they_are_named_all_the_same() -> None:
    card = a_card("danger", level=DANGER.level, contacts=("medway_ooh",))
    live = a_live_edition(GAMING, cards={"en": (card,)})

    reply = composed(in_danger(message=a_message(received_at=OPEN_HOURS)), live)

    assert reply.card is not None
    assert [row.contact.id for row in reply.card.contacts] == ["medway_ooh"]

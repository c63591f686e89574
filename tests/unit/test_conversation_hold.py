"""The holding card in the conversation: for all that is stopped, and never before a help card."""

from dataclasses import replace

import pytest

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.message import Channel
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, CannedReply, LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.safety.suspicion import Harm
from tests.support.builders import REPLIES, a_card, a_page
from tests.support.conversations import SURE, asked, callable_ids
from tests.support.fakes import FakeSearch, found

HELD_WORDS = {
    name: CannedReply(f"The approved words of {name}.", ("emergency_999",))
    for name in ("held_channel", "held_page", "perhaps_harmful")
}
WITH_WORDS = replace(SURE, replies={"en": {**REPLIES, **HELD_WORDS}})
GAMING = Part(PartKind.PAGE, "e-safety/gaming")
PHONES = Part(PartKind.PAGE, "e-safety/phones")


def without(*parts: Part, live: LiveEdition = WITH_WORDS) -> LiveEdition:
    return replace(live, stopped=Stopped(frozenset(parts)))


def said(reply: Reply) -> tuple[Outcome, str | None]:
    return reply.outcome, reply.text


@pytest.mark.parametrize("channel", [Channel.WEB, Channel.API])
@pytest.mark.parametrize("text", ["how do i make gaming safe", "hello", ""])
def test_a_stopped_web_answers_everything_with_the_holding_card(
    channel: Channel, text: str
) -> None:
    reply = asked(text, without(Part(PartKind.WEB)), channel=channel)

    assert said(reply) == (Outcome.HELD, HELD_WORDS["held_channel"].text)
    assert (reply.page, reply.choices) == (None, ())
    assert callable_ids(reply) == ["emergency_999"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("he is at the door", Outcome.EMERGENCY_CARD),
        ("a worry", Outcome.URGENT_CARD),
        ("lighthouse", Outcome.EMERGENCY_CARD),
    ],
)
def test_a_stopped_web_still_shows_every_help_card_without_pages(
    text: str, outcome: Outcome
) -> None:
    cards = {"en": (*SURE.cards["en"][:1], a_card(page="e-safety/gaming"))}
    reply = asked(text, replace(without(Part(PartKind.WEB)), cards=cards))

    assert reply.outcome is outcome
    assert reply.card is not None
    assert (reply.page, reply.choices) == (None, ())


def test_the_help_button_still_works_while_the_web_is_stopped() -> None:
    reply = asked("", without(Part(PartKind.WEB)), action=Action(ActionKind.NEED_HELP_NOW))

    assert reply.outcome is Outcome.EMERGENCY_CARD


def test_no_button_shows_a_page_of_a_stopped_web() -> None:
    press = Action(ActionKind.SHOW_PAGE, "e-safety/gaming")

    reply = asked("", without(Part(PartKind.WEB)), action=press)

    assert reply.outcome is Outcome.HELD


def test_a_declined_request_stays_declined_where_the_pages_below_it_are_stopped() -> None:
    harmful = replace(found("e-safety/gaming"), harm=Harm.PLAIN)

    reply = asked(live=replace(without(GAMING), search=FakeSearch(harmful)))

    assert (reply.outcome, reply.choices) == (Outcome.HARMFUL_REQUEST_DECLINED, ())


def test_stopping_one_channel_leaves_the_other_alone() -> None:
    reply = asked(live=without(Part(PartKind.TELEGRAM)), channel=Channel.WEB)
    other = asked(live=without(Part(PartKind.TELEGRAM)), channel=Channel.TELEGRAM)

    assert (reply.outcome, other.outcome) == (Outcome.ANSWERED, Outcome.HELD)


def test_a_stopped_page_is_answered_with_the_holding_card() -> None:
    reply = asked(live=without(GAMING))

    assert said(reply) == (Outcome.HELD, HELD_WORDS["held_page"].text)
    assert (reply.page, reply.choices) == (None, ())


def test_a_stopped_page_is_no_choice_and_no_related_page() -> None:
    gaming = a_page("e-safety/gaming", related=("e-safety/phones",))
    live = without(PHONES)
    edition = replace(
        live.edition,
        revisions={
            **live.edition.revisions,
            ("en", gaming.slug): replace(live.edition.revision(gaming.slug, "en"), page=gaming),
        },
    )

    reply = asked(live=replace(live, edition=edition))

    assert reply.page is not None
    assert (reply.page.related, reply.choices) == ((), ())


def test_choices_that_are_all_stopped_become_the_holding_card() -> None:
    search = FakeSearch(found("e-safety/gaming", "e-safety/phones", band=Band.CHOICES))

    some = asked(live=replace(without(GAMING), search=search))
    none = asked(live=replace(without(GAMING, PHONES), search=search))

    assert [each.page.slug for each in some.choices] == ["e-safety/phones"]
    assert none.outcome is Outcome.HELD


def test_the_page_below_an_urgent_card_is_left_out_while_it_is_stopped() -> None:
    cards = {"en": (a_card(page="e-safety/gaming"),)}

    reply = asked("a worry", replace(without(GAMING, PHONES), cards=cards))

    assert (reply.outcome, reply.page) == (Outcome.URGENT_CARD, None)


def test_a_pathway_is_stopped_by_its_name() -> None:
    stopped = Stopped(frozenset({Part(PartKind.PATHWAY, "thresholds")}))

    assert stopped.has_pathway("thresholds")
    assert not stopped.has_pathway("where-to-report")
    assert str(Part(PartKind.PATHWAY, "thresholds")) == "pathway thresholds"

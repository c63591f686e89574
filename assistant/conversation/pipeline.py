"""The order in which a message becomes a reply, as data: a reviewer sees each step's place."""

from dataclasses import replace

from assistant.conversation.context import Context
from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.people import emergency_people
from assistant.conversation.ports import LiveEdition, UsageCounter
from assistant.conversation.reply import Reply
from assistant.conversation.steps.ask_back import ask_back
from assistant.conversation.steps.check_reply import check_reply
from assistant.conversation.steps.compose import (
    card_part,
    compose,
    next_context,
    person_of,
)
from assistant.conversation.steps.count import count
from assistant.conversation.steps.decide import decide
from assistant.conversation.steps.give_contacts import give_contacts
from assistant.conversation.steps.hear_talk import hear_likely_talk, hear_talk
from assistant.conversation.steps.hold import hold_channel, hold_page
from assistant.conversation.steps.keep_card import keep_card
from assistant.conversation.steps.press_button import press_button
from assistant.conversation.steps.recognise_request import decline_harm, recognise_request
from assistant.conversation.steps.retrieve import retrieve
from assistant.conversation.steps.triage import OUTCOMES, judge_danger, look_again_at_danger
from assistant.conversation.steps.understand import understand
from assistant.conversation.turn import USUAL_AUDIENCE, Step, Turn
from assistant.conversation.work import Work, finish

STEPS: tuple[Step, ...] = (
    judge_danger,
    press_button,
    hold_channel,
    recognise_request,
    understand,
    retrieve,
    hear_talk,
    look_again_at_danger,
    hear_likely_talk,
    decline_harm,
    decide,
    keep_card,
    give_contacts,
    hold_page,
    compose,
    check_reply,
    count,
    ask_back,
)


def answer(message: IncomingMessage, live: LiveEdition, counter: UsageCounter) -> Reply:
    """Answer one message from the live edition; always answers, also when a step breaks."""
    return finish(answer_stepwise(message, live, counter))


def answer_stepwise(
    message: IncomingMessage, live: LiveEdition, counter: UsageCounter
) -> Work[Reply]:
    """Answer one message and pause after each step; always answers, also when a step breaks.

    A card that triage asked for is shown whatever breaks after it; any other failure becomes the
    error card, which names the people to call.
    """
    turn = begin(message)
    try:
        for step in STEPS:
            turn = step(turn, live)
            yield
    except Exception:  # noqa: BLE001 - the last net: even failure answers, in the normal shape
        turn = _counted(_rescued(turn, live), live)
    reply = turn.reply or _rescue(turn, live)
    counter.add(reply.cells)
    return reply


def begin(message: IncomingMessage) -> Turn:
    """Start a turn with the audience and area chosen now, or else before."""
    context: Context = message.context
    return Turn(
        message=message,
        audience=message.audience or context.audience or context.guessed or USUAL_AUDIENCE,
        area=message.area or context.area,
    )


def _rescued(turn: Turn, live: LiveEdition) -> Turn:
    reply = _rescue(turn, live)
    return replace(turn, outcome=reply.outcome, reply=reply)


def _counted(turn: Turn, live: LiveEdition) -> Turn:
    """Count a rescued reply as any other; uncounted where counting is what broke."""
    try:
        return count(turn, live)
    except Exception:  # noqa: BLE001 - no figure is worth a person's answer
        return turn


def _rescue(turn: Turn, live: LiveEdition) -> Reply:
    """Build the smallest reply that still helps: the card, or the people to call."""
    return Reply(
        outcome=OUTCOMES.get(turn.judgement.level, Outcome.ERROR_CARD),
        locale=turn.message.locale,
        audience=turn.audience,
        context=next_context(turn, None),
        judgement=turn.judgement,
        card=card_part(turn, live),
        text=_apology(turn, live),
        contacts=emergency_people(live, person_of(turn)),
    )


def _apology(turn: Turn, live: LiveEdition) -> str | None:
    replies = live.replies.get(turn.message.locale) or live.replies.get("en", {})
    apology = replies.get("error_card")
    return apology.text if apology else None

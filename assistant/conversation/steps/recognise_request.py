"""Give greetings, harmful requests, off-topic, empty and pasted messages their own reply."""

from dataclasses import replace

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition, RecognisedRequest, RequestKind
from assistant.conversation.turn import Turn
from assistant.guidance.page import Audience
from assistant.safety.judgement import Kind, Level
from assistant.safety.suspicion import Harm

OUTCOMES = {
    RequestKind.HARMFUL: Outcome.HARMFUL_REQUEST_DECLINED,
    RequestKind.SMALL_TALK: Outcome.SMALL_TALK,
    RequestKind.OUT_OF_SCOPE: Outcome.OUT_OF_SCOPE,
    RequestKind.PASTED: Outcome.PASTED_MESSAGE,
}
ASKED_FOR = "asked-for"
"""Stands in a judgement where a request raised the card, and no rule."""
PERHAPS_DECLINED = "perhaps_harmful"


def recognise_request(turn: Turn, live: LiveEdition) -> Turn:
    """End the turn with a canned reply when the message is not a question to the guidance.

    Beside a card only a pasted message is looked for, and what must not be told to anybody who
    may die of it: what they are belongs under the card. Where nothing else raised that card, the
    request itself does. What only opens a conversation is a question about its page later on.
    """
    if turn.has_ended:
        return _beside_card(turn, live) if turn.awaits_page else turn
    if not any(character.isalnum() for character in turn.message.text):
        return replace(turn, outcome=Outcome.EMPTY_MESSAGE, reply_id="empty_message")
    request = live.requests.recognise(turn.message.text, turn.message.locale)
    before = turn.message.context
    if request is None or (request.opens and (before.pages or before.help_turns)):
        return turn
    return _shown(replace(_with_card(turn, request), outcome=OUTCOMES[request.kind]), request)


def decline_harm(turn: Turn, _live: LiveEdition) -> Turn:
    """Decline what the search heard to be a request to help with harm.

    A card stays above it, and the page that helps whoever is harmed counts for more than one
    declined too few: below a card only what is likely is declined, below an emergency, a card
    about suicide or one for a child only what is plain. Who said that they are a practitioner asks
    about harm all day; to them only rules decline. A few words that lean on a page before say too
    little to be declined unless they are plain. What was learned is never certain, so everybody is
    told in words that hurt nobody who meant no harm, and finds the nearest pages below.
    """
    harm = turn.found.harm if turn.found else Harm.NONE
    said_to_be = turn.message.audience or turn.message.context.audience
    if said_to_be is Audience.PRACTITIONER or harm is Harm.NONE:
        return turn
    if not harm.is_at_least(_least_harm(turn)) or (turn.has_ended and not turn.awaits_page):
        return turn
    return replace(turn, outcome=Outcome.HARMFUL_REQUEST_DECLINED, reply_id=PERHAPS_DECLINED)


def _least_harm(turn: Turn) -> Harm:
    """Say from which on a request is declined."""
    judged = turn.judgement
    is_grave = judged.level is Level.EMERGENCY or judged.kind is Kind.SUICIDE_SELF_HARM
    if turn.leans or is_grave or judged.speaker is Audience.YOUNG_PERSON:
        return Harm.PLAIN
    return Harm.HEARD if judged.level is Level.NONE else Harm.LIKELY


def _beside_card(turn: Turn, live: LiveEdition) -> Turn:
    request = live.requests.recognise(turn.message.text, turn.message.locale)
    if request is None:
        return turn
    if request.kind is RequestKind.PASTED:
        return _shown(turn, request)
    is_young = turn.judgement.speaker is Audience.YOUNG_PERSON
    if request.danger is not turn.judgement.kind or is_young:
        return turn
    return _shown(replace(turn, outcome=OUTCOMES[request.kind]), request)


def _with_card(turn: Turn, request: RecognisedRequest) -> Turn:
    """Put the help card above what is declined, where a life may hang on it."""
    if request.danger is None:
        return turn
    asked = replace(
        turn.judgement, level=Level.URGENT, kind=request.danger, rule=ASKED_FOR, theme=None
    )
    return replace(turn, judgement=asked)


def _shown(turn: Turn, request: RecognisedRequest) -> Turn:
    pages = (request.page,) if request.page else ()
    return replace(turn, reply_id=request.reply, pages=pages, has_answer=bool(pages))

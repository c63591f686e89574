"""Give greetings, harmful requests, off-topic and empty messages the reply that is theirs."""

from dataclasses import replace

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition, RequestKind
from assistant.conversation.turn import Turn

OUTCOMES = {
    RequestKind.HARMFUL: Outcome.HARMFUL_REQUEST_DECLINED,
    RequestKind.SMALL_TALK: Outcome.SMALL_TALK,
    RequestKind.OUT_OF_SCOPE: Outcome.OUT_OF_SCOPE,
}


def recognise_request(turn: Turn, live: LiveEdition) -> Turn:
    """End the turn with a canned reply when the message is not a question to the guidance."""
    if turn.has_ended:
        return turn
    if not any(character.isalnum() for character in turn.message.text):
        return replace(turn, outcome=Outcome.EMPTY_MESSAGE, reply_id="empty_message")
    request = live.requests.recognise(turn.message.text, turn.message.locale)
    if request is None:
        return turn
    return replace(turn, outcome=OUTCOMES[request.kind], reply_id=request.reply)

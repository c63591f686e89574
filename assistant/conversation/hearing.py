"""Hearing the free text of a tool: danger first, then what should not have been written.

The words are judged like those of any message and kept nowhere; what is handed on are ids.
"""

from dataclasses import dataclass, replace

from assistant.conversation.context import Context
from assistant.conversation.message import IncomingMessage
from assistant.conversation.pipeline import begin
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import CardPart
from assistant.conversation.steps.compose import card_part, next_context
from assistant.conversation.steps.triage import judge_danger, look_again_at_danger
from assistant.conversation.steps.understand import query_for_words
from assistant.safety.identifiers import Identifier, identifiers_in
from assistant.safety.judgement import Level


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard: the help card that the words ask for, None where none does.

    ``identifiers`` are the kinds of detail that the tool has no need of. ``context`` goes on with
    the conversation, so that the buttons of a card can take a wrong guess back.
    """

    card: CardPart | None
    identifiers: tuple[Identifier, ...]
    context: Context


def hear(message: IncomingMessage, live: LiveEdition) -> Heard:
    """Judge the words of a tool; without any, the conversation stays as it was."""
    if not any(character.isalnum() for character in message.text):
        return Heard(None, (), message.context)
    turn = judge_danger(begin(message), live)
    if turn.judgement.level is not Level.EMERGENCY:
        found = live.search.search(query_for_words(turn))
        turn = look_again_at_danger(replace(turn, found=found), live)
    return Heard(card_part(turn, live), identifiers_in(message.text), next_context(turn, None))

"""Show a card again to whoever asks on and would get nothing that helps."""

from dataclasses import replace

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.steps.triage import OUTCOMES
from assistant.conversation.turn import Turn
from assistant.safety.judgement import Judgement, Level

ASKED_ON = "asked-on"
"""Stands in a judgement for a message that is no danger by itself and follows one that was."""
WHAT_TO_DO = "what_can_you_do"
NOTHING_FOUND = frozenset({Outcome.NO_GUIDANCE_FOUND})
UNSURE = NOTHING_FOUND | {Outcome.CHOICES_OFFERED}


def keep_card(turn: Turn, _live: LiveEdition) -> Turn:
    """Give the card of a turn or two before instead of a guess, for three turns after it.

    "What do I do?" and "should I still go?" name no danger, and no page answers them. After an
    emergency choices are a guess too; what was found is still offered below the card.
    """
    message, concern = turn.message, turn.message.context.concern
    if concern is None or not message.context.help_turns or not message.text.strip():
        return turn
    if turn.judgement.level is not Level.NONE:
        return turn
    unsure = UNSURE if concern.level is Level.EMERGENCY else NOTHING_FOUND
    if turn.outcome not in unsure and turn.reply_id != WHAT_TO_DO:
        return turn
    return replace(
        turn,
        judgement=Judgement(
            concern.level,
            concern.kind,
            rule=ASKED_ON,
            guessed=concern.guessed,
            theme=concern.theme,
        ),
        outcome=OUTCOMES[concern.level],
        reply_id=None,
    )

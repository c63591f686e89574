"""What a person may say of an answer: whether it helped, and what comes next.

Both are buttons with a closed vocabulary, never a box to write in, and both may be left out.
"""

from enum import StrEnum

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.context import Context
from assistant.guidance.page import Audience
from assistant.usage.cells import Cell, Measure


class Helped(StrEnum):
    """Whether an answer helped."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class NextStep(StrEnum):
    """What a person will do next."""

    TALK = "talk"
    SETTINGS = "settings"
    CALL = "call"
    REPORT = "report"
    REFERRAL = "referral"
    NOTHING_YET = "nothing-yet"


MEASURES = {ActionKind.HELPED: Measure.HELPED, ActionKind.NEXT_STEP: Measure.NEXT_STEP}
VALUES: dict[ActionKind, tuple[StrEnum, ...]] = {
    ActionKind.HELPED: tuple(Helped),
    ActionKind.NEXT_STEP: tuple(NextStep),
}


def is_feedback(action: Action) -> bool:
    """Tell whether a button says something of an answer, in one of the words for it."""
    return action.value in VALUES.get(action.kind, ())


def cell_of(action: Action) -> Cell:
    """Name the cell to which a button of feedback adds one."""
    return Cell(MEASURES[action.kind], action.value)


def next_question(context: Context) -> ActionKind | None:
    """Choose what to ask after an answer: each question until the conversation has answered it."""
    asked = {cell_id.partition(":")[0] for cell_id in context.counted}
    return next((kind for kind, measure in MEASURES.items() if measure.value not in asked), None)


def options_of(question: ActionKind, audience: Audience) -> tuple[Action, ...]:
    """List the buttons of a question; a young person is not asked about making a referral."""
    values = (
        value
        for value in VALUES[question]
        if not (value is NextStep.REFERRAL and audience is Audience.YOUNG_PERSON)
    )
    return tuple(Action(question, value.value) for value in values)

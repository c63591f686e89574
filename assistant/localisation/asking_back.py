"""Asking whether an answer helped and what comes next, in words that every channel shares."""

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.feedback import Helped, NextStep
from assistant.guidance.page import Audience
from assistant.localisation.catalogues import Catalogue


def question_words(question: ActionKind, catalogue: Catalogue) -> str:
    """Ask one of the two questions."""
    if question is ActionKind.HELPED:
        return catalogue.gettext("Did this help?")
    return catalogue.gettext("What will you do next?")


def option_words(option: Action, audience: Audience, catalogue: Catalogue) -> str:
    """Name a button; whom somebody will talk to depends on who asks."""
    words = {
        Helped.YES: catalogue.gettext("Yes"),
        Helped.PARTLY: catalogue.gettext("Partly"),
        Helped.NO: catalogue.gettext("No"),
        NextStep.TALK: _talk(audience, catalogue),
        NextStep.SETTINGS: catalogue.gettext("Change settings"),
        NextStep.CALL: catalogue.gettext("Call a number"),
        NextStep.REPORT: catalogue.gettext("Report it"),
        NextStep.REFERRAL: catalogue.gettext("Make a referral"),
        NextStep.NOTHING_YET: catalogue.gettext("Nothing yet"),
    }
    return next(said for value, said in words.items() if value == option.value)


def thanks(given: Action, catalogue: Catalogue) -> str:
    """Thank for what was said; where an answer was not enough, point to people."""
    if given.value in (Helped.PARTLY, Helped.NO):
        return catalogue.gettext(
            "Thank you. If you want to talk it through, the people named here can help."
        )
    return catalogue.gettext("Thank you for telling us.")


def _talk(audience: Audience, catalogue: Catalogue) -> str:
    match audience:
        case Audience.FAMILY:
            return catalogue.gettext("Talk to my child")
        case Audience.YOUNG_PERSON:
            return catalogue.gettext("Talk to someone I trust")
        case Audience.PRACTITIONER:
            return catalogue.gettext("Talk to the child or family")

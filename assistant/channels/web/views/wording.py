"""Short names that pages need and no content file holds: of audiences, collections, outcomes."""

from assistant.conversation.outcome import Outcome
from assistant.guidance.page import Audience
from assistant.localisation.catalogues import Catalogue


def audience_name(audience: Audience, catalogue: Catalogue) -> str:
    """Name an audience as a person would choose it."""
    match audience:
        case Audience.FAMILY:
            return catalogue.gettext("parents and carers")
        case Audience.YOUNG_PERSON:
            return catalogue.gettext("young people")
        case Audience.PRACTITIONER:
            return catalogue.gettext("people who work with families")


def audience_heading(audience: Audience, catalogue: Catalogue) -> str:
    """Name an audience above what is meant for it."""
    match audience:
        case Audience.FAMILY:
            return catalogue.gettext("For parents and carers")
        case Audience.YOUNG_PERSON:
            return catalogue.gettext("For young people")
        case Audience.PRACTITIONER:
            return catalogue.gettext("For people who work with families")


def collection_name(collection: str, catalogue: Catalogue) -> str:
    """Name a collection; one that a partnership has added is named by its folder."""
    names = {
        "e-safety": catalogue.gettext("Staying safe online"),
        "families": catalogue.gettext("Families"),
        "young-people": catalogue.gettext("For young people"),
        "procedures": catalogue.gettext("Procedures"),
        "thresholds": catalogue.gettext("Levels of need"),
        "domestic-abuse": catalogue.gettext("Abuse at home"),
        "learning": catalogue.gettext("Learning from reviews"),
    }
    return names.get(collection) or collection.replace("-", " ").capitalize()


def reply_heading(outcome: Outcome, catalogue: Catalogue, *, offers_pages: bool) -> str:
    """Say in a few words how a turn ended, for a reply that has no page of its own.

    A request that is declined in doubt offers pages: its heading turns nobody away.
    """
    if outcome is Outcome.HARMFUL_REQUEST_DECLINED and offers_pages:
        return catalogue.gettext("I am not sure that I understood you")
    headings = {
        Outcome.EMERGENCY_CARD: catalogue.gettext("Get help now"),
        Outcome.URGENT_CARD: catalogue.gettext("People who can help"),
        Outcome.ANSWERED: catalogue.gettext("Who you asked about"),
        Outcome.CHOICES_OFFERED: catalogue.gettext("Which of these do you mean?"),
        Outcome.NO_GUIDANCE_FOUND: catalogue.gettext("There is no page on this yet"),
        Outcome.OUT_OF_SCOPE: catalogue.gettext("This service cannot help with that"),
        Outcome.HARMFUL_REQUEST_DECLINED: catalogue.gettext(
            "This service does not help with that"
        ),
        Outcome.PASTED_MESSAGE: catalogue.gettext("About the message that you received"),
        Outcome.HELD: catalogue.gettext("This is paused for the moment"),
        Outcome.EMPTY_MESSAGE: catalogue.gettext("Please write a few words"),
        Outcome.SETTING_CHANGED: catalogue.gettext("That is changed"),
        Outcome.FEEDBACK_GIVEN: catalogue.gettext("Thank you"),
        Outcome.ERROR_CARD: catalogue.gettext("Something went wrong here"),
    }
    return headings.get(outcome) or catalogue.gettext("Reply")

"""Short names that the tools need and no content file holds."""

from assistant.channels.web.visit import Visit
from assistant.pathways.thresholds import Aspect
from assistant.safety.identifiers import Identifier


def aspect_name(aspect: Aspect, visit: Visit) -> str:
    """Name what a circumstance is about, as a heading over boxes to tick."""
    words = visit.catalogue
    match aspect:
        case Aspect.CHILD:
            return words.gettext("The child")
        case Aspect.SERIOUSNESS:
            return words.gettext("How serious, how long, how many signs")
        case Aspect.VOICE:
            return words.gettext("What the child says")
        case Aspect.PARENTS:
            return words.gettext("How the parents respond")
        case Aspect.HISTORY:
            return words.gettext("What came before")
        case Aspect.HOME:
            return words.gettext("Home and safety")


def identifier_name(identifier: Identifier, visit: Visit) -> str:
    """Name a kind of detail that tells who somebody is."""
    words = visit.catalogue
    match identifier:
        case Identifier.NAME:
            return words.gettext("a name")
        case Identifier.DATE:
            return words.gettext("a date of birth or another full date")
        case Identifier.PHONE:
            return words.gettext("a telephone number")
        case Identifier.NHS_NUMBER:
            return words.gettext("an NHS number")
        case Identifier.POSTCODE:
            return words.gettext("a postcode")
        case Identifier.EMAIL:
            return words.gettext("an email address")

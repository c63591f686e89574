"""The navigator of the levels of need in words: what no content file holds, for every channel."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from assistant.conversation.navigating import Navigation
from assistant.guidance.hours import LONDON
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.limits import moment_in_words
from assistant.pathways.assessment import Assessment
from assistant.pathways.levels import level_names
from assistant.pathways.thresholds import Aspect, Framework
from assistant.safety.identifiers import Identifier

BULLET = "- "


@dataclass(frozen=True, slots=True)
class Rationale:
    """What was ticked and what it comes to, to be put on record; no name, no case.

    ``made`` says with which edition and when; ``sections`` are (heading, lines) in the order in
    which a record is read, none without lines.
    """

    title: str
    made: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def text(self) -> str:
        """All of it as plain text."""
        return "\n".join(self.lines)

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it as lines of plain text; an empty one stands before each heading."""
        listed = (
            line
            for heading, lines in self.sections
            for line in ("", heading, *(f"{BULLET}{each}" for each in lines))
        )
        return (self.title, self.made, *listed)


def rationale_of(
    found: Navigation,
    assessment: Assessment,
    framework: Framework,
    made: str,
    catalogue: Catalogue,
) -> Rationale:
    """Write the rationale of a range; ``made`` comes from ``made_in_words``."""
    title = catalogue.gettext("Reasons for the level of need")
    return Rationale(title, made, tuple(_sections(found, assessment, framework, catalogue)))


def made_in_words(edition: int, at: datetime, catalogue: Catalogue) -> str:
    """Say with which edition, by its number, and at which moment (aware) reasons were written."""
    return catalogue.gettext(
        "Edition %(edition)d of the guidance, %(moment)s. It holds no name.",
        edition=edition,
        moment=moment_in_words(at.astimezone(LONDON), catalogue),
    )


def range_in_words(assessment: Assessment, framework: Framework, catalogue: Catalogue) -> str:
    """Say a range in the words of a framework, the lowest level first."""
    lowest, *higher = level_names(assessment.range, framework)
    if not higher:
        return lowest
    return catalogue.gettext("From %(lowest)s to %(highest)s", lowest=lowest, highest=higher[-1])


def aspect_name(aspect: Aspect, catalogue: Catalogue) -> str:
    """Name what a circumstance is about, as a heading over what can be ticked."""
    match aspect:
        case Aspect.CHILD:
            return catalogue.gettext("The child")
        case Aspect.SERIOUSNESS:
            return catalogue.gettext("How serious, how long, how many signs")
        case Aspect.VOICE:
            return catalogue.gettext("What the child says")
        case Aspect.PARENTS:
            return catalogue.gettext("How the parents respond")
        case Aspect.HISTORY:
            return catalogue.gettext("What came before")
        case Aspect.HOME:
            return catalogue.gettext("Home and safety")


def identifier_name(identifier: Identifier, catalogue: Catalogue) -> str:
    """Name a kind of detail that tells who somebody is."""
    match identifier:
        case Identifier.NAME:
            return catalogue.gettext("a name")
        case Identifier.DATE:
            return catalogue.gettext("a date of birth or another full date")
        case Identifier.PHONE:
            return catalogue.gettext("a telephone number")
        case Identifier.NHS_NUMBER:
            return catalogue.gettext("an NHS number")
        case Identifier.POSTCODE:
            return catalogue.gettext("a postcode")
        case Identifier.EMAIL:
            return catalogue.gettext("an email address")


def _sections(
    found: Navigation, assessment: Assessment, framework: Framework, words: Catalogue
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what has anything to say, in the order in which a record is read."""
    observed = found.observed
    guide = found.thresholds.steps[assessment.range.highest]
    reasons = (f"{reason.rule.text} ({'; '.join(reason.quotes)})" for reason in assessment.reasons)
    told: tuple[tuple[str, Iterable[str]], ...] = (
        (
            words.gettext("What the signs point to (%(framework)s)", framework=framework.name),
            (range_in_words(assessment, framework, words), framework.note or ""),
        ),
        (words.gettext("Signs seen"), (f"{each.text} [{each.id}]" for each in observed.signs)),
        (words.gettext("What else matters"), (each.text for each in observed.circumstances)),
        (words.gettext("Why"), reasons),
        (words.gettext("What pulls the other way"), assessment.against),
        (words.gettext("Consent and sharing information"), guide.consent),
        (words.gettext("By when"), guide.by_when),
        (words.gettext("Also record"), guide.record),
        (
            words.gettext("Who decides"),
            (words.gettext("A practitioner judges, with these reasons. If in doubt, ring."),),
        ),
    )
    for heading, lines in told:
        kept = tuple(line for line in lines if line)
        if kept:
            yield heading, kept

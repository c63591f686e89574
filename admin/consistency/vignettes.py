"""A set of invented vignettes, the answers to it, and what is read from forms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from admin.activities.activity import AgencyType
from assistant.guidance.errors import AssistantError
from assistant.pathways.thresholds import Step
from assistant.safety.identifiers import identifiers_in

FEWEST_VIGNETTES, MOST_VIGNETTES = 2, 12
LONGEST_VIGNETTE = 1_000
LONGEST_TITLE = 100
_BETWEEN = re.compile(r"\r?\n\s*\n")


class VignetteError(AssistantError):
    """A set or an answer cannot be taken as it was written; the message says what to do."""


class Phase(StrEnum):
    """When practitioners answer: each has a link of its own."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class VignetteSet:
    """A title for staff, and the vignettes in the order in which they are answered."""

    title: str
    vignettes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What one practitioner sent: a type of agency, and a step for each vignette in order."""

    agency: AgencyType
    steps: tuple[Step, ...]


def read_set(title: str, text: str) -> VignetteSet:
    """Read a set; vignettes stand apart by an empty line.

    Raises:
        VignetteError: there are too few or too many, one is too long, or seems to name somebody.
    """
    vignettes = tuple(" ".join(part.split()) for part in _BETWEEN.split(text) if part.strip())
    plain = " ".join(title.split())
    if not 0 < len(plain) <= LONGEST_TITLE:
        raise VignetteError(f"Give the set a title of at most {LONGEST_TITLE} characters")
    if not FEWEST_VIGNETTES <= len(vignettes) <= MOST_VIGNETTES:
        raise VignetteError(
            f"Write {FEWEST_VIGNETTES} to {MOST_VIGNETTES} vignettes, an empty line between them"
        )
    for number, vignette in enumerate(vignettes, 1):
        if len(vignette) > LONGEST_VIGNETTE:
            raise VignetteError(f"Vignette {number} is longer than {LONGEST_VIGNETTE} characters")
        if identifiers_in(vignette):
            raise VignetteError(f"Vignette {number} looks as if it named somebody; invent a child")
    return VignetteSet(plain, vignettes)


def read_answers(fields: Mapping[str, str], vignettes: int) -> Answers:
    """Read what was chosen; ``step-1`` is the answer to the first vignette.

    Raises:
        VignetteError: the agency or a step was not chosen.
    """
    chosen = [fields.get(f"step-{number}", "") for number in range(1, vignettes + 1)]
    if fields.get("agency", "") not in set(AgencyType):
        raise VignetteError("Choose where you work")
    if not set(chosen) <= set(Step):
        raise VignetteError("Choose a step for each of them")
    return Answers(AgencyType(fields["agency"]), tuple(Step(step) for step in chosen))

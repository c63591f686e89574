"""Timescales: how soon something must be done, typed so that they can be shown and counted."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.guidance.page import Confidence


class Unit(StrEnum):
    """What a limit is counted in."""

    HOURS = "hours"
    WORKING_DAYS = "working-days"
    CALENDAR_DAYS = "calendar-days"
    WEEKS = "weeks"
    MONTHS = "months"


class Counts(StrEnum):
    """Whether a limit runs from its event on, or up to it."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Timescale:
    """A limit of so many units after or before an event, which is day nought.

    Pages name it by ``id``, so that a change of law is one edit. ``what`` must have happened when
    the limit is over. ``source`` is the id of a source.
    """

    id: str
    what: str
    event: str
    limit: int
    unit: Unit
    source: str
    confidence: Confidence
    counts: Counts = Counts.AFTER

    @property
    def when(self) -> str:
        """Say in English from what it runs: "after the strategy discussion"."""
        return f"{self.counts} {self.event}"

    @property
    def is_confirmed(self) -> bool:
        """Tell whether the limit may be shown without a note."""
        return self.confidence is not Confidence.AWAITING_CONFIRMATION

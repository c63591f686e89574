"""Cells: the only thing that counting knows of a conversation."""

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What is counted; measures are never crossed with one another."""

    OUTCOME = "outcome"
    TOPIC = "topic"
    CHANNEL = "channel"
    AUDIENCE = "audience"
    LANGUAGE = "language"
    PATHWAY = "pathway"
    STEP = "step"
    FRAMEWORK = "framework"
    AGENCY = "agency"
    CONTACT = "contact"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of one measure, both from closed vocabularies."""

    measure: Measure
    value: str

    @property
    def id(self) -> str:
        """Name the cell within a conversation."""
        return f"{self.measure.value}:{self.value}"

"""Hazards: what could go wrong with this service, whom it would harm, and what stands against it.

The method is borrowed from clinical risk management (DCB0129); no compliance with it is claimed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Risk(StrEnum):
    """The product of severity and likelihood, each from 1 to 5; the last number of each band."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very high"


BANDS = ((4, Risk.LOW), (9, Risk.MODERATE), (14, Risk.HIGH), (25, Risk.VERY_HIGH))


@dataclass(frozen=True, slots=True)
class Rating:
    """How bad and how likely, each from 1 (negligible, rare) to 5 (a death, expected)."""

    severity: int
    likelihood: int

    @property
    def score(self) -> int:
        """Severity times likelihood, 1 to 25."""
        return self.severity * self.likelihood

    @property
    def risk(self) -> Risk:
        """Name the band of the score."""
        return next(risk for highest, risk in BANDS if self.score <= highest)


@dataclass(frozen=True, slots=True)
class Hazard:
    """One hazard of the service.

    ``tests`` are the tests that show the controls at work, each "path/of/the/file.py::its_name";
    at least one. ``initial`` is the risk without the controls, ``residual`` that with them.
    ``owner`` is a role; ``reviewed`` the day on which the entry was last looked at.
    """

    id: str
    hazard: str
    cause: str
    harm: str
    controls: tuple[str, ...]
    tests: tuple[str, ...]
    initial: Rating
    residual: Rating
    owner: str
    reviewed: date

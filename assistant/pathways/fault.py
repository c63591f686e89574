"""Faults: what the lint of a path finds, and the note that uncertain words must carry."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from assistant.guidance.page import Confidence

Place: TypeAlias = tuple[str | int, ...]
NOTE = "being confirmed by the partnership"
"""What a reader sees beside a fact that the partnership has not confirmed yet."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to put right; ``place`` leads there by names of fields, ids and positions."""

    place: Place
    problem: str
    remedy: str


def faults_of_confidence(
    place: Place, texts: tuple[str, ...], confidence: Confidence
) -> Iterator[Fault]:
    """Check that words which await confirmation say so, and that no others do."""
    is_noted = any(NOTE in text for text in texts)
    is_awaiting = confidence is Confidence.AWAITING_CONFIRMATION
    if is_awaiting and not is_noted:
        problem = "this awaits confirmation and is stated as a fact"
        yield Fault(place, problem, f"Say beside it that it is {NOTE}")
    if is_noted and not is_awaiting:
        problem = "this says that it is being confirmed and is not marked so"
        yield Fault(place, problem, "Write confidence: awaiting-confirmation")

"""Suspicion: how far a message sounds like danger to what was learned from examples.

It may raise a judgement and never lowers one: rules decide what they are sure of, and what they
pass by may still sound like thousands of messages that were danger.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from math import inf


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Sums of learned weights, about -1 for calm and 1 for certain.

    ``danger`` speaks for any card, ``emergency`` for the emergency card, ``kinds`` for each kind
    of danger in the order of ``KINDS``.
    """

    danger: float
    emergency: float
    kinds: tuple[float, ...]

    def with_meaning(self, meaning: "Suspicion") -> "Suspicion":
        """Take what the words say together with what the sentence model heard."""
        kinds = tuple(one + two for one, two in zip(self.kinds, meaning.kinds, strict=True))
        return Suspicion(self.danger + meaning.danger, self.emergency + meaning.emergency, kinds)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The few words of a long message that sound most like danger, and how far they do.

    ``words`` are normalised, and gone with the turn.
    """

    words: str = field(repr=False)
    suspicion: Suspicion

    def with_meaning(self, meaning: Suspicion | None) -> Suspicion:
        """Take its words together with what the sentence model heard in them, where it did."""
        return self.suspicion if meaning is None else self.suspicion.with_meaning(meaning)


@dataclass(frozen=True, slots=True)
class Threshold:
    """From which suspicion on a card is shown, and from which it is the emergency card."""

    danger: float
    emergency: float


@dataclass(frozen=True, slots=True)
class Alarms:
    """The thresholds of the detectors, chosen where messages never seen would stand.

    ``first`` holds for words alone before anything is searched, and is high: the second look is
    still to come. ``alone`` holds for words at the second look where the sentence model is not
    there, ``both`` for words and meaning together.
    """

    first: Threshold
    alone: Threshold
    both: Threshold

    @property
    def stretch(self) -> Threshold:
        """Give what a stretch must reach: there are many in a long message, and one may err."""
        return Threshold(self.first.danger, self.first.danger)


_NEVER = Threshold(inf, inf)
NO_ALARMS = Alarms(_NEVER, _NEVER, _NEVER)
"""For the day on which there is no detector: nothing is suspected, everything gets the card."""


class Harm(StrEnum):
    """How far a request sounds like one that would help somebody to harm another.

    What is likely was also heard, and what is plain is also likely.
    """

    NONE = "none"
    HEARD = "heard"
    LIKELY = "likely"
    PLAIN = "plain"

    def is_at_least(self, other: "Harm") -> bool:
        """Compare two by how sure they are."""
        return SURENESS.index(self) >= SURENESS.index(other)


SURENESS = tuple(Harm)

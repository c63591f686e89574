"""What triage says about a message: how serious it may be, and of what kind."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.guidance.page import Audience
from assistant.safety.suspicion import Stretch, Suspicion


class Level(StrEnum):
    """How soon help is needed; see the order of ``SEVERITY``."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NONE = "none"


SEVERITY = (Level.NONE, Level.URGENT, Level.EMERGENCY)


class Kind(StrEnum):
    """What the message may be about; it chooses the card."""

    IMMEDIATE_DANGER = "immediate-danger"
    SUICIDE_SELF_HARM = "suicide-self-harm"
    CHILD_DISCLOSURE = "child-disclosure"
    ABUSE_CONCERN = "abuse-concern"
    DOMESTIC_ABUSE = "domestic-abuse"
    SEXUAL_IMAGE_THREAT = "sexual-image-threat"
    EXPLOITATION = "exploitation"
    NONE = "none"


KINDS = tuple(kind for kind in Kind if kind is not Kind.NONE)


@dataclass(frozen=True, slots=True)
class Hint:
    """What a sign that fired would have said, had it decided: its theme may choose the card."""

    level: Level
    kind: Kind
    theme: str
    speaker: Audience | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome of triage for one message.

    ``rule`` is the id of the rule that decided, shown to editors and never to the public; None
    when no rule fired. A level of none with a kind is a small sign: no card by itself, one when
    another sign came in a turn before. ``speaker`` is who seems to be writing, None when nothing
    says so. ``theme`` refines the kind ("eating-disorder", "forced-marriage") and may choose a
    card. ``suspicion`` is what the trained detector made of the message, for a second look, and
    ``stretch`` what it suspects most of a long one, None of a short one. ``hints`` are of the
    signs that fired, the most serious first: they name the theme where only what was learned
    decides, and nothing is heard more clearly. ``guessed`` is who was heard to write where nobody
    knew, None where that is not clear: it chooses a card for want of anything better.
    """

    level: Level
    kind: Kind
    rule: str | None = None
    speaker: Audience | None = None
    guessed: Audience | None = None
    theme: str | None = None
    suspicion: Suspicion | None = None
    stretch: Stretch | None = None
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Concern:
    """What a help card was shown for, as the next turns remember it: never by which words.

    ``guessed`` is who was heard to write where nobody knew.
    """

    level: Level
    kind: Kind
    theme: str | None = None
    guessed: Audience | None = None


NO_CONCERN = Judgement(Level.NONE, Kind.NONE)


def is_more_serious(one: Judgement, other: Judgement) -> bool:
    """Tell whether the first judgement asks for help sooner than the second."""
    return SEVERITY.index(one.level) > SEVERITY.index(other.level)

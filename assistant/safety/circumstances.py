"""What chooses the card of a danger: who writes and what it is about, where no rule knew.

Rules and phrases know few of the ways in which a child, a teacher or a neighbour writes. What was
learned from examples is asked only where there is a danger, says nothing unless it is clear, and
never changes how serious the danger is.
"""

from dataclasses import dataclass, replace

from assistant.guidance.page import Audience
from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.raising import LEARNED


@dataclass(frozen=True, slots=True)
class Subject:
    """What a danger of one level is about, as far as it has a card of its own."""

    level: Level
    kind: Kind
    theme: str


SPEAKERS = (Audience.YOUNG_PERSON, Audience.PRACTITIONER)
"""Who is told apart by what was learned; everybody else is answered like a family."""
SUBJECTS = (
    Subject(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, "forced-marriage"),
    Subject(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, "grooming"),
    Subject(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, "medical"),
    Subject(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, "missing"),
    Subject(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, "shaken-baby"),
    Subject(Level.URGENT, Kind.ABUSE_CONCERN, "adult-at-risk"),
    Subject(Level.URGENT, Kind.ABUSE_CONCERN, "bullying"),
    Subject(Level.URGENT, Kind.EXPLOITATION, "criminal-exploitation"),
    Subject(Level.URGENT, Kind.SUICIDE_SELF_HARM, "eating-disorder"),
    Subject(Level.URGENT, Kind.ABUSE_CONCERN, "fgm"),
    Subject(Level.URGENT, Kind.DOMESTIC_ABUSE, "forced-marriage"),
    Subject(Level.URGENT, Kind.EXPLOITATION, "grooming"),
    Subject(Level.URGENT, Kind.ABUSE_CONCERN, "harm-by-professional"),
    Subject(Level.URGENT, Kind.EXPLOITATION, "missing"),
    Subject(Level.URGENT, Kind.ABUSE_CONCERN, "own-anger"),
    Subject(Level.URGENT, Kind.ABUSE_CONCERN, "own-behaviour"),
    Subject(Level.URGENT, Kind.DOMESTIC_ABUSE, "own-behaviour-partner"),
    Subject(Level.URGENT, Kind.EXPLOITATION, "radicalisation"),
    Subject(Level.URGENT, Kind.SUICIDE_SELF_HARM, "self-harm"),
    Subject(Level.URGENT, Kind.SEXUAL_IMAGE_THREAT, "sextortion"),
    Subject(Level.URGENT, Kind.CHILD_DISCLOSURE, "sexual-abuse"),
    Subject(Level.URGENT, Kind.ABUSE_CONCERN, "sexual-behaviour"),
    Subject(Level.URGENT, Kind.DOMESTIC_ABUSE, "someone-else"),
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How clearly each of ``SPEAKERS`` and ``SUBJECTS`` is heard, in their order.

    Sums of learned weights; by words about -1 where nothing speaks for one and 1 where all does.
    """

    speakers: tuple[float, ...]
    subjects: tuple[float, ...]

    def with_meaning(self, meaning: "Circumstances") -> "Circumstances":
        """Take what the words say together with what the sentence model heard."""
        return Circumstances(
            _added(self.speakers, meaning.speakers), _added(self.subjects, meaning.subjects)
        )


@dataclass(frozen=True, slots=True)
class Clearness:
    """From which sum on each speaker, and any subject, is clear enough to choose a card."""

    speakers: tuple[float, ...]
    subject: float


def circumstances_of(outputs: list[float]) -> Circumstances:
    """Name the outputs of a table, in the order in which it holds them."""
    count = len(SPEAKERS)
    return Circumstances(tuple(outputs[:count]), tuple(outputs[count:]))


def with_guess(judgement: Judgement, heard: Circumstances, clear: Clearness) -> Judgement:
    """Guess who writes of a danger, where neither a rule nor a phrase knew; each look anew.

    Who only asks something is not guessed at.
    """
    if judgement.level is Level.NONE or judgement.speaker is not None:
        return replace(judgement, guessed=None)
    return replace(judgement, guessed=_speaker_in(heard, clear))


def with_subject(judgement: Judgement, heard: Circumstances, clear: Clearness) -> Judgement:
    """Say what a danger is about, where no rule that decided has a theme.

    An emergency that a rule knew stays what it is. The kind that a rule knew stays, and so does
    a life that may be ended: then only a subject of that kind counts.
    """
    is_learned = judgement.rule == LEARNED
    if not is_learned and (judgement.theme is not None or judgement.level is Level.EMERGENCY):
        return judgement
    subject = _subject_in(judgement.level, heard, clear)
    if subject is None:
        return judgement
    is_kept = not is_learned or judgement.kind is Kind.SUICIDE_SELF_HARM
    if is_kept and subject.kind is not judgement.kind:
        return judgement
    return replace(judgement, kind=subject.kind, theme=subject.theme)


def _speaker_in(heard: Circumstances, clear: Clearness) -> Audience | None:
    leads = [
        (said - least, speaker)
        for said, least, speaker in zip(heard.speakers, clear.speakers, SPEAKERS, strict=True)
        if said >= least
    ]
    return max(leads)[1] if leads else None


def _subject_in(level: Level, heard: Circumstances, clear: Clearness) -> Subject | None:
    of_level = [
        (said, subject)
        for said, subject in zip(heard.subjects, SUBJECTS, strict=True)
        if subject.level is level
    ]
    said, subject = max(of_level, key=lambda each: each[0], default=(0.0, None))
    return subject if said >= clear.subject else None


def _added(ones: tuple[float, ...], others: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(one + other for one, other in zip(ones, others, strict=True))

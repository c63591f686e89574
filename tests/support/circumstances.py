"""What hears circumstances by a few words, whose verdicts a test can read off."""

from assistant.guidance.page import Audience
from assistant.safety.circumstance_words import (
    OUTPUTS,
    CircumstanceHead,
    CircumstanceWords,
)
from assistant.safety.circumstances import SPEAKERS, SUBJECTS, Circumstances, Clearness, Subject
from assistant.safety.word_table import Origin, Weights

CLEAR = Clearness((0.5, 0.5), 0.5)
NOTHING_HEARD = Circumstances((-1.0,) * len(SPEAKERS), (-1.0,) * len(SUBJECTS))


def heard(speaker: Audience | None = None, subject: Subject | None = None) -> Circumstances:
    """Give what is heard where one speaker, one subject or both are beyond doubt."""
    return Circumstances(
        tuple(1.0 if each is speaker else -1.0 for each in SPEAKERS),
        tuple(1.0 if each == subject else -1.0 for each in SUBJECTS),
    )


def weights_for(speaker: Audience | None = None, subject: Subject | None = None) -> Weights:
    """Give the weights of a feature, in thousandths."""
    said = heard(speaker, subject)
    return tuple(round(value * 1000) for value in (*said.speakers, *said.subjects))


def a_circumstance_head() -> CircumstanceHead:
    return CircumstanceHead(Origin("made by hand", 1000), (0,) * OUTPUTS, CLEAR, CLEAR)


def circumstance_words(**features: Weights) -> CircumstanceWords:
    """Make what knows some words, each as rare as can be."""
    # log(1000 / 368) is 1: a weight is what it says
    rows = ((f"\t{word}", 368, row) for word, row in features.items())
    return CircumstanceWords(a_circumstance_head(), rows)


def subject_of(theme: str, level: str = "urgent") -> Subject:
    return next(each for each in SUBJECTS if (each.theme, each.level.value) == (theme, level))

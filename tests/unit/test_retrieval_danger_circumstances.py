"""Training what hears the circumstances of a danger: the same every time, and it hears them."""

from functools import cache

import numpy as np
import pytest

from assistant.guidance.page import Audience
from assistant.retrieval.danger.circumstance_training import (
    TrainedCircumstances,
    train_circumstances,
)
from assistant.retrieval.danger.circumstances import circumstances_in
from assistant.retrieval.errors import IndexDamagedError
from assistant.safety.circumstance_words import parse_circumstances
from assistant.safety.circumstances import SUBJECTS, Circumstances
from assistant.safety.examples import Example
from assistant.safety.judgement import Kind, Level
from tests.support.circumstances import subject_of
from tests.support.retrieval import WordEncoder

TOLD = (
    ("my mum hits me", Audience.YOUNG_PERSON, None),
    ("my mum hits my brother", Audience.YOUNG_PERSON, None),
    ("they cut my sister", Audience.YOUNG_PERSON, "fgm"),
    ("my son says dad hits", Audience.FAMILY, None),
    ("my daughter was hit", Audience.FAMILY, None),
    ("nan wants my daughter cut", Audience.FAMILY, "fgm"),
    ("pupil says dad hits", Audience.PRACTITIONER, None),
    ("pupil was hit", Audience.PRACTITIONER, None),
    ("pupil will be cut", Audience.PRACTITIONER, "fgm"),
    ("somebody hits", None, None),
)
DANGERS = tuple(
    Example(f"{text} {word}", Level.URGENT, Kind.ABUSE_CONCERN, f"hand {hand}", audience, theme)
    for hand, word in enumerate(("please", "today", "really", "ok", "thanks"))
    for text, audience, theme in TOLD
)
FGM = SUBJECTS.index(subject_of("fgm"))


@cache
def trained() -> TrainedCircumstances:
    vectors = WordEncoder().encode([each.message for each in DANGERS])
    return train_circumstances(DANGERS, vectors, "by hand")


def meant(text: str) -> Circumstances:
    (vector,) = WordEncoder().encode([text])
    return circumstances_in(trained().meaning).hear(vector)


def said(text: str) -> Circumstances:
    return parse_circumstances(trained().words).hear(text)


def test_the_same_examples_give_the_same_tables() -> None:
    first = trained()
    trained.cache_clear()
    second = trained()

    assert first.words == second.words
    for name, values in first.meaning.items():
        assert np.array_equal(values, second.meaning[name])


@pytest.mark.parametrize("hear", [said, meant])
def test_a_child_a_practitioner_and_a_subject_are_known(hear: type[Circumstances]) -> None:
    child, worker, family = hear("my mum hits me"), hear("pupil was hit"), hear("my son says")

    assert child.speakers[0] > max(worker.speakers[0], family.speakers[0])
    assert worker.speakers[1] > max(child.speakers[1], family.speakers[1])
    assert hear("pupil will be cut").subjects[FGM] > worker.subjects[FGM]


def test_the_tables_know_what_they_were_made_from() -> None:
    origin = parse_circumstances(trained().words).head.origin

    assert (origin.examples, origin.messages) == ("by hand", len(DANGERS))
    assert circumstances_in(trained().meaning).digest == "by hand"


@pytest.mark.parametrize("part", ["directions", "linear", "steps", "digest"])
def test_a_table_without_a_part_is_refused(part: str) -> None:
    arrays = {name: value for name, value in trained().meaning.items() if name != part}

    with pytest.raises(IndexDamagedError, match="has no"):
        circumstances_in(arrays)


def test_a_table_of_other_outputs_is_refused() -> None:
    arrays = dict(trained().meaning)
    size = arrays["linear"].shape[1]
    arrays |= {"linear": arrays["linear"][1:], "steps": arrays["steps"][size:]}

    with pytest.raises(IndexDamagedError, match="other speakers or subjects"):
        circumstances_in(arrays)

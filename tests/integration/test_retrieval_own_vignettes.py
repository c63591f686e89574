"""Twelve invented cases through the real signs and the real sentence model.

They were written by those who built the suggester, so they show that it works and not how well:
that is judged on files that it was not built with.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversation.ports import Suggestions
from assistant.opening import thesaurus_of
from assistant.pathways.assessment import STEPS
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Step
from assistant.retrieval.encoding import load_encoder
from assistant.retrieval.evaluation.vignettes import child_of
from assistant.retrieval.suggesting import SignSearch, open_suggesting
from tests.support.tools import shipped_pack, shipped_paths

PREPARING_SECONDS = 600
MOST_MISSED = 1
MOST_TOO_LOW = 2
U, E, F, C = Step
VIGNETTES = (
    (
        "6",
        U,
        "A pupil is well dressed and chatty. Mum asked if his reading is on track.",
    ),
    ("0", U, "New baby, both parents coping. Mum asks the health visitor about weaning foods."),
    (
        "10",
        U,
        "They know their son's games, and he told them when a stranger wrote to him.",
    ),
    (
        "9",
        E,
        "Attendance fell to 88 per cent when dad lost his job; they are behind with rent.",
    ),
    (
        "11",
        E,
        "Grandma died at Christmas. Since then she has gone quiet and sees no friends.",
    ),
    ("2", E, "He says only a handful of words and the last health review was missed."),
    ("10", F, "She cares for a mother with MS, has dropped out of clubs and is behind at school."),
    ("6", F, "His teeth are rotten and hurt; three dentist appointments were missed this year."),
    ("15", F, "A girl cuts her arms when she is upset. She says that she does not want to die."),
    (
        "0",
        C,
        "At four months he has a round bruise on the cheek. Mum says he rolled on a toy.",
    ),
    (
        "7",
        C,
        "A girl tells her teacher that her uncle touches her private parts at night.",
    ),
    ("15", C, "She is being flown abroad on Friday to be married to a cousin she has never met."),
)


@pytest.fixture(scope="module")
def suggester(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SignSearch]:
    search = open_suggesting(
        shipped_paths().thresholds,
        data_dir=tmp_path_factory.mktemp("signs"),
        thesaurus=thesaurus_of(shipped_pack()),
        encoder=load_encoder(),
    )
    assert search.wait_until_prepared(PREPARING_SECONDS)
    yield search
    search.close()


def test_a_sign_of_the_right_step_is_nearly_always_among_the_first_three(
    suggester: SignSearch,
) -> None:
    thresholds = shipped_paths().thresholds
    assert thresholds is not None
    found = [suggester.suggest(text, child_of(age)) for age, _, text in VIGNETTES]

    missed = [
        text
        for each, (_, step, text) in zip(found, VIGNETTES, strict=True)
        if step not in [thresholds.indicators[sign].step for sign in each.signs[:3]]
    ]
    assert len(missed) <= MOST_MISSED
    assert not any(each.is_degraded for each in found)


def test_the_step_that_the_words_sound_like_is_seldom_too_low(suggester: SignSearch) -> None:
    found = [suggester.suggest(text, child_of(age)).step for age, _, text in VIGNETTES]

    low = [
        text
        for step, (_, right, text) in zip(found, VIGNETTES, strict=True)
        if step is None or STEPS.index(step) < STEPS.index(right)
    ]
    assert len(low) <= MOST_TOO_LOW


@pytest.mark.parametrize("text", ["hello", "asdf qwer", "how do I reset my password"])
def test_words_about_nothing_of_the_kind_suggest_nothing(suggester: SignSearch, text: str) -> None:
    assert suggester.suggest(text, Child()) == Suggestions()


def test_the_vectors_of_signs_are_kept_and_read_again(tmp_path: Path) -> None:
    first, second = (
        open_suggesting(
            shipped_paths().thresholds, data_dir=tmp_path, thesaurus={}, encoder=load_encoder()
        )
        for _ in range(2)
    )

    assert first.wait_until_prepared(PREPARING_SECONDS)
    assert second.wait_until_prepared(PREPARING_SECONDS)
    assert len(list((tmp_path / "index").glob("signs-*.npz"))) == 1

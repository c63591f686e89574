"""Stretches of a long message, so that a few words of danger are heard among many calm ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.safety.judgement import Level
from assistant.safety.stretches import STEP, STRETCH_WORDS, stretches_of
from tests.support.safety_rules import judged_by_words

CALM = (
    "I run a small dance school in Rainham and we are writing our policies before the show. "
    "We want to know whether parents can take photographs, whether we need a form, and who keeps "
    "them. Should the policy be signed every year, and do the older girls sign it as well?"
)


@pytest.mark.parametrize("danger", ["Her dad said he will kill her.", "I want to die."])
@pytest.mark.parametrize("place", [0, 88, len(CALM)])
def test_a_sentence_of_danger_is_heard_wherever_it_stands_in_a_calm_message(
    danger: str, place: int
) -> None:
    message = f"{CALM[:place]} {danger} {CALM[place:]}"

    assert judged_by_words(CALM).level is Level.NONE
    assert judged_by_words(message).level is not Level.NONE


def test_a_short_message_has_no_stretches() -> None:
    assert stretches_of("he hits me . he hits my sister as well") == []


@given(st.lists(st.lists(st.sampled_from(["one", "two"]), min_size=1), min_size=1))
def test_the_words_of_every_sentence_stand_together_in_a_stretch(
    sentences: list[list[str]],
) -> None:
    stretches = [run.split() for run in stretches_of(" . ".join(map(" ".join, sentences)))]

    for sentence in sentences if stretches else ():
        for start in range(max(len(sentence) - STEP, 0) + 1):
            together = sentence[start : start + STEP]
            assert any(" ".join(together) in " ".join(run) for run in stretches)
    assert all(len(run) <= STRETCH_WORDS for run in stretches)

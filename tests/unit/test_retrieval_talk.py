"""Hearing talk about the service: what is learned from examples, and what stays in doubt."""

from pathlib import Path

import numpy as np
import pytest

from assistant.conversation.ports import Talk
from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.talk.detector import TalkDetector, load_talk, talk_in, train_talk
from assistant.retrieval.talk.examples import TalkExamplesError, parse_talk

TALK = (
    ("is it free", "costs_nothing"),
    ("forget it", "never_mind"),
    ("forget the school", "none"),
)
OTHERS = ("how do i make gaming safe", "is snapchat safe")


def toward(place: int) -> Vectors:
    vector = np.zeros(DIMENSIONS, np.float32)
    vector[place] = 1.0
    return vector


VECTORS = {
    text: toward(place) for place, text in enumerate((*(text for text, _ in TALK), *OTHERS))
}


@pytest.fixture(scope="module")
def detector() -> TalkDetector:
    return talk_in(train_talk(TALK, OTHERS, VECTORS, "a digest"))


@pytest.mark.parametrize(("text", "reply"), TALK[:2])
def test_what_sounds_like_an_example_gets_its_reply(
    detector: TalkDetector, text: str, reply: str
) -> None:
    assert detector.heard(VECTORS[text]) == Talk(reply, is_sure=True)


@pytest.mark.parametrize("text", [TALK[2][0], *OTHERS])
def test_a_question_that_only_sounds_like_talk_is_none(detector: TalkDetector, text: str) -> None:
    assert detector.heard(VECTORS[text]) is None


def test_what_lies_between_two_replies_is_in_doubt(detector: TalkDetector) -> None:
    between = VECTORS["is it free"] + VECTORS["forget it"]

    assert detector.heard(between / np.float32(2**0.5)) is None


def test_what_lies_nearer_to_talk_than_to_a_question_is_likely(detector: TalkDetector) -> None:
    nearer = 1.04 * VECTORS["is it free"] + VECTORS["is snapchat safe"]

    assert detector.heard(nearer / np.linalg.norm(nearer)) == Talk("costs_nothing", is_sure=False)


def test_the_table_names_what_it_was_made_from(detector: TalkDetector) -> None:
    assert detector.digest == "a digest"
    assert detector.replies == ("costs_nothing", "never_mind", "none")


def test_a_table_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "talk.npz"
    np.savez(path, digest=np.array("a digest"))

    with pytest.raises(IndexDamagedError, match="the table of talk has no 'weights"):
        load_talk(path)


def test_examples_are_messages_with_their_reply() -> None:
    assert parse_talk("is it free\tcosts_nothing\nhi\tnone\n") == (
        ("is it free", "costs_nothing"),
        ("hi", "none"),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("is it free\n", "line 1 "),
        ("hi\tnone\nis it free\tcosts\tnothing\n", "line 2 "),
        ("hi\tnone\nhi\tgreeting\n", "twice"),
    ],
)
def test_a_line_that_is_no_example_is_refused(text: str, problem: str) -> None:
    with pytest.raises(TalkExamplesError, match=problem):
        parse_talk(text)

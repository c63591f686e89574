"""The table of talk is the one that its examples make, and every reply in it is in the content."""

import numpy as np

from assistant.examples import digest_of_examples
from assistant.retrieval.encoding import load_encoder
from assistant.retrieval.talk.detector import TABLE, load_talk
from assistant.retrieval.talk.examples import EXAMPLES, NO_TALK, parse_talk
from tests.support.safety_rules import shipped_replies

TEXT = EXAMPLES.read_text(encoding="utf-8")
TALK = parse_talk(TEXT)


def test_the_table_was_made_from_the_examples_as_they_are() -> None:
    assert load_talk().digest == digest_of_examples(TEXT), "run assistant train-talk"


def test_the_table_was_made_with_the_model_as_it_is() -> None:
    with np.load(TABLE, allow_pickle=False) as arrays:
        assert str(arrays["encoder"]) == load_encoder().digest, "run assistant train-talk"


def test_every_reply_to_talk_is_in_the_content() -> None:
    assert set(load_talk().replies) - {NO_TALK} <= set(shipped_replies())


def test_many_examples_only_sound_like_talk() -> None:
    only_sounds = sum(reply == NO_TALK for _, reply in TALK)

    assert len(TALK) >= 1_500
    assert only_sounds >= len(TALK) / 4

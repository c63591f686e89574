"""The tables of the detectors are those that the shipped examples make."""

from pathlib import Path

import numpy as np
import pytest

from assistant.examples import calm_talk, digest_of_examples, harmful_and_harmless
from assistant.opening import CIRCUMSTANCES, DETECTOR
from assistant.persistence.content_files.paths import EXAMPLES
from assistant.persistence.documents import canonical_document
from assistant.retrieval.danger.circumstances import TABLE as MEANT_CIRCUMSTANCES
from assistant.retrieval.danger.circumstances import load_circumstances
from assistant.retrieval.danger.meaning import TABLE, load_meaning
from assistant.retrieval.danger.requests import TABLE as REQUESTS
from assistant.retrieval.danger.requests import load_requests
from assistant.retrieval.encoding import load_encoder
from assistant.retrieval.talk.examples import EXAMPLES as TALK_EXAMPLES
from assistant.safety.circumstance_words import parse_circumstances
from assistant.safety.circumstances import SUBJECTS, Subject
from assistant.safety.detector import parse_detector
from assistant.safety.examples import parse_examples
from assistant.safety.judgement import Level
from tests.support.safety_rules import shipped_cards
from tests.support.source_code import ROOT


def text_of(path: str) -> str:
    return canonical_document(path, (ROOT / "content" / path).read_text(encoding="utf-8")).text


TEXT = text_of(EXAMPLES)
TALK = TALK_EXAMPLES.read_text(encoding="utf-8")
EXAMPLE_MESSAGES = parse_examples(TEXT)
MOST_BYTES = 2_000_000
FEWEST_OF_A_SUBJECT = 20


def test_the_table_of_words_was_made_from_the_examples_as_they_are() -> None:
    head = parse_detector(DETECTOR.read_text(encoding="utf-8")).head.origin

    assert head.examples == digest_of_examples(TEXT, TALK), "run assistant train-safety"
    assert head.messages == len(EXAMPLE_MESSAGES) + len(calm_talk(TALK))


def test_the_table_of_meaning_was_made_from_the_examples_as_they_are() -> None:
    assert load_meaning().digest == digest_of_examples(TEXT, TALK), "run assistant train-safety"
    assert TABLE.stat().st_size < MOST_BYTES


def test_the_table_of_requests_was_made_from_the_examples_as_they_are() -> None:
    made_from = digest_of_examples(TEXT, TALK, *harmful_and_harmless())

    assert load_requests().digest == made_from, "run assistant train-safety"


def test_the_tables_of_circumstances_were_made_from_the_examples_as_they_are() -> None:
    origin = parse_circumstances(CIRCUMSTANCES.read_text(encoding="utf-8")).head.origin

    assert origin.examples == digest_of_examples(TEXT), "run assistant train-safety"
    assert load_circumstances().digest == origin.examples
    assert origin.messages == sum(each.level is not Level.NONE for each in EXAMPLE_MESSAGES)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda each: f"{each.level} {each.theme}")
def test_every_subject_has_examples_and_a_card(subject: Subject) -> None:
    told = [
        example
        for example in EXAMPLE_MESSAGES
        if (example.level, example.theme) == (subject.level, subject.theme)
    ]
    cards = [
        card
        for card in shipped_cards()
        if (card.level, card.kind) == (subject.level, subject.kind)
        and subject.theme in card.themes
    ]

    assert len(told) >= FEWEST_OF_A_SUBJECT
    assert cards


@pytest.mark.parametrize("table", [TABLE, REQUESTS, MEANT_CIRCUMSTANCES])
def test_the_tables_that_hear_meaning_were_made_with_the_model_as_it_is(table: Path) -> None:
    with np.load(table, allow_pickle=False) as arrays:
        assert str(arrays["encoder"]) == load_encoder().digest, "run assistant train-safety"


def test_there_are_thousands_of_examples_and_half_of_them_are_calm() -> None:
    calm = sum(example.level is Level.NONE for example in EXAMPLE_MESSAGES)

    assert len(EXAMPLE_MESSAGES) >= 3_000
    assert 0.4 <= calm / len(EXAMPLE_MESSAGES) <= 0.75

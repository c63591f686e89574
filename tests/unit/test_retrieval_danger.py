"""Training the detectors: the same examples give the same tables, and these know danger."""

import numpy as np

from assistant.retrieval.danger.meaning import MeaningDetector
from assistant.retrieval.danger.quadratic import forms_in
from assistant.retrieval.danger.training import Trained, train
from assistant.safety.detector import parse_detector
from assistant.safety.examples import Example
from assistant.safety.features import features_of
from assistant.safety.judgement import Kind, Level
from tests.support.retrieval import WordEncoder

CALM = ("which app", "what age", "how long", "screen time", "school phone", "bed time")
HURT = ("he hurts me", "she hurts me", "dad hurts me", "he hit me", "mum hit me", "hits me daily")
NOW = ("hitting me now", "he is here now", "knife here now", "hurting now", "now help", "here now")
EXAMPLES = tuple(
    Example(f"{text} {word}", level, kind, f"register {number}")
    for number, word in enumerate(("please", "today", "really", "ok", "thanks"))
    for texts, level, kind in (
        (CALM, Level.NONE, Kind.NONE),
        (HURT, Level.URGENT, Kind.CHILD_DISCLOSURE),
        (NOW, Level.EMERGENCY, Kind.IMMEDIATE_DANGER),
    )
    for text in texts
)


def trained() -> Trained:
    features = [features_of(example.message, ()) for example in EXAMPLES]
    vectors = WordEncoder().encode([example.message for example in EXAMPLES])
    return train(EXAMPLES, features, vectors, "by hand")


def test_the_same_examples_give_the_same_tables() -> None:
    first, second = trained(), trained()

    assert first.words == second.words
    for name, values in first.meaning.items():
        assert np.array_equal(values, second.meaning[name])


def test_words_know_danger_from_calm_and_now_from_then() -> None:
    detector = parse_detector(trained().words)
    calm, hurt, now = (
        detector.suspect(text, ()) for text in ("which app at school", "he hurts me", "here now")
    )

    assert calm.danger < hurt.danger
    assert hurt.emergency < now.emergency


def test_meaning_knows_danger_from_calm_too() -> None:
    arrays = trained().meaning
    detector = MeaningDetector(forms_in(arrays), "by hand")
    calm, hurt = WordEncoder().encode(["which app really", "he hurts me really"])

    assert detector.suspect(calm).danger < detector.suspect(hurt).danger

"""Detectors of a few words, whose verdicts a test can read off."""

from assistant.safety.detector import OUTPUTS, Detector, DetectorHead
from assistant.safety.judgement import KINDS, Kind
from assistant.safety.suspicion import Alarms, Suspicion, Threshold
from assistant.safety.word_table import Origin, Weights

ALARMS = Alarms(first=Threshold(0.8, 0.8), alone=Threshold(0.4, 0.8), both=Threshold(0.2, 0.8))
CALM = Suspicion(-1.0, -1.0, (-1.0,) * len(KINDS))


def weights(danger: int, emergency: int = -1000, kind: Kind = Kind.ABUSE_CONCERN) -> Weights:
    """Give the weights of a feature, in thousandths; they speak for one kind."""
    return (
        danger,
        emergency,
        *(1000 if each is kind else -1000 for each in KINDS),
    )


def a_head() -> DetectorHead:
    return DetectorHead(Origin("made by hand", 1000), (0,) * OUTPUTS, ALARMS)


def a_detector(**features: Weights) -> Detector:
    """Make a detector that knows some words, each as rare as can be."""
    # log(1000 / 368) is 1: a weight is what it says
    return Detector(a_head(), ((f"\t{word}", 368, row) for word, row in features.items()))


def a_suspicion(
    danger: float, emergency: float = -1.0, kind: Kind = Kind.ABUSE_CONCERN
) -> Suspicion:
    kinds = tuple(1.0 if each is kind else -1.0 for each in KINDS)
    return Suspicion(danger, emergency, kinds)

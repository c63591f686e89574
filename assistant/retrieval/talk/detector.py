"""Hearing talk about the service from the vector of a message."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.conversation.ports import Talk
from assistant.retrieval.classifier import Examples, PageClassifier, fit_classifier
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.talk.examples import NO_TALK

TABLE = Path(__file__).parent / "talk.npz"
LEAST_SHARE, SURE_SHARE = 0.5, 0.8
"""How likely a reply has to be, against all others and against no talk, to be likely and sure.

Of 520 messages of two hands that taught nothing .63 get their reply so and .04 another; of 120
questions that only sound like talk two do, and of 5,700 dangers ten, none of them surely.
"""


class TalkDetector:
    """Say which reply a message asks for; immutable, so any number of threads may ask.

    ``replies`` are in the order of the classes, NO_TALK the last; ``digest`` names the examples.
    """

    def __init__(self, weights: Vectors, replies: Sequence[str], digest: str) -> None:
        self.replies = tuple(replies)
        self.digest = digest
        self._classifier = PageClassifier(weights)

    def heard(self, question: Vectors) -> Talk | None:
        """Name the reply to talk; None for a question or a worry, and in doubt."""
        shares = np.exp(self._classifier.score(question))
        likeliest = int(shares.argmax())
        reply, share = self.replies[likeliest], shares[likeliest]
        if reply == NO_TALK or share < LEAST_SHARE:
            return None
        return Talk(reply, is_sure=bool(share >= SURE_SHARE))


def train_talk(
    talk: Sequence[tuple[str, str]],
    others: Sequence[str],
    vectors: Mapping[str, Vectors],
    digest: str,
) -> dict[str, NDArray[np.generic]]:
    """Learn from talk and from ``others``, which are none; ``vectors`` are those of all texts."""
    replies = (*sorted({reply for _, reply in talk} - {NO_TALK}), NO_TALK)
    told = [*talk, *((text, NO_TALK) for text in others)]
    examples = Examples(
        np.array([vectors[text] for text, _ in told], np.float32),
        np.array([replies.index(reply) for _, reply in told], np.int64),
        len(replies),
    )
    return {
        "weights": fit_classifier(examples).weights.astype(np.float16),
        "replies": np.array(replies),
        "digest": np.array(digest),
    }


def load_talk(path: Path = TABLE) -> TalkDetector:
    """Load the detector.

    Raises:
        OSError: the table is missing.
        IndexDamagedError: it holds something else.
    """
    with np.load(path, allow_pickle=False) as arrays:
        return talk_in(arrays)


def talk_in(arrays: Mapping[str, Any]) -> TalkDetector:
    """Take the detector out of the arrays of its table.

    Raises:
        IndexDamagedError: they are not such arrays.
    """
    try:
        weights = arrays["weights"].astype(np.float32)
        return TalkDetector(weights, arrays["replies"].tolist(), str(arrays["digest"]))
    except KeyError as error:
        raise IndexDamagedError(f"the table of talk has no {error}") from error

"""What the sentence model is taught: of many texts, what they ask for and what they tell of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

UNTOLD = -1
HELD_BACK = 10
"""Of so many texts one is never taught: where it stands afterwards, what is new will stand."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that is taught: the class of each text by its number, UNTOLD where it has none.

    ``counts`` say how much a text of each class counts.
    """

    classes: NDArray[np.int64]
    counts: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lessons:
    """Texts, each once, and all that is taught of them."""

    texts: tuple[str, ...]
    subjects: tuple[Subject, ...]


def lessons_of(told: Sequence[tuple[Mapping[str, int], Sequence[float]]]) -> Lessons:
    """Take for each subject the class of every text of which it is known, and what classes count.

    A subject needs not know of the texts of another.
    """
    every = dict.fromkeys(text for classes, _ in told for text in classes)
    texts = tuple(text for text in every if is_taught(text))
    subjects = [
        Subject(
            np.array([classes.get(text, UNTOLD) for text in texts], np.int64),
            np.array(counts, np.float32),
        )
        for classes, counts in told
    ]
    return Lessons(texts, tuple(subjects))


def is_taught(text: str) -> bool:
    """Say whether a text is taught or held back; the same text always is or is not."""
    return crc32(text.encode("utf-8", "surrogatepass")) % HELD_BACK != 0

"""Stretches of a long message: a few words that are danger would drown in many that are calm."""

from collections.abc import Iterator

from assistant.safety.normalising import BREAK

LONG_WORDS = 25
"""A message of fewer words is heard well enough as a whole."""
STRETCH_WORDS = 24
STEP = STRETCH_WORDS // 2


def stretches_of(plain: str) -> list[str]:
    """Cut a long message, normalised, into runs of at most 24 words; a short one gives none.

    None goes over the end of a sentence. Those of a longer sentence overlap by half, so that any
    twelve words in a row stand together in one.
    """
    if plain.count(" ") < LONG_WORDS:
        return []
    return [run for sentence in plain.split(f" {BREAK} ") for run in _runs(sentence.split())]


def _runs(words: list[str]) -> Iterator[str]:
    for start in range(0, max(len(words) - STEP, 1), STEP):
        yield " ".join(words[start : start + STRETCH_WORDS])

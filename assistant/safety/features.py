"""What the detector reads of a message: letters, words, how it is put, the rules that fired."""

from collections.abc import Iterable, Iterator, Sequence

from assistant.safety.normalising import BREAK, normalise

RUNS = (3, 4, 5)
PHRASES = (1, 2, 3)
WORDS_PER_STEP = 3
LONGEST_STEPS = 12
FIRST_WORDS = 300
LAST_WORDS = 300
"""Of a longer message the beginning and the end are read; rules read all of it."""


def features_of(text: str, fired: Iterable[str], plain: str | None = None) -> tuple[str, ...]:
    """List the features of a raw message in a fixed order, each once.

    Runs of three to five characters within a word, whose ends are marked; words, pairs and
    triples of words, after a tab, and there too how the message begins and ends, about how long
    it is and whether it asks; ``fired`` are the ids of rules, after two tabs.
    ``plain`` is the message normalised, where that was done before.
    """
    said = normalise(text) if plain is None else plain
    words = [word for word in said.split() if word != BREAK]
    if len(words) > FIRST_WORDS + LAST_WORDS:
        words = words[:FIRST_WORDS] + words[-LAST_WORDS:]
    found = dict.fromkeys(run for word in words for run in _runs(word))
    for size in PHRASES:
        for start in range(len(words) - size + 1):
            found[f"\t{' '.join(words[start : start + size])}"] = None
    for trait in _manner(text, words):
        found[f"\t{trait}"] = None
    for rule in fired:
        found[f"\t\t{rule}"] = None
    return tuple(found)


def is_rule(feature: str) -> bool:
    """Tell whether a feature is a rule that fired."""
    return feature.startswith("\t\t")


def _manner(text: str, words: Sequence[str]) -> Iterator[str]:
    """Say how a message is put; no word can be taken for what is yielded."""
    if words:
        yield f"^ {words[0]}"
        yield f"^ {' '.join(words[:2])}"
        yield f"{words[-1]} $"
        yield f"# {min(len(words) // WORDS_PER_STEP, LONGEST_STEPS)}"
    if "?" in text:
        yield "?"


def _runs(word: str) -> Iterator[str]:
    marked = f"<{word}>"
    for size in RUNS:
        for start in range(len(marked) - size + 1):
            yield marked[start : start + size]

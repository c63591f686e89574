"""A message as positions of words: whole numbers whose bits are places, for matching in one pass.

Boundary ``n`` lies before word ``n`` and after word ``n - 1``. A match is a pair of boundaries; a
set of boundaries is one integer, so that a phrase moves over a message of any length with one
"and" and one shift per word of the phrase.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from assistant.safety.normalising import BREAK

NEGATIONS = frozenset(
    """
    not never dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt couldnt
    without hardly neither nor nobody
    """.split()  # noqa: SIM905 - a long list of words reads better as prose
)
_CARRIES_NEGATION = frozenset(
    """
    want wants wanted to going think ever even have has had been be is being about trying try
    done do any
    """.split()  # noqa: SIM905
)
_CARRIED_WORDS = 3
ALWAYS_READ = NEGATIONS | _CARRIES_NEGATION
"""Words that every vocabulary needs, whatever its phrases say."""

SHORTEST_PREFIX = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One message, read for matching.

    ``places`` maps each word (and each prefix, written "threat*") to the boundaries before it;
    ``present`` are those words as a set, with which sets of words meet fastest.
    ``unnegated`` are those at which a phrase may start and a gap may end. ``sentences`` are the
    boundaries at which a match inside each sentence can end, in order. ``reached`` is a note pad
    for phrases: what an element, by its identity, reaches from some boundaries.
    """

    length: int
    places: Mapping[str, int]
    present: frozenset[str]
    unnegated: int
    sentences: tuple[int, ...]
    reached: dict[tuple[int, int], int] = field(default_factory=dict)
    _found: dict[frozenset[str], int] = field(default_factory=dict)

    def places_of(self, words: frozenset[str]) -> int:
        """Return the boundaries before any of some words."""
        found = self._found.get(words)
        if found is None:
            found = self._found[words] = _union(self.places, words & self.present)
        return found


def read(plain: str, vocabulary: frozenset[str]) -> Reading:
    """Read a normalised message; words outside a vocabulary are passed, not remembered.

    The vocabulary must hold ``ALWAYS_READ``, or negations go unseen.
    """
    words: list[str] = []
    ends: list[int] = []
    for word in plain.split():
        if word == BREAK:
            ends.append(len(words))
        else:
            words.append(word)
    ends.append(len(words))
    places = _places(words, vocabulary)
    present = frozenset(places)
    negations = _union(places, NEGATIONS & present)
    carriers = _union(places, _CARRIES_NEGATION & present)
    everywhere = (1 << len(words) + 1) - 1
    first_words = _bits(ends[:-1], len(words)) if ends[:-1] else 0
    return Reading(
        length=len(words),
        places=places,
        present=present,
        unnegated=everywhere & ~_negated(negations, carriers, first_words),
        sentences=tuple(
            _between(start, end) for start, end in zip([0, *ends[:-1]], ends, strict=True)
        ),
    )


def divided(reading: Reading, at: int) -> Reading:
    """Let some boundaries end a sentence too, so that no context reaches over them.

    A match that ends at such a boundary is of the sentence before it.
    """
    if not at:
        return reading
    return replace(reading, sentences=tuple(_divided(reading.sentences, at)))


def _divided(sentences: Iterable[int], at: int) -> Iterator[int]:
    for sentence in sentences:
        rest = sentence
        while dividing := rest & at:
            first = rest & ((dividing & -dividing) * 2 - 1)
            yield first
            rest ^= first
        yield rest


def _places(words: list[str], vocabulary: frozenset[str]) -> dict[str, int]:
    """Note where each known word and prefix stands, in time linear in the number of words."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        numbers[word].append(place)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for word, where in numbers.items():
        if word in vocabulary:
            found[word] += where
        for length in range(SHORTEST_PREFIX, len(word) + 1):
            prefix = word[:length] + "*"
            if prefix in vocabulary:
                found[prefix] += where
    return {word: _bits(where, len(words)) for word, where in found.items()}


def _bits(numbers: Iterable[int], length: int) -> int:
    """Set many bits at once; shifting them in one by one would be quadratic."""
    packed = bytearray(length // 8 + 1)
    for number in numbers:
        packed[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(packed, "little")


def _union(places: Mapping[str, int], words: Iterable[str]) -> int:
    union = 0
    for word in words:
        union |= places[word]
    return union


def _negated(negations: int, carriers: int, first_words: int) -> int:
    """Find where a phrase would be denied: after "never", "dont want to", in the same sentence."""
    reached = (negations << 1) & ~first_words
    negated = reached
    for _ in range(_CARRIED_WORDS):
        reached = ((reached & carriers) << 1) & ~first_words
        negated |= reached
    return negated


def _between(start: int, end: int) -> int:
    """Boundaries after ``start`` up to ``end``."""
    return (1 << end + 1) - (1 << start + 1)

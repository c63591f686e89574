"""What phrases are made of once compiled: steps over the boundaries of a message.

Every step takes a set of boundaries and returns those that it can reach, so that a phrase costs
the same on every message of one length: no step is ever taken back.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import reduce
from typing import Protocol

from assistant.safety.reading import Reading

GAP_WORDS = 6
NEARBY_WORDS = 15


class Element(Protocol):
    """One step of a phrase over a message."""

    def advance(self, at: int, reading: Reading) -> int:
        """Return the boundaries that this element can reach from a set of boundaries."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """Exactly one of some words."""

    words: frozenset[str]

    def advance(self, at: int, reading: Reading) -> int:
        """Step over one of the words."""
        return (at & reading.places_of(self.words)) << 1


@dataclass(frozen=True, slots=True)
class AnyWord:
    """Exactly one word, whichever."""

    def advance(self, at: int, reading: Reading) -> int:
        """Step over a word where there is one."""
        return (at & ~(1 << reading.length)) << 1


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to six words that do not deny what comes after them."""

    def advance(self, at: int, reading: Reading) -> int:
        """Stay, or step over words up to a boundary that is not negated."""
        passed = 0
        for words in range(1, GAP_WORDS + 1):
            passed |= at << words
        return at | (passed & reading.unnegated)


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of the message."""

    is_end: bool

    def advance(self, at: int, reading: Reading) -> int:
        """Stay where the edge is."""
        return at & (1 << reading.length if self.is_end else 1)


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One of several sequences; an empty one makes the choice optional.

    Branches that begin with a word are kept by that word, so that a message pays only for those
    that it could begin; what a choice reaches is remembered for the message, since many phrases
    share the same named choices.
    """

    branches: tuple[tuple[Element, ...], ...]
    by_first_word: dict[str, tuple[tuple[Element, ...], ...]] = field(init=False)
    others: tuple[tuple[Element, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        by_first_word: defaultdict[str, list[tuple[Element, ...]]] = defaultdict(list)
        others: list[tuple[Element, ...]] = []
        for branch in self.branches:
            match branch:
                case (Words(words), *_):
                    for word in words:
                        by_first_word[word].append(branch)
                case _:
                    others.append(branch)
        # Words that begin the same branches, as most do, share one tuple.
        shared: dict[tuple[int, ...], tuple[tuple[Element, ...], ...]] = {}
        kept = {
            word: shared.setdefault(tuple(map(id, branches)), tuple(branches))
            for word, branches in by_first_word.items()
        }
        object.__setattr__(self, "by_first_word", kept)
        object.__setattr__(self, "others", tuple(others))

    def advance(self, at: int, reading: Reading) -> int:
        """Try every branch from the same boundaries."""
        reached = reading.reached.get((id(self), at))
        if reached is None:
            reached = 0
            for branch in self.others:
                reached |= advanced(branch, at, reading)
            for word in self.by_first_word.keys() & reading.present:
                if at & reading.places[word]:
                    for branch in self.by_first_word[word]:
                        reached |= advanced(branch, at, reading)
            reading.reached[id(self), at] = reached
        return reached


@dataclass(frozen=True, slots=True)
class Part:
    """Elements in order; ``may_be_negated`` says that they begin with a negation of their own."""

    elements: tuple[Element, ...]
    may_be_negated: bool

    def ends(self, reading: Reading) -> int:
        """Return the boundaries at which the elements end in a message, none as zero."""
        starts = (1 << reading.length + 1) - 1 if self.may_be_negated else reading.unnegated
        return advanced(self.elements, starts, reading)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase; ``parts`` are what "&" divides, most often one.

    ``needs`` are sets of words: a message that lacks every word of any one set cannot match.
    """

    source: str
    parts: tuple[Part, ...]
    needs: tuple[frozenset[str], ...]

    def ends(self, reading: Reading) -> int:
        """Return the boundaries at which the phrase ends in a message, none as zero."""
        ends = [part.ends(reading) for part in self.parts]
        if len(ends) == 1 or not all(ends):
            return ends[0] if len(ends) == 1 else 0
        together = reduce(int.__and__, map(_soon_after, ends))
        return together & reduce(int.__or__, ends)


def _soon_after(ends: int) -> int:
    """Return some boundaries and those up to fifteen words later, by doubling the reach."""
    reached, words = ends, 1
    while words <= NEARBY_WORDS:
        reached |= reached << words
        words *= 2
    return reached


def advanced(elements: tuple[Element, ...], at: int, reading: Reading) -> int:
    """Return the boundaries that elements in order reach from a set of boundaries."""
    for element in elements:
        if not at:
            return 0
        at = element.advance(at, reading)
    return at

"""A tiny language for the ways in which people say a thing.

A phrase is words in order, each written as ``normalising`` leaves it:

- ``send`` is that word, ``threat*`` any word that begins so, ``_`` any one word
- ``(send|share (the|it)|post)`` is any of these; ``<child>`` what is named so elsewhere
- ``just?``, ``(the|my)?`` and ``<my>?`` may be missing
- ``...`` is a gap of up to six words that does not end right after a negation
- ``^`` and ``$`` are the beginning and the end of the message
- ``one & other`` is both in any order, the first ending at most fifteen words before the last

A phrase that does not begin with a negation itself never matches right after one.
"""

import re
from collections import deque
from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import chain, pairwise, product

from assistant.safety.elements import AnyWord, Choice, Edge, Element, Gap, Part, Phrase, Words
from assistant.safety.glued_words import PAIRS
from assistant.safety.normalising import normalise
from assistant.safety.reading import NEGATIONS, SHORTEST_PREFIX

WORDS_OF_PHRASES = 16_384
_MARK = re.compile(r"\.\.\.|[\^$()|?]|<[a-z_]+>|\w+\*?")


class PhraseError(ValueError):
    """A phrase is not in the phrase language; the message names it and says why."""

    def __init__(self, phrase: str, reason: str) -> None:
        super().__init__(f"phrase {phrase!r}: {reason}")


_PLAIN_ELEMENTS: Mapping[str, Element] = {
    "...": Gap(),
    "_": AnyWord(),
    "^": Edge(is_end=False),
    "$": Edge(is_end=True),
}


class PhraseParser:
    """Compiles phrases; ``names`` are the words that phrases may use as ``<name>``.

    What many phrases share is one value, however often it is written: it is kept once, and what it
    reaches in a message is worked out once.

    Raises:
        PhraseError: a named word is not in the language, or names itself.
    """

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self._phrases: dict[str, Phrase] = {}
        self._names: dict[str, Element] = {}
        self._marks: dict[str, Words] = {}
        self._words: dict[frozenset[str], Words] = {}
        self._choices: dict[tuple[tuple[Element, ...], ...], Choice] = {}
        for name, phrases in names.items():
            self._names[name] = self._choice(
                [self._sequence(phrase, phrase) for phrase in phrases]
            )

    def parse(self, source: str, *, fewest_words: int = 1) -> Phrase:
        """Compile one phrase.

        Raises:
            PhraseError: the phrase is not in the language, can never match a message, or can
                match inside one with fewer words than it should.
        """
        if source not in self._phrases:
            self._phrases[source] = self._parsed(source)
        phrase = self._phrases[source]
        words = sum(_fewest_words(each) for part in phrase.parts for each in part.elements)
        if words < fewest_words and not isinstance(phrase.parts[-1].elements[-1], Edge):
            raise PhraseError(source, f"would fire on {words} word; single words mean nothing")
        return phrase

    def _parsed(self, source: str) -> Phrase:
        sequences = [self._sequence(part, source) for part in source.split("&")]
        needs = [self._needs(part) for part in sequences]
        for elements, needed in zip(sequences, needs, strict=True):
            if not needed or isinstance(elements[0], Gap) or isinstance(elements[-1], Gap):
                raise PhraseError(source, "needs a word, and a gap only between words")
        return Phrase(
            source=source,
            parts=tuple(
                Part(elements, may_be_negated=bool(_first_words(elements) & NEGATIONS))
                for elements in sequences
            ),
            needs=tuple(dict.fromkeys(chain.from_iterable(needs))),
        )

    def _sequence(self, text: str, phrase: str) -> tuple[Element, ...]:
        marks = deque(_MARK.findall(text))
        if "".join(marks) != "".join(text.split()):
            raise PhraseError(phrase, "holds something that is not in the language")
        elements = self._branches(marks, phrase)
        if marks or len(elements) != 1:
            raise PhraseError(phrase, "has a bracket or a bar too many")
        return elements[0]

    def _branches(self, marks: deque[str], phrase: str) -> list[tuple[Element, ...]]:
        """Read up to the bracket that closes, or the end; what "|" divides."""
        branches: list[list[Element]] = [[]]
        while marks and marks[0] != ")":
            mark = marks.popleft()
            if mark == "|":
                branches.append([])
            elif mark == "?":
                if not branches[-1]:
                    raise PhraseError(phrase, "has a question mark after nothing")
                branches[-1].append(self._choice([(branches[-1].pop(),), ()]))
            else:
                branches[-1].append(self._element(mark, marks, phrase))
        for branch in branches:
            for one, other in pairwise(branch):
                _refuse_pairs(one, other, phrase)
        return [tuple(branch) for branch in branches]

    def _element(self, mark: str, marks: deque[str], phrase: str) -> Element:
        if mark == "(":
            branches = self._branches(marks, phrase)
            if not marks or not all(branches):
                raise PhraseError(phrase, "has an open bracket or an empty branch")
            marks.popleft()
            return self._choice(branches)
        if mark.startswith("<"):
            if mark[1:-1] not in self._names:
                raise PhraseError(phrase, f"no words are named {mark!r} before it")
            return self._names[mark[1:-1]]
        if mark in _PLAIN_ELEMENTS:
            return _PLAIN_ELEMENTS[mark]
        if mark not in self._marks:
            self._marks[mark] = self._one_of(frozenset((_checked_word(mark, phrase),)))
        return self._marks[mark]

    def _choice(self, branches: Sequence[tuple[Element, ...]]) -> Element:
        """Join the branches that are one word each into one set of words."""
        words = frozenset[str]()
        longer: list[tuple[Element, ...]] = []
        for branch in (inner for outer in branches for inner in _flattened(outer)):
            match branch:
                case (Words(more),):
                    words |= more
                case _:
                    longer.append(branch)
        if words and not longer:
            return self._one_of(words)
        joined = (*([(self._one_of(words),)] if words else []), *dict.fromkeys(longer))
        if joined not in self._choices:
            self._choices[joined] = Choice(joined)
        return self._choices[joined]

    def _one_of(self, words: frozenset[str]) -> Words:
        if words not in self._words:
            self._words[words] = Words(words)
        return self._words[words]

    def _needs(self, sequence: tuple[Element, ...]) -> tuple[frozenset[str], ...]:
        needs = filter(None, map(_needed_words, sequence))
        return tuple(self._one_of(words).words for words in needs)


def _flattened(branch: tuple[Element, ...]) -> tuple[tuple[Element, ...], ...]:
    if len(branch) == 1 and isinstance(branch[0], Choice):
        return branch[0].branches
    return (branch,)


def _needed_words(element: Element) -> frozenset[str]:
    """Return words of which a match must hold one; none when nothing can be said."""
    if isinstance(element, Words):
        return element.words
    if isinstance(element, Choice):
        needs = [
            max(map(_needed_words, branch), key=_rarity, default=frozenset[str]())
            for branch in element.branches
        ]
        return frozenset[str]().union(*needs) if all(needs) else frozenset()
    return frozenset()


def _rarity(words: frozenset[str]) -> int:
    """Guess how rarely any of some words is said: long words are; without words nothing is."""
    return min(map(len, words), default=0)


def _fewest_words(element: Element) -> int:
    if isinstance(element, Choice):
        return min(sum(map(_fewest_words, branch)) for branch in element.branches)
    return 0 if isinstance(element, Gap | Edge) else 1


def _first_words(elements: Sequence[Element]) -> frozenset[str]:
    if not elements:
        return frozenset()
    first = elements[0]
    if isinstance(first, Words):
        return first.words
    branches = first.branches if isinstance(first, Choice) else ((),)
    firsts = [_first_words(branch) for branch in branches if branch]
    if not all(branches):
        firsts.append(_first_words(elements[1:]))
    return reduce(frozenset.union, firsts, frozenset[str]())


def _checked_word(word: str, phrase: str) -> str:
    if word.endswith("*"):
        if len(word) <= SHORTEST_PREFIX:
            raise PhraseError(phrase, f"the beginning {word!r} is too short")
        return word
    plain = normalise(word)
    if plain != word:
        raise PhraseError(phrase, f"write {plain!r}, not {word!r}")
    return word


def _refuse_pairs(one: Element, other: Element, phrase: str) -> None:
    """Refuse words that are read as one, for they never stand side by side in a message."""
    if isinstance(one, Words) and isinstance(other, Words):
        pairs = list(product(one.words, other.words))
        if all(pair in PAIRS for pair in pairs):
            raise PhraseError(phrase, f"write {PAIRS[pairs[0]]!r}, not {' '.join(pairs[0])!r}")

"""Contexts: what around a phrase says that nobody is in danger, and how far that reaches.

A context is a phrase; where it begins or ends with a gap it says which side it speaks for:

- ``meaning of ...`` silences what follows it in the same sentence
- ``... in the film`` silences what stands before it in the same sentence
- ``die laughing`` silences its own sentence
- ``... training on ...`` silences the whole message
- ``@asking`` stands for all phrases of the shared context of that name

Among requests and small signs a sentence also ends where the writer asks anew ("how do i").
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.safety.elements import Phrase
from assistant.safety.phrases import PhraseError, PhraseParser
from assistant.safety.reading import Reading

_GAP = "..."


class Reach(StrEnum):
    """What a context silences."""

    AFTER = "after"
    BEFORE = "before"
    SENTENCE = "sentence"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """A phrase that silences rules, and how far."""

    phrase: Phrase
    reach: Reach

    def silenced(self, reading: Reading) -> int:
        """Return the boundaries at which a match counts for nothing."""
        if any(map(reading.present.isdisjoint, self.phrase.needs)):
            return 0
        ends = self.phrase.ends(reading)
        if not ends:
            return 0
        if self.reach is Reach.MESSAGE:
            return (1 << reading.length + 1) - 1
        silenced = 0
        for sentence in reading.sentences:
            if ends & sentence:
                silenced |= self._within(sentence, ends & sentence)
        return silenced

    def _within(self, sentence: int, ends: int) -> int:
        first_bit, past_last_bit = ends & -ends, 1 << ends.bit_length()
        if self.reach is Reach.AFTER:
            return sentence & ~(first_bit - 1)
        if self.reach is Reach.BEFORE:
            return sentence & (past_last_bit - 1)
        return sentence


class ContextParser:
    """Compiles the ``unless`` of rules; ``shared`` are the contexts that they may name."""

    def __init__(self, phrases: PhraseParser, shared: Mapping[str, Sequence[str]]) -> None:
        self._phrases = phrases
        self._shared = shared
        self._compiled: dict[str, Context] = {}

    def parse(self, unless: Iterable[str]) -> tuple[Context, ...]:
        """Compile contexts, each once however many rules share it.

        Raises:
            PhraseError: a context is not in the phrase language, or no context has that name.
        """
        return tuple(map(self._context, dict.fromkeys(self._named(unless, ()))))

    def _named(self, unless: Iterable[str], above: tuple[str, ...]) -> Iterator[str]:
        for text in unless:
            if not text.startswith("@"):
                yield text
            elif text[1:] in self._shared and text not in above:
                yield from self._named(self._shared[text[1:]], (*above, text))
            else:
                raise PhraseError(text, "no such context, or it stands for itself")

    def _context(self, text: str) -> Context:
        if text not in self._compiled:
            is_before, is_after = text.startswith(_GAP), text.endswith(_GAP)
            phrase = self._phrases.parse(text.removeprefix(_GAP).removesuffix(_GAP).strip())
            self._compiled[text] = Context(phrase, _REACHES[is_before, is_after])
        return self._compiled[text]


_REACHES = {
    (False, False): Reach.SENTENCE,
    (False, True): Reach.AFTER,
    (True, False): Reach.BEFORE,
    (True, True): Reach.MESSAGE,
}

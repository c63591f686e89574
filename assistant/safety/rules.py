"""Rules of triage in one language: which phrases mean which danger, unless a context says not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from assistant.guidance.page import Audience
from assistant.safety.contexts import Context, ContextParser
from assistant.safety.judgement import SEVERITY, Kind, Level
from assistant.safety.matching import PhraseIndex, words_of
from assistant.safety.normalising import normalise
from assistant.safety.phrases import PhraseParser
from assistant.safety.reading import Reading, read

FEWEST_WORDS = 2
"""No single word ever means danger alone ("follow", "hide", "dead"), unless it is all there is."""


SPEAKERS = {"child": Audience.YOUNG_PERSON, "adult": Audience.FAMILY} | {
    audience.value: audience for audience in Audience
}
"""The names of those who speak: a grown person has a mum as well, and says what no child says."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One danger and the ways in which people say it.

    A rule that ``decides`` is a verdict; one that does not is a sign that the trained detector
    weighs with all others, and whose ``theme`` chooses the card where that says the same.
    ``phrases`` and ``unless`` are in the phrase language; an ``unless``
    that begins with "@" names a shared context. ``speaker`` is who writes such a message, where
    the rule knows. ``positive`` and ``negative`` are example messages, at least three each, that
    the rule itself must and must not fire on; publishing is refused while any is judged wrongly.
    """

    id: str
    level: Level
    kind: Kind
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()
    theme: str | None = None
    speaker: Audience | None = None
    decides: bool = True
    positive: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What the rules of one language share.

    ``names`` are words that phrases use as ``<name>``, each entry using only names before it.
    ``contexts`` are used as "@name". ``speakers`` are the phrases by which those of each name in
    SPEAKERS show themselves, the first that matches first. ``openings`` are the phrases by name
    with which a request of the writer's own begins ("how do i"): what stands before one excuses
    nothing that is asked after it, nor the other way round.
    """

    names: Mapping[str, Sequence[str]]
    contexts: Mapping[str, Sequence[str]]
    speakers: Mapping[str, Sequence[str]]
    openings: Mapping[str, Sequence[str]] = field(default_factory=dict)


Parsers: TypeAlias = tuple[PhraseParser, ContextParser]
"""What compiles the phrases and the contexts of one wording, each once."""


class RuleSet:
    """The compiled rules of one language.

    Raises:
        PhraseError: a phrase is not in the phrase language; the message names it.
    """

    def __init__(
        self, rules: Sequence[Rule], wording: Wording, parsers: Parsers | None = None
    ) -> None:
        phrases, contexts = parsers or parsers_of(wording)
        self.rules = tuple(sorted(rules, key=lambda rule: -SEVERITY.index(rule.level)))
        self._unless = tuple(contexts.parse(rule.unless) for rule in self.rules)
        self._index = PhraseIndex(
            [
                (number, phrases.parse(phrase, fewest_words=FEWEST_WORDS))
                for number, rule in enumerate(self.rules)
                for phrase in rule.phrases
            ]
        )
        self._speakers = tuple(SPEAKERS[name] for name in wording.speakers)
        self._speaking = PhraseIndex(
            [
                (number, phrases.parse(phrase))
                for number, said in enumerate(wording.speakers.values())
                for phrase in said
            ]
        )
        self._vocabulary = self._index.vocabulary.union(
            self._speaking.vocabulary,
            *(words_of(context.phrase) for unless in self._unless for context in unless),
        )

    def read(self, text: str) -> Reading:
        """Read a raw message so that these rules can be held against it."""
        return self.read_plain(normalise(text))

    def read_plain(self, plain: str) -> Reading:
        """Read a message that is normalised already."""
        return read(plain, self._vocabulary)

    def fired(self, reading: Reading) -> Iterator[Rule]:
        """Yield the rules that fire, the most serious first, then in the order of content."""
        silenced: dict[Context, int] = {}
        for number, ends in self._index.matches(reading):
            if _unsilenced(ends, self._unless[number], reading, silenced):
                yield self.rules[number]

    def speaker(self, reading: Reading) -> Audience | None:
        """Say who seems to be writing, None when nothing says so."""
        found = next(self._speaking.matches(reading), None)
        return None if found is None else self._speakers[found[0]]


def parsers_of(wording: Wording) -> Parsers:
    """Make what compiles the phrases and contexts of one wording; many sets may share it.

    Raises:
        PhraseError: a named word is not in the phrase language; the message names it.
    """
    phrases = PhraseParser(wording.names)
    return phrases, ContextParser(phrases, wording.contexts)


def compile_rules(
    rules: Sequence[Rule], wording: Wording, parsers: Parsers | None = None
) -> RuleSet:
    """Compile the rules of one language.

    Raises:
        PhraseError: a phrase is not in the phrase language; the message names it.
    """
    return RuleSet(rules, wording, parsers)


def _unsilenced(
    ends: int, unless: Sequence[Context], reading: Reading, silenced: dict[Context, int]
) -> int:
    """Take away the matches that a context silences; each context is looked for once."""
    for context in unless:
        if not ends:
            break
        if context not in silenced:
            silenced[context] = context.silenced(reading)
        ends &= ~silenced[context]
    return ends

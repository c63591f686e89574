"""What people say that is no danger by itself: requests with a reply of their own, small signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeAlias, TypeVar

from assistant.safety.judgement import Kind
from assistant.safety.matching import PhraseIndex, words_of
from assistant.safety.normalising import BREAK, normalise
from assistant.safety.reading import divided, read
from assistant.safety.rules import Parsers, Wording, parsers_of


class Said(Protocol):
    """Something that people say; the fields are as in ``RequestRule``."""

    @property
    def phrases(self) -> tuple[str, ...]:
        """The ways in which it is said."""
        ...

    @property
    def unless(self) -> tuple[str, ...]:
        """The contexts in which it does not count."""
        ...

    @property
    def whole(self) -> bool:
        """Whether a phrase must be the whole message."""
        ...

    @property
    def only(self) -> tuple[str, ...]:
        """Phrases whose words the message must be made of, where there are any."""
        ...


@dataclass(frozen=True, slots=True)
class RequestRule:
    """A request that has a canned reply, and the ways in which people make it.

    ``kind`` is "harmful", "small_talk", "out_of_scope" or "pasted"; ``reply`` is the id of the
    canned reply, ``page`` the slug of the page shown with it, if any. ``danger`` is the kind of
    the help card above the reply, where a life may hang on it. ``phrases`` and ``unless``
    are as in the rules of triage; with ``whole`` a phrase must be the whole message, and with
    ``only`` the message must hold no word but those of these phrases: what says so little is said
    in more ways than can be listed. One that ``opens`` counts only before a page was shown, for
    "is it free" may be asked of that page. ``positive`` and ``negative`` are example messages that
    are run as tests.
    """

    id: str
    kind: str
    reply: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()
    whole: bool = False
    only: tuple[str, ...] = ()
    positive: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    page: str | None = None
    danger: Kind | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A small sign of danger: no card when it stands alone, one when another came before it.

    ``kind`` is what it may be about; the rest is as in ``RequestRule``.
    """

    id: str
    kind: Kind
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()
    whole: bool = False
    only: tuple[str, ...] = ()
    positive: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()


Entry = TypeVar("Entry", bound=Said)


class SaidSet(Generic[Entry]):
    """Compiled things that people say in one language; the first in the order of content wins.

    Raises:
        PhraseError: a phrase is not in the phrase language; the message names it.
    """

    def __init__(
        self, entries: Sequence[Entry], wording: Wording, parsers: Parsers | None = None
    ) -> None:
        phrases, contexts = parsers or parsers_of(wording)
        self._entries = tuple(entries)
        self._unless = tuple(contexts.parse(entry.unless) for entry in entries)
        self._only = tuple(
            frozenset[str]().union(*(words_of(phrases.parse(each)) for each in entry.only))
            for entry in entries
        )
        self._index = PhraseIndex(
            [
                (number, phrases.parse(f"^ {phrase} $" if entry.whole else phrase))
                for number, entry in enumerate(entries)
                for phrase in entry.phrases
            ]
        )
        self._openings = PhraseIndex(
            [(0, phrases.parse(each)) for said in wording.openings.values() for each in said]
        )
        self._vocabulary = self._index.vocabulary.union(
            self._openings.vocabulary,
            *(words_of(context.phrase) for unless in self._unless for context in unless),
        )

    def recognise(self, text: str) -> Entry | None:
        """Return what a raw message says, None when it is none of these."""
        plain = normalise(text)
        words = frozenset(plain.split()) - {BREAK}
        whole = read(plain, self._vocabulary)
        openings = next(self._openings.matches(whole), (0, 0))[1]
        reading = divided(whole, openings)
        for number, ends in self._index.matches(reading):
            if self._only[number] and not words <= self._only[number]:
                continue
            silenced = 0
            for context in self._unless[number]:
                silenced |= context.silenced(reading)
            if ends & ~silenced:
                return self._entries[number]
        return None


RequestSet: TypeAlias = SaidSet[RequestRule]
SignSet: TypeAlias = SaidSet[Sign]

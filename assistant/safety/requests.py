"""Requests that are no question to the guidance: small talk, off-topic, and harm to someone."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.safety.contexts import ContextParser
from assistant.safety.matching import PhraseIndex, words_of
from assistant.safety.phrases import PhraseParser
from assistant.safety.reading import read
from assistant.safety.rules import Wording


@dataclass(frozen=True, slots=True)
class RequestRule:
    """A request that has a canned reply, and the ways in which people make it.

    ``kind`` is "harmful", "small_talk" or "out_of_scope"; ``reply`` is the id of the canned reply.
    ``phrases`` and ``unless`` are as in the rules of triage; with ``whole`` a phrase must be the
    whole message. ``positive`` and ``negative`` are example messages that are run as tests.
    """

    id: str
    kind: str
    reply: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()
    whole: bool = False
    positive: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()


class RequestSet:
    """The compiled requests of one language; the first in the order of content wins.

    Raises:
        PhraseError: a phrase is not in the phrase language; the message names it.
    """

    def __init__(self, requests: Sequence[RequestRule], wording: Wording) -> None:
        phrases = PhraseParser(wording.names)
        contexts = ContextParser(phrases, wording.contexts)
        self._requests = tuple(requests)
        self._unless = tuple(contexts.parse(request.unless) for request in requests)
        self._index = PhraseIndex(
            [
                (number, phrases.parse(f"^ {phrase} $" if request.whole else phrase))
                for number, request in enumerate(requests)
                for phrase in request.phrases
            ]
        )
        self._vocabulary = self._index.vocabulary.union(
            *(words_of(context.phrase) for unless in self._unless for context in unless)
        )

    def recognise(self, text: str) -> RequestRule | None:
        """Return the request that a raw message makes, None for a question or anything else."""
        reading = read(text, self._vocabulary)
        for number, ends in self._index.matches(reading):
            silenced = 0
            for context in self._unless[number]:
                silenced |= context.silenced(reading)
            if ends & ~silenced:
                return self._requests[number]
        return None


def compile_requests(requests: Sequence[RequestRule], wording: Wording) -> RequestSet:
    """Compile the requests of one language.

    Raises:
        PhraseError: a phrase is not in the phrase language; the message names it.
    """
    return RequestSet(requests, wording)

"""Hearing in a message of danger who writes it and what it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.conversation.ports import LiveEdition, SearchResult
from assistant.safety.circumstances import SPEAKERS, SUBJECTS, Circumstances, Clearness

SUBJECTS_TOLD = 4


@dataclass(frozen=True, slots=True)
class HeardCircumstances:
    """What was heard, and from when on it is clear."""

    heard: Circumstances
    clear: Clearness

    def loudest(self) -> Iterator[tuple[str, float, float]]:
        """Name speakers and the loudest subjects: how far each is heard, and clear from when."""
        yield from zip(SPEAKERS, self.heard.speakers, self.clear.speakers, strict=True)
        pairs = zip(self.heard.subjects, SUBJECTS, strict=True)
        for said, subject in sorted(pairs, key=lambda pair: -pair[0])[:SUBJECTS_TOLD]:
            yield f"{subject.level} {subject.theme}", said, self.clear.subject


def hear_circumstances(
    text: str, found: SearchResult | None, live: LiveEdition
) -> HeardCircumstances | None:
    """Hear a raw message by its words, and by its meaning where the search has ``found`` that.

    None where the table of words is not there.
    """
    words = live.circumstances
    if words is None:
        return None
    said = words.hear(text)
    if found is None or found.circumstances is None:
        return HeardCircumstances(said, words.head.alone)
    return HeardCircumstances(said.with_meaning(found.circumstances), words.head.both)

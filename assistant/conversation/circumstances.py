"""Hearing in a message of danger who writes it and what it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.conversation.ports import LiveEdition, SearchResult
from assistant.safety.circumstances import SPEAKERS, SUBJECTS, Circumstances, Clearness
from assistant.safety.judgement import Level
from assistant.safety.suspicion import Stretch

SUBJECTS_TOLD = 4


@dataclass(frozen=True, slots=True)
class HeardCircumstances:
    """What was heard, and from when on it is clear."""

    heard: Circumstances
    clear: Clearness

    def loudest(self, level: Level) -> Iterator[tuple[str, float, float]]:
        """Name speakers and the loudest subjects: how far each is heard, and clear from when.

        Of a danger the subjects of its level alone, among which its card is chosen.
        """
        yield from zip(SPEAKERS, self.heard.speakers, self.clear.speakers, strict=True)
        pairs = [
            (said, subject)
            for said, subject in zip(self.heard.subjects, SUBJECTS, strict=True)
            if level in (subject.level, Level.NONE)
        ]
        for said, subject in sorted(pairs, key=lambda pair: -pair[0])[:SUBJECTS_TOLD]:
            yield f"{subject.level} {subject.theme}", said, self.clear.subject


def hear_circumstances(
    text: str, stretch: Stretch | None, found: SearchResult | None, live: LiveEdition
) -> HeardCircumstances | None:
    """Hear a raw message by its words, and by its meaning where the search has ``found`` that.

    Who writes is heard in the whole; what a long message is about in the words of the
    ``stretch`` that is danger. None where the table of words is not there.
    """
    words = live.circumstances
    if words is None:
        return None
    whole = HeardCircumstances(words.hear(text), words.head.alone)
    if found is not None and found.circumstances is not None:
        said = whole.heard.with_meaning(found.circumstances)
        whole = HeardCircumstances(said, words.head.both)
    if stretch is None:
        return whole
    said, clear = words.hear(stretch.words), words.head.alone
    return HeardCircumstances(
        Circumstances(whole.heard.speakers, said.subjects),
        Clearness(whole.clear.speakers, clear.subject),
    )

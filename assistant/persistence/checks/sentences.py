"""Sentences and their words, out of Markdown, as a reader meets them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.guidance.page import Page
from assistant.persistence.content_files.lines import PASSAGE, Place

_BLOCKS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)")
_MARKS = re.compile(r"^\s*(?:[-*>]|\d+\.)\s+|\*\*|__|(?<=\])\([^)]*\)|[\[\]]")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][\"”’)])\s+")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is read in one breath, the place of its text, and its words in order; never none."""

    text: str
    place: Place
    words: tuple[str, ...]


def sentences_of_page(page: Page) -> tuple[Sentence, ...]:
    """List the sentences of summary, first steps and passages; headings are no sentences."""
    return (
        *sentences_of(page.summary, ("summary",)),
        *(
            sentence
            for number, step in enumerate(page.first_steps)
            for sentence in sentences_of(step, ("first_steps", number))
        ),
        *(
            sentence
            for number, passage in enumerate(page.passages)
            for sentence in sentences_of(passage.markdown, (PASSAGE, number))
        ),
    )


def sentences_of(markdown: str, place: Place) -> Iterator[Sentence]:
    """Yield the sentences of a text; every entry of a list stands for one at least.

    A word with a hyphen counts as its parts, which is how it is read.
    """
    for block in _BLOCKS.split(markdown):
        running = " ".join(_MARKS.sub("", block).split())
        for text in _SENTENCE_ENDS.split(running):
            words = tuple(_WORD.findall(text))
            if words:
                yield Sentence(text, place, words)

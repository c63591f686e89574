"""Pages that those whom they are for can read: how old one must be, how long a breath lasts.

The reading ages are those of the content format. The other limits were set by measuring the pages
of the starter edition, where nothing that could be said well needed more: a sentence has fewer
than ten words on average, and one in twenty is passive.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.guidance.page import Audience, Page
from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.passive import is_passive
from assistant.persistence.checks.reading_age import MEASURES, Measure, words_per_sentence
from assistant.persistence.checks.sentences import Sentence, sentences_of_page
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import page_path

ENGLISH = "en"
SUMMARY = ("summary",)
WORST_SHOWN = 3
# What is shorter may be a name alone, which says nothing about how a page is written.
SHORTEST_BLAMED = 5
LONGEST_QUOTED = 80


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a page may ask of its readers: years, words, and a share from 0 to 1."""

    reading_age: int
    words_per_sentence: int
    longest_sentence: int
    passive_share: float = 1 / 8


# Practitioner pages quote law and timescales, and have no limit.
LIMITS = {
    Audience.FAMILY: Limits(reading_age=9, words_per_sentence=12, longest_sentence=25),
    Audience.YOUNG_PERSON: Limits(reading_age=8, words_per_sentence=10, longest_sentence=20),
}


def check_reading_age(pack: ContentPack) -> Iterator[Finding]:
    """Check the whole page by each measure, and its summary alone, which is the reply in chat."""
    for page, limits in _limited(pack):
        sentences = sentences_of_page(page)
        summary = [sentence for sentence in sentences if sentence.place == SUMMARY]
        for measure in MEASURES:
            yield from _too_old(page, "page", measure, sentences, limits.reading_age)
            yield from _too_old(page, "summary", measure, summary, limits.reading_age)


def check_sentences(pack: ContentPack) -> Iterator[Finding]:
    """Check the length of sentences, one by one and on average, and how many are passive."""
    for page, limits in _limited(pack):
        sentences = sentences_of_page(page)
        for sentence in sentences:
            if len(sentence.words) > limits.longest_sentence:
                problem = f"a sentence has {len(sentence.words)} words: {_quoted([sentence])}"
                remedy = f"Divide it: {limits.longest_sentence} are the most"
                yield Finding(_path(page), sentence.place, problem, remedy)
        yield from _too_long(page, sentences, limits.words_per_sentence)
        yield from _too_passive(page, sentences, limits.passive_share)


def _limited(pack: ContentPack) -> Iterator[tuple[Page, Limits]]:
    for page in pack.pages.values():
        if page.locale == ENGLISH and page.audience in LIMITS:
            yield page, LIMITS[page.audience]


def _too_old(
    page: Page, part: str, measure: Measure, sentences: Sequence[Sentence], limit: int
) -> Iterator[Finding]:
    age = measure.age(sentences)
    if age > limit:
        worst = _worst(sentences, lambda sentence: measure.age([sentence]))
        problem = f"the {part} has a reading age of {age:.1f} ({measure.name}): {_quoted(worst)}"
        remedy = f"Use shorter words and sentences, until it is {limit}"
        yield Finding(_path(page), worst[0].place, problem, remedy)


def _too_long(page: Page, sentences: Sequence[Sentence], limit: int) -> Iterator[Finding]:
    average = words_per_sentence(sentences)
    if average > limit:
        worst = _worst(sentences, lambda sentence: len(sentence.words))
        problem = f"a sentence has {average:.1f} words on average: {_quoted(worst)}"
        yield Finding(_path(page), worst[0].place, problem, f"Divide some, until it is {limit}")


def _too_passive(page: Page, sentences: Sequence[Sentence], limit: float) -> Iterator[Finding]:
    passive = [sentence for sentence in sentences if is_passive(sentence)]
    share = len(passive) / len(sentences)
    if share > limit:
        problem = f"{share:.0%} of the sentences are passive: {_quoted(passive[:WORST_SHOWN])}"
        remedy = f"Say who does it, until it is {limit:.0%}"
        yield Finding(_path(page), passive[0].place, problem, remedy)


def _worst(
    sentences: Sequence[Sentence], badness: Callable[[Sentence], float]
) -> Sequence[Sentence]:
    """Choose the few worst, at least one, worst first."""
    blamed = [sentence for sentence in sentences if len(sentence.words) >= SHORTEST_BLAMED]
    return sorted(blamed or sentences, key=badness, reverse=True)[:WORST_SHOWN]


def _quoted(sentences: Sequence[Sentence]) -> str:
    texts = (
        sentence.text
        if len(sentence.text) <= LONGEST_QUOTED
        else f"{sentence.text[:LONGEST_QUOTED]}…"
        for sentence in sentences
    )
    return " / ".join(f"“{text}”" for text in texts)


def _path(page: Page) -> str:
    return page_path(page.locale, page.slug)

"""The glossary: each word once, plainly explained, with somewhere to read on."""

from collections.abc import Iterator, Sequence

from assistant.guidance.glossary import Term
from assistant.guidance.page import Audience
from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.readability import LIMITS
from assistant.persistence.checks.reading_age import MEASURES
from assistant.persistence.checks.sentences import Sentence, sentences_of
from assistant.persistence.checks.words import bare, count_words
from assistant.persistence.content_files.lines import Place
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import glossary_path

ENGLISH = "en"
MOST_WORDS = 40
# One or two sentences swing further than a page does, so that one meaning may be a little harder.
READING_AGE_OF_ALL = LIMITS[Audience.FAMILY].reading_age
READING_AGE_OF_ONE = READING_AGE_OF_ALL + 3


def check_terms(pack: ContentPack) -> Iterator[Finding]:
    """Check that every name stands once, and that the sources and pages of terms are there."""
    slugs = {slug for _, slug in pack.pages}
    for locale, terms in pack.glossaries.items():
        path = glossary_path(locale)
        yield from _named_twice(path, terms)
        for term in terms:
            if term.source not in pack.sources:
                yield _unknown(path, term, "source", term.source)
            if term.page is not None and term.page not in slugs:
                yield _unknown(path, term, "page", term.page)


def check_meanings(pack: ContentPack) -> Iterator[Finding]:
    """Check that meanings are short, and the English ones plain: each, and all together."""
    for locale, terms in pack.glossaries.items():
        for term in terms:
            words = count_words(term.meaning)
            if words > MOST_WORDS:
                place = (term.id, "meaning")
                problem = f"the meaning has {words} words"
                remedy = f"Write at most {MOST_WORDS}"
                yield Finding(glossary_path(locale), place, problem, remedy)
    english = [tuple(_sentences(term)) for term in pack.glossaries.get(ENGLISH, ())]
    for sentences in english:
        yield from _too_old(sentences[0].place, sentences, READING_AGE_OF_ONE)
    everything = [sentence for sentences in english for sentence in sentences]
    if everything:
        yield from _too_old((), everything, READING_AGE_OF_ALL)


def _named_twice(path: str, terms: Sequence[Term]) -> Iterator[Finding]:
    seen: set[str] = set()
    for term in terms:
        names = {bare(name) for name in (term.name, *term.also)}
        for name in sorted(names & seen):
            problem = f"{name!r} is explained twice"
            yield Finding(path, (term.id, "name"), problem, "Keep the one that says it better")
        seen |= names


def _too_old(place: Place, sentences: Sequence[Sentence], limit: int) -> Iterator[Finding]:
    for measure in MEASURES:
        age = measure.age(sentences)
        if age > limit:
            problem = f"the reading age is {age:.1f} ({measure.name})"
            remedy = f"Use shorter words and sentences, until it is {limit}"
            yield Finding(glossary_path(ENGLISH), place, problem, remedy)


def _sentences(term: Term) -> Iterator[Sentence]:
    return sentences_of(term.meaning, (term.id, "meaning"))


def _unknown(path: str, term: Term, field: str, name: str) -> Finding:
    problem = f"{name!r} is named here and stands nowhere"
    return Finding(path, (term.id, field), problem, "Correct or add it")

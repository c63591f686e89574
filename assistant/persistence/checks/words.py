"""Texts with the places on which they stand, and how they are counted and compared."""

import re
from collections.abc import Iterable, Iterator

from assistant.guidance.contact import Contact
from assistant.guidance.page import Page
from assistant.persistence.checks.pathway_texts import texts_of_paths
from assistant.persistence.checks.written import Written
from assistant.persistence.content_files.lines import PASSAGE
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import (
    CONTACTS,
    LESSONS,
    cards_path,
    glossary_path,
    page_path,
    replies_path,
)

ENGLISH = "en"
_LETTERS = re.compile(r"\w")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def count_words(text: str) -> int:
    """Count what stands between spaces and holds a letter or digit; list markers do not."""
    return sum(_LETTERS.search(word) is not None for word in text.split())


def bare(text: str) -> str:
    """Take case and punctuation from a text, so that the same words compare as equal."""
    return _BETWEEN_WORDS.sub(" ", text.casefold().replace("'", "").replace("’", "")).strip()


def running_texts(pack: ContentPack) -> Iterator[Written]:
    """Yield every text of pages, contacts, paths, cards, replies, terms and lessons on show."""
    for page in pack.pages.values():
        yield from texts_of_page(page)
    yield from _texts_of_contacts(pack.contacts.values())
    yield from texts_of_paths(pack.guided)
    for locale, cards in pack.cards.items():
        for card in cards:
            path = cards_path(locale)
            yield Written(path, locale, (card.id, "first_line"), card.first_line)
            for number, line in enumerate(card.lines):
                yield Written(path, locale, (card.id, "lines", number), line)
    for locale, replies in pack.replies.items():
        for name, reply in replies.items():
            yield Written(replies_path(locale), locale, (name, "text"), reply.text)
    for locale, terms in pack.glossaries.items():
        for term in terms:
            place = (term.id, "meaning")
            yield Written(glossary_path(locale), locale, place, term.meaning)
    for lesson in pack.lessons:
        yield Written(LESSONS, ENGLISH, (lesson.id, "sentence"), lesson.sentence)


def texts_of_page(page: Page) -> Iterator[Written]:
    """Yield every text of a page that is shown to people."""
    path = page_path(page.locale, page.slug)
    yield Written(path, page.locale, ("title",), page.title)
    yield Written(path, page.locale, ("summary",), page.summary)
    for number, step in enumerate(page.first_steps):
        yield Written(path, page.locale, ("first_steps", number), step)
    for number, passage in enumerate(page.passages):
        text = f"{passage.heading}\n{passage.markdown}"
        yield Written(path, page.locale, (PASSAGE, number), text)
    if page.change is not None:
        yield Written(path, page.locale, ("change",), page.change)


def _texts_of_contacts(contacts: Iterable[Contact]) -> Iterator[Written]:
    """Yield every text of contacts that is shown to people; the register is in English."""
    for contact in contacts:
        texts = {
            "name": contact.name,
            "for_what": contact.for_what,
            "not_for": contact.not_for,
            "area": contact.area,
            "relay": contact.relay,
            "languages": contact.languages,
        }
        for field, text in texts.items():
            if text is not None:
                yield Written(CONTACTS, ENGLISH, (contact.id, field), text)

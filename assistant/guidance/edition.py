"""Editions: numbered, immutable sets of published revisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.guidance.contact import Contact
from assistant.guidance.errors import UnknownContactError, UnknownPageError
from assistant.guidance.glossary import Term
from assistant.guidance.lesson import Lesson
from assistant.guidance.page import Page
from assistant.guidance.partnership import Partnership
from assistant.guidance.source import Source
from assistant.guidance.timescale import Timescale
from assistant.guidance.topic import Topic, TopicFamily
from assistant.guidance.vocabulary import CountedWord


@dataclass(frozen=True, slots=True)
class Approval:
    """That a second person approved exactly this text; ``role`` is shown, a name never is."""

    role: str
    approved_on: date


@dataclass(frozen=True, slots=True)
class Revision:
    """One wording of one page; ``digest`` is the SHA-256 of its text in hexadecimal.

    ``number`` counts the wordings of that page from 1. ``approval`` is None for starter text that
    no approver of the partnership has seen.
    """

    page: Page
    number: int
    digest: str
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """All that is published at one time; a worker answers from it and from nothing else.

    ``revisions`` is keyed by (locale, slug), ``contacts``, ``sources`` and ``timescales`` by id,
    ``glossaries`` by locale, and so is ``elsewhere``: what people ask that no page answers, never
    shown, to be told from what one does. ``vocabulary`` are the words that may be counted. The
    mappings are read-only and in the order of the files.
    """

    number: int
    digest: str
    published_at: datetime
    partnership: Partnership
    topics: tuple[TopicFamily, ...]
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    revisions: Mapping[tuple[str, str], Revision]
    glossaries: Mapping[str, tuple[Term, ...]]
    timescales: Mapping[str, Timescale]
    lessons: tuple[Lesson, ...]
    elsewhere: Mapping[str, Sequence[str]]
    vocabulary: tuple[CountedWord, ...] = ()

    def revision(self, slug: str, locale: str) -> Revision:
        """Find a page in the language asked for, or in English when it has not been translated.

        Raises:
            UnknownPageError: there is no such page in either.
        """
        found = self.revisions.get((locale, slug)) or self.revisions.get(("en", slug))
        if found is None:
            raise UnknownPageError(f"there is no page {slug!r}")
        return found

    def has_page(self, slug: str) -> bool:
        """Tell whether a page is published, in its original language."""
        return ("en", slug) in self.revisions

    def revision_by_code(self, code: str, locale: str) -> Revision:
        """Find a page by its opaque short address.

        Raises:
            UnknownPageError: no page has this code.
        """
        for _, slug in self.revisions:
            revision = self.revision(slug, locale)
            if revision.page.code == code:
                return revision
        raise UnknownPageError(f"there is no page with the code {code!r}")

    def pages(self, locale: str) -> tuple[Revision, ...]:
        """List every page once, each in the language asked for where it exists."""
        slugs = dict.fromkeys(slug for _, slug in self.revisions)
        return tuple(self.revision(slug, locale) for slug in slugs)

    def contact(self, contact_id: str) -> Contact:
        """Find a contact.

        Raises:
            UnknownContactError: the register does not hold it.
        """
        try:
            return self.contacts[contact_id]
        except KeyError:
            raise UnknownContactError(f"there is no contact {contact_id!r}") from None

    def glossary(self, locale: str) -> tuple[Term, ...]:
        """Give the glossary in the language asked for, or in English; empty where neither is."""
        return self.glossaries.get(locale) or self.glossaries.get("en", ())

    def has_glossary(self, locale: str) -> bool:
        """Tell whether the glossary is published in this very language."""
        return locale in self.glossaries

    def topic(self, topic_id: str) -> Topic | None:
        """Find a leaf topic by its id, None when the tree does not hold it."""
        for family in self.topics:
            for topic in family.topics:
                if topic.id == topic_id:
                    return topic
        return None

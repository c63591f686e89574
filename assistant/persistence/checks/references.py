"""Whatever names something else names something that is there."""

from collections.abc import Container, Iterable, Iterator
from itertools import chain

from assistant.guidance.hours import Outside, Weekly
from assistant.guidance.lesson import LESSONS_PAGE
from assistant.guidance.page import Page
from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.pathway_texts import texts_of_paths
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.lines import PASSAGE, Place
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import cards_path, page_path, replies_path
from assistant.persistence.content_files.timescales import named_timescales

ENGLISH = "en"


def check_pages(pack: ContentPack) -> Iterator[Finding]:
    """Check the contacts, topics, related pages and sources that pages name."""
    slugs = _slugs(pack)
    topics = {topic.id for family in pack.topics for topic in family.topics}
    for page in pack.pages.values():
        path = page_path(page.locale, page.slug)
        for number, passage in enumerate(page.passages):
            named = named_timescales(passage.markdown)
            missing = (name for name in named if name not in pack.timescales)
            yield from (_finding(path, (PASSAGE, number), name) for name in missing)
        yield from _unknown(path, ("contacts",), page.contacts, pack.contacts)
        yield from _unknown(path, ("sources",), page.sources, pack.sources)
        yield from _unknown(path, ("related",), page.related, slugs - {page.slug})
        if page.topic not in topics:
            yield _finding(path, ("topic",), page.topic)
        yield from _translation(page, path, pack)


def check_contacts(pack: ContentPack) -> Iterator[Finding]:
    """Check the sources of contacts, and the contacts outside whose hours others are open."""
    for contact in pack.contacts.values():
        if contact.source not in pack.sources:
            yield _finding(paths.CONTACTS, (contact.id, "source"), contact.source)
        if not isinstance(contact.hours, Outside):
            continue
        other = pack.contacts.get(contact.hours.contact)
        if other is None or not isinstance(other.hours, Weekly):
            place = (contact.id, "hours", "outside")
            problem = f"{contact.hours.contact!r} is no contact with weekly hours"
            yield Finding(paths.CONTACTS, place, problem, "Name one that has them")


def check_timescales(pack: ContentPack) -> Iterator[Finding]:
    """Check the sources of timescales, and that each is shown somewhere: none is kept in vain."""
    on_pages = (passage.markdown for page in pack.pages.values() for passage in page.passages)
    on_paths = (written.text for written in texts_of_paths(pack.guided))
    shown = {name for text in chain(on_pages, on_paths) for name in named_timescales(text)}
    for timescale in pack.timescales.values():
        if timescale.source not in pack.sources:
            yield _finding(paths.TIMESCALES, (timescale.id, "source"), timescale.source)
        if timescale.id not in shown:
            problem = f"no page or path shows the timescale {timescale.id!r}"
            remedy = "Name it in one, or take it out"
            yield Finding(paths.TIMESCALES, (timescale.id,), problem, remedy)


def check_lessons(pack: ContentPack) -> Iterator[Finding]:
    """Check the pages that lessons changed, and that there is a page to show the lessons on."""
    slugs = _slugs(pack)
    for lesson in pack.lessons:
        yield from _unknown(paths.LESSONS, (lesson.id, "pages"), lesson.pages, slugs)
    if pack.lessons and LESSONS_PAGE not in slugs:
        problem = f"there is no page {LESSONS_PAGE!r} to show lessons on"
        yield Finding(paths.LESSONS, (), problem, "Add the page, or take the lessons out")


def check_partnership(pack: ContentPack) -> Iterator[Finding]:
    """Check the contacts and starting points that the partnership offers."""
    partnership = pack.partnership
    slugs = _slugs(pack)
    contacts = partnership.emergency_contacts
    yield from _unknown(paths.PARTNERSHIP, ("emergency_contacts",), contacts, pack.contacts)
    for area in partnership.areas:
        place = ("areas", area.id, "front_doors")
        yield from _unknown(paths.PARTNERSHIP, place, area.front_doors, pack.contacts)
    for audience, offered in partnership.starting_points:
        yield from _unknown(paths.PARTNERSHIP, ("starting_points", audience), offered, slugs)


def check_cards_and_replies(pack: ContentPack) -> Iterator[Finding]:
    """Check the contacts and pages of cards, the contacts of replies, the replies of requests."""
    slugs = _slugs(pack)
    for locale, cards in pack.cards.items():
        for card in cards:
            path = cards_path(locale)
            yield from _unknown(path, (card.id, "contacts"), card.contacts, pack.contacts)
            if card.page is not None and card.page not in slugs:
                yield _finding(path, (card.id, "page"), card.page)
    for locale, replies in pack.replies.items():
        for name, reply in replies.items():
            path = replies_path(locale)
            yield from _unknown(path, (name, "contacts"), reply.contacts, pack.contacts)
    for locale, book in pack.rules.items():
        for request in book.requests:
            if request.reply not in pack.replies.get(locale, {}):
                place = ("requests", request.id, "reply")
                yield _finding(paths.rules_path(locale), place, request.reply)


def _translation(page: Page, path: str, pack: ContentPack) -> Iterator[Finding]:
    if page.locale == ENGLISH:
        return
    if (ENGLISH, page.slug) not in pack.pages:
        problem = "there is no English page that this translates"
        yield Finding(path, (), problem, "Give it the name of the English page's file")
    if page.translates is None:
        problem = "the translation does not say which English wording it was made from"
        yield Finding(path, (), problem, "Add translates: and the digest of that revision")


def _slugs(pack: ContentPack) -> set[str]:
    return {slug for _, slug in pack.pages}


def _unknown(
    path: str, place: Place, named: Iterable[str], known: Container[str]
) -> Iterator[Finding]:
    for number, name in enumerate(named):
        if name not in known:
            yield _finding(path, (*place, number), name)


def _finding(path: str, place: Place, name: str) -> Finding:
    return Finding(path, place, f"{name!r} is named here and stands nowhere", "Correct or add it")

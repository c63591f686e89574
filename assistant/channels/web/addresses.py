"""Where things are: addresses of pages and lists, opaque for everything that is discreet."""

import hashlib

from assistant.channels.web.visit import Visit
from assistant.guidance.edition import Edition, Revision
from assistant.guidance.page import Page
from assistant.guidance.topic import TopicFamily

CODE_BYTES = 4


def url_to(path: str, visit: Visit) -> str:
    """Put the language's prefix before a path such as "/contacts"."""
    return f"{visit.locale.prefix}{path}" if path != "/" else visit.locale.prefix or "/"


def url_of_page(page: Page, visit: Visit) -> str:
    """Say where a page is read: under its name, or under its code where it is discreet."""
    return url_to(f"/p/{page.code}" if page.discreet else f"/guidance/{page.slug}", visit)


def url_of_topic(topic_id: str, visit: Visit) -> str:
    """Say where the pages of a leaf topic are listed."""
    is_discreet = all_discreet(pages_of_topic(topic_id, visit.edition, visit.locale.tag))
    return url_to(f"/p/{code_of(topic_id)}" if is_discreet else f"/topics/{topic_id}", visit)


def url_of_collection(collection: str, visit: Visit) -> str:
    """Say where the pages of a collection are listed."""
    is_discreet = all_discreet(pages_of_collection(collection, visit.edition, visit.locale.tag))
    return url_to(f"/p/{code_of(collection)}" if is_discreet else f"/guidance/{collection}", visit)


def url_of_family(family: TopicFamily, visit: Visit) -> str:
    """Say where the pages of a family of topics are listed."""
    is_discreet = all_discreet(pages_of_family(family, visit.edition, visit.locale.tag))
    return url_to(f"/p/{code_of(family.id)}" if is_discreet else f"/topics/{family.id}", visit)


def pages_of_family(family: TopicFamily, edition: Edition, locale: str) -> tuple[Revision, ...]:
    """List the pages of all topics of a family in the order of the edition."""
    topics = {topic.id for topic in family.topics}
    return tuple(each for each in edition.pages(locale) if each.page.topic in topics)


def pages_of_topic(topic_id: str, edition: Edition, locale: str) -> tuple[Revision, ...]:
    """List the pages of a leaf topic in the order of the edition."""
    return tuple(each for each in edition.pages(locale) if each.page.topic == topic_id)


def pages_of_collection(collection: str, edition: Edition, locale: str) -> tuple[Revision, ...]:
    """List the pages of a collection in the order of the edition."""
    return tuple(each for each in edition.pages(locale) if each.page.collection == collection)


def all_discreet(revisions: tuple[Revision, ...]) -> bool:
    """Tell whether a list is of discreet pages only, so that its address must say nothing."""
    return bool(revisions) and all(revision.page.discreet for revision in revisions)


def code_of(name: str) -> str:
    """Name a topic or a collection without saying what it is about, as pages name themselves."""
    return hashlib.blake2b(name.encode(), digest_size=CODE_BYTES).hexdigest()

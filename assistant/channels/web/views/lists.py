"""Pages under headings: all collections, one collection, all topics, a family, one topic."""

from collections.abc import Iterable

from assistant.channels.web.addresses import (
    all_discreet,
    pages_of_collection,
    pages_of_family,
    pages_of_topic,
    url_of_collection,
    url_of_page,
    url_of_topic,
    url_to,
)
from assistant.channels.web.contexts import ListContext
from assistant.channels.web.parts import Link, ListedPage
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.held import page_line
from assistant.channels.web.views.wording import collection_name
from assistant.channels.web.visit import Visit
from assistant.guidance.edition import Revision
from assistant.guidance.page import Page
from assistant.guidance.topic import Topic, TopicFamily


def collections_context(visit: Visit) -> ListContext:
    """List the collections, each with how many pages it holds."""
    revisions = visit.edition.pages(visit.locale.tag)
    names = dict.fromkeys(revision.page.collection for revision in revisions)
    listed = tuple(_listed_collection(name, visit) for name in names)
    title = visit.catalogue.gettext("All pages")
    groups = (("", listed),) if listed else ()
    return ListContext(
        frame=frame_of(visit, title),
        heading=title,
        groups=(*groups, *_tools(visit)),
        breadcrumbs=_trail(title, visit),
    )


def collection_context(collection: str, visit: Visit) -> ListContext:
    """List the pages of one collection, by topic where they have several."""
    revisions = pages_of_collection(collection, visit.edition, visit.locale.tag)
    heading = collection_name(collection, visit.catalogue)
    above = Link(visit.catalogue.gettext("All pages"), url_to("/guidance", visit))
    return ListContext(
        frame=frame_of(visit, None if all_discreet(revisions) else heading),
        heading=heading,
        groups=_by_topic(revisions, visit),
        breadcrumbs=_trail(heading, visit, above),
    )


def topics_context(visit: Visit) -> ListContext:
    """List every topic that has a page, under its family."""
    title = visit.catalogue.gettext("Topics")
    groups = ((family.title, _listed_topics(family, visit)) for family in visit.edition.topics)
    return ListContext(
        frame=frame_of(visit, title),
        heading=title,
        groups=tuple((name, listed) for name, listed in groups if listed),
        breadcrumbs=_trail(title, visit),
    )


def family_context(family: TopicFamily, visit: Visit) -> ListContext:
    """List the pages of a family of topics, topic by topic."""
    revisions = pages_of_family(family, visit.edition, visit.locale.tag)
    return ListContext(
        frame=frame_of(visit, None if all_discreet(revisions) else family.title),
        heading=family.title,
        groups=_by_topic(revisions, visit),
        breadcrumbs=_trail(family.title, visit, _topics_link(visit)),
    )


def topic_context(topic: Topic, visit: Visit) -> ListContext:
    """List the pages of one topic."""
    revisions = pages_of_topic(topic.id, visit.edition, visit.locale.tag)
    return ListContext(
        frame=frame_of(visit, None if all_discreet(revisions) else topic.title),
        heading=topic.title,
        groups=(("", listed_pages(revisions, visit)),) if revisions else (),
        breadcrumbs=_trail(topic.title, visit, _topics_link(visit)),
    )


def listed_pages(revisions: Iterable[Revision], visit: Visit) -> tuple[ListedPage, ...]:
    """Show pages in a list, in the order given."""
    return tuple(
        ListedPage(each.page.title, url_of_page(each.page, visit), _summary(each.page, visit))
        for each in revisions
    )


def _summary(page: Page, visit: Visit) -> str:
    return page_line(visit) if visit.live.stopped.has_page(page.slug) else page.summary


def _by_topic(
    revisions: tuple[Revision, ...], visit: Visit
) -> tuple[tuple[str, tuple[ListedPage, ...]], ...]:
    grouped: dict[str, list[Revision]] = {}
    for revision in revisions:
        grouped.setdefault(revision.page.topic, []).append(revision)
    return tuple(
        (_topic_title(topic_id, visit), listed_pages(group, visit))
        for topic_id, group in grouped.items()
    )


def _topic_title(topic_id: str, visit: Visit) -> str:
    topic = visit.edition.topic(topic_id)
    return topic.title if topic else ""


def _tools(visit: Visit) -> tuple[tuple[str, tuple[ListedPage, ...]], ...]:
    """List what practitioners work with, where the edition holds what it needs."""
    if not visit.edition.timescales:
        return ()
    words = visit.catalogue
    time_limits = ListedPage(
        words.gettext("Time limits, and how to count them"),
        url_to("/timescales", visit),
        words.gettext("Every limit with its source, and the day on which it is over."),
    )
    return ((words.gettext("For people who work with families"), (time_limits,)),)


def _listed_collection(collection: str, visit: Visit) -> ListedPage:
    count = len(pages_of_collection(collection, visit.edition, visit.locale.tag))
    name = collection_name(collection, visit.catalogue)
    return ListedPage(name, url_of_collection(collection, visit), _page_count(count, visit))


def _listed_topics(family: TopicFamily, visit: Visit) -> tuple[ListedPage, ...]:
    counted = (
        (topic, len(pages_of_topic(topic.id, visit.edition, visit.locale.tag)))
        for topic in family.topics
    )
    return tuple(
        ListedPage(topic.title, url_of_topic(topic.id, visit), _page_count(count, visit))
        for topic, count in counted
        if count
    )


def _page_count(count: int, visit: Visit) -> str:
    return visit.catalogue.ngettext("%(num)d page", "%(num)d pages", count)


def _trail(title: str, visit: Visit, *above: Link) -> tuple[Link, ...]:
    first = Link(visit.catalogue.gettext("Ask a question"), url_to("/", visit))
    return (first, *above, Link(title, url_to(visit.path, visit), is_current=True))


def _topics_link(visit: Visit) -> Link:
    return Link(visit.catalogue.gettext("Topics"), url_to("/topics", visit))

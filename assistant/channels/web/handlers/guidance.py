"""Guidance to read and to browse: pages, collections, topics, and what is discreet."""

from litestar.params import FromPath

from assistant.channels.web.addresses import (
    all_discreet,
    pages_of_collection,
    pages_of_family,
    pages_of_topic,
    url_of_collection,
    url_of_family,
    url_of_page,
    url_of_topic,
)
from assistant.channels.web.handlers.answers import (
    CurrentVisit,
    Page,
    PageOrRedirect,
    Services,
    moved,
    page,
    printed,
)
from assistant.channels.web.services import WebServices
from assistant.channels.web.views.discreet import discreet_list
from assistant.channels.web.views.guidance import guidance_context
from assistant.channels.web.views.held import held_page_context
from assistant.channels.web.views.lists import (
    collection_context,
    collections_context,
    family_context,
    topic_context,
    topics_context,
)
from assistant.channels.web.visit import Visit
from assistant.guidance.edition import Revision
from assistant.guidance.errors import UnknownPageError


@page("/guidance")
def list_collections(services: Services, visit: CurrentVisit) -> Page:
    """List the collections."""
    return printed(services, "list.html", collections_context(visit))


@page("/guidance/{collection:str}")
def list_collection(
    collection: FromPath[str], services: Services, visit: CurrentVisit
) -> PageOrRedirect:
    """List a collection; one of discreet pages only is at its opaque address.

    Raises:
        UnknownPageError: the edition has no page in it.
    """
    revisions = pages_of_collection(collection, visit.edition, visit.locale.tag)
    if not revisions:
        raise UnknownPageError(f"there is no collection {collection!r}")
    if all_discreet(revisions):
        return moved(url_of_collection(collection, visit))
    return printed(services, "list.html", collection_context(collection, visit))


@page("/guidance/{collection:str}/{name:str}")
def show_page(
    collection: FromPath[str], name: FromPath[str], services: Services, visit: CurrentVisit
) -> PageOrRedirect:
    """Show a page; a discreet one is at its opaque address."""
    revision = visit.edition.revision(f"{collection}/{name}", visit.locale.tag)
    if revision.page.discreet:
        return moved(url_of_page(revision.page, visit))
    return _shown(revision, services, visit)


@page("/p/{code:str}")
def show_discreet(code: FromPath[str], services: Services, visit: CurrentVisit) -> PageOrRedirect:
    """Show what an opaque address stands for; a page that is not discreet has another."""
    try:
        revision = visit.edition.revision_by_code(code, visit.locale.tag)
    except UnknownPageError:
        return printed(services, "list.html", discreet_list(code, visit))
    if not revision.page.discreet:
        return moved(url_of_page(revision.page, visit))
    return _shown(revision, services, visit)


def _shown(revision: Revision, services: WebServices, visit: Visit) -> Page:
    """Print a page, or the holding card while it is stopped."""
    if visit.live.stopped.has_page(revision.page.slug):
        return printed(services, "held.html", held_page_context(visit))
    return printed(services, "guidance.html", guidance_context(revision, visit))


@page("/topics")
def list_topics(services: Services, visit: CurrentVisit) -> Page:
    """List every topic under its family."""
    return printed(services, "list.html", topics_context(visit))


@page("/topics/{family:str}")
def list_family(family: FromPath[str], services: Services, visit: CurrentVisit) -> PageOrRedirect:
    """List the pages of a family of topics.

    Raises:
        UnknownPageError: there is no such family.
    """
    found = next((each for each in visit.edition.topics if each.id == family), None)
    if found is None:
        raise UnknownPageError(f"there is no family of topics {family!r}")
    if all_discreet(pages_of_family(found, visit.edition, visit.locale.tag)):
        return moved(url_of_family(found, visit))
    return printed(services, "list.html", family_context(found, visit))


@page("/topics/{family:str}/{leaf:str}")
def list_topic(
    family: FromPath[str], leaf: FromPath[str], services: Services, visit: CurrentVisit
) -> PageOrRedirect:
    """List the pages of one topic.

    Raises:
        UnknownPageError: there is no such topic.
    """
    topic = visit.edition.topic(f"{family}/{leaf}")
    if topic is None:
        raise UnknownPageError(f"there is no topic {family}/{leaf}")
    if all_discreet(pages_of_topic(topic.id, visit.edition, visit.locale.tag)):
        return moved(url_of_topic(topic.id, visit))
    return printed(services, "list.html", topic_context(topic, visit))

"""What changed, and every wording that was ever published, at addresses that stay."""

from datetime import date

from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import ClientException
from litestar.params import FromPath, FromQuery

from assistant.channels.web.addresses import url_to
from assistant.channels.web.handlers.answers import (
    CurrentVisit,
    Page,
    PageOrRedirect,
    Services,
    moved,
    page,
    printed,
)
from assistant.channels.web.views.changes import (
    changes_context,
    collection_changes_context,
    collection_named,
    is_collection_discreet,
    url_of_changes,
)
from assistant.channels.web.views.feed import atom_feed
from assistant.channels.web.views.held import held_page_context
from assistant.channels.web.views.history import (
    difference_context,
    history_context,
    page_history,
    wording_context,
)

FEED = "application/atom+xml; charset=utf-8"


@page("/changes")
def list_changes(services: Services, visit: CurrentVisit) -> Page:
    """Show the newest amendments of every collection."""
    return printed(services, "changes.html", changes_context(services.history, visit))


@page("/changes/{name:str}")
def list_collection_changes(
    name: FromPath[str], services: Services, visit: CurrentVisit
) -> PageOrRedirect:
    """Show every amendment of a collection; a discreet one is at its opaque address."""
    collection = collection_named(name, services.history, visit)
    if name == collection and is_collection_discreet(collection, visit):
        return moved(url_of_changes(collection, visit))
    context = collection_changes_context(collection, services.history, visit)
    return printed(services, "changes.html", context)


@page("/changes/{name:str}/feed.atom")
def send_feed(
    request: Request[None, None, State],
    name: FromPath[str],
    services: Services,
    visit: CurrentVisit,
) -> Response[bytes]:
    """Send the amendments of a collection to feed readers."""
    collection = collection_named(name, services.history, visit)
    site = str(request.base_url).rstrip("/")
    return Response(atom_feed(collection, services.history, visit, site), media_type=FEED)


@page("/history/{code:str}")
def show_history(
    code: FromPath[str], services: Services, visit: CurrentVisit, on: FromQuery[str | None] = None
) -> Page:
    """List the wordings of a page, and what it said on a day."""
    amendments = page_history(code, services.history, visit)
    day = None if on is None else _day(on)
    return printed(services, "history.html", history_context(amendments, day, visit))


@page("/history/{code:str}/compare")
def choose_difference(
    code: FromPath[str], before: FromQuery[int], after: FromQuery[int], visit: CurrentVisit
) -> PageOrRedirect:
    """Lead from the form to the address that stays."""
    return moved(url_to(f"/history/{code}/{before}/{after}", visit))


@page("/history/{code:str}/{number:int}")
def show_wording(
    code: FromPath[str], number: FromPath[int], services: Services, visit: CurrentVisit
) -> Page:
    """Show one wording of a page, as it was published."""
    amendments = page_history(code, services.history, visit)
    newest = amendments[0]
    if visit.live.stopped.has_page(newest.slug):
        return printed(services, "held.html", held_page_context(visit))
    wording = services.history.wording(newest.slug, newest.locale, number)
    return printed(services, "wording.html", wording_context(wording, amendments, visit))


@page("/history/{code:str}/{before:int}/{after:int}")
def show_difference(
    code: FromPath[str],
    before: FromPath[int],
    after: FromPath[int],
    services: Services,
    visit: CurrentVisit,
) -> Page:
    """Show what lies between two wordings of a page."""
    newest = page_history(code, services.history, visit)[0]
    if visit.live.stopped.has_page(newest.slug):
        return printed(services, "held.html", held_page_context(visit))
    old, new = (
        services.history.wording(newest.slug, newest.locale, number) for number in (before, after)
    )
    return printed(services, "difference.html", difference_context(old, new, newest, visit))


def _day(written: str) -> date:
    """Read a day as the browser's own field for days sends it.

    Raises:
        ClientException: it is no day.
    """
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise ClientException from error

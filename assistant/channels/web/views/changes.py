"""What changed in which edition: all collections, one, and its feed."""

from collections.abc import Iterable

from assistant.channels.web.addresses import (
    all_discreet,
    code_of,
    pages_of_collection,
    url_to,
)
from assistant.channels.web.history_contexts import AmendmentView, ChangesContext
from assistant.channels.web.parts import Link
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.wording import collection_name
from assistant.channels.web.visit import Visit
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.history import Amendment, Happened, History
from assistant.localisation.formatting import date_in_words

NEWEST_SHOWN = 5


def changes_context(history: History, visit: Visit) -> ChangesContext:
    """Lay out the newest amendments of every collection."""
    title = visit.catalogue.gettext("What changed")
    amendments = _in_language(history, visit)
    names = sorted({each.collection for each in amendments})
    groups = (
        (_link(name, visit), _of_collection(amendments, name)[:NEWEST_SHOWN]) for name in names
    )
    return ChangesContext(
        frame=frame_of(visit, title),
        heading=title,
        groups=tuple((link, _views(found, visit)) for link, found in groups),
        feed_url=None,
        breadcrumbs=_trail(title, visit),
    )


def collection_changes_context(collection: str, history: History, visit: Visit) -> ChangesContext:
    """Lay out all amendments of one collection; the tab is neutral where it is discreet."""
    heading = collection_name(collection, visit.catalogue)
    found = amendments_in(collection, history, visit)
    is_discreet = is_collection_discreet(collection, visit)
    return ChangesContext(
        frame=frame_of(visit, None if is_discreet else heading),
        heading=heading,
        groups=((_link(collection, visit), _views(found, visit)),),
        feed_url=None if is_discreet else f"{url_of_changes(collection, visit)}/feed.atom",
        breadcrumbs=_trail(heading, visit, _all_changes(visit)),
    )


def collection_named(name: str, history: History, visit: Visit) -> str:
    """Find the collection that has a name or an opaque code.

    Raises:
        UnknownPageError: nothing was ever published in such a one.
    """
    for collection in {each.collection for each in _in_language(history, visit)}:
        if name in (collection, code_of(collection)):
            return collection
    raise UnknownPageError(f"there is no collection {name!r}")


def is_collection_discreet(collection: str, visit: Visit) -> bool:
    """Tell whether the address of a collection must say nothing."""
    return all_discreet(pages_of_collection(collection, visit.edition, visit.locale.tag))


def url_of_changes(collection: str, visit: Visit) -> str:
    """Say where the amendments of a collection are listed."""
    is_discreet = is_collection_discreet(collection, visit)
    return url_to(f"/changes/{code_of(collection) if is_discreet else collection}", visit)


def amendment_view(amendment: Amendment, visit: Visit) -> AmendmentView:
    """Say what an edition did to a page."""
    has_earlier = amendment.happened is Happened.CHANGED and amendment.wording > 1
    pair = f"{amendment.wording - 1}/{amendment.wording}"
    return AmendmentView(
        happened=_happened(amendment.happened, visit),
        page=Link(amendment.title, url_of_wording(amendment, visit)),
        published=date_in_words(amendment.day, visit.catalogue),
        edition=amendment.edition,
        why=_why(amendment),
        difference_url=f"{url_of_history(amendment.slug, visit)}/{pair}" if has_earlier else None,
    )


def url_of_history(slug: str, visit: Visit) -> str:
    """Say where every wording of a page is listed: at an address that does not name it."""
    return url_to(f"/history/{code_of(slug)}", visit)


def url_of_wording(amendment: Amendment, visit: Visit) -> str:
    """Say where a wording is read for ever."""
    return f"{url_of_history(amendment.slug, visit)}/{amendment.wording}"


def amendments_in(collection: str, history: History, visit: Visit) -> tuple[Amendment, ...]:
    """List the amendments of a collection in the reader's language, the newest first."""
    return _of_collection(_in_language(history, visit), collection)


def _in_language(history: History, visit: Visit) -> tuple[Amendment, ...]:
    """Take each page in the language asked for, or in English where it never was in that."""
    amendments = history.amendments()
    translated = {each.slug for each in amendments if each.locale == visit.locale.tag}
    return tuple(
        each
        for each in amendments
        if each.locale == (visit.locale.tag if each.slug in translated else "en")
    )


def _of_collection(amendments: Iterable[Amendment], name: str) -> tuple[Amendment, ...]:
    return tuple(each for each in amendments if each.collection == name)


def _views(amendments: Iterable[Amendment], visit: Visit) -> tuple[AmendmentView, ...]:
    return tuple(amendment_view(each, visit) for each in amendments)


def _happened(happened: Happened, visit: Visit) -> str:
    match happened:
        case Happened.ADDED:
            return visit.catalogue.gettext("New")
        case Happened.CHANGED:
            return visit.catalogue.gettext("Changed")
        case Happened.TAKEN_OUT:
            return visit.catalogue.gettext("Taken out")


def _why(amendment: Amendment) -> tuple[str, ...]:
    said = (amendment.why, amendment.change or "")
    return tuple(words for words in dict.fromkeys(said) if words)


def _link(collection: str, visit: Visit) -> Link:
    return Link(collection_name(collection, visit.catalogue), url_of_changes(collection, visit))


def _all_changes(visit: Visit) -> Link:
    return Link(visit.catalogue.gettext("What changed"), url_to("/changes", visit))


def _trail(title: str, visit: Visit, *above: Link) -> tuple[Link, ...]:
    first = Link(visit.catalogue.gettext("All pages"), url_to("/guidance", visit))
    return (first, *above, Link(title, url_to(visit.path, visit), is_current=True))

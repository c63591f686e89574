"""The amendments of a collection for feed readers."""

from datetime import UTC
from xml.etree import ElementTree as ET

from assistant.channels.web.views.changes import (
    amendment_view,
    amendments_in,
    url_of_changes,
    url_of_wording,
)
from assistant.channels.web.views.wording import collection_name
from assistant.channels.web.visit import Visit
from assistant.guidance.history import Amendment, History

MOST_IN_FEED = 50
ATOM = "http://www.w3.org/2005/Atom"


def atom_feed(collection: str, history: History, visit: Visit, site: str) -> bytes:
    """Write the newest amendments of a collection for feed readers (RFC 4287).

    A reader keeps what it reads on the device, so that discreet pages are left out. ``site`` is
    the scheme and host that addresses begin with, such as "https://help.example".
    """
    found = amendments_in(collection, history, visit)
    shown = [each for each in found if not each.is_discreet][:MOST_IN_FEED]
    address = site + url_of_changes(collection, visit)
    newest = shown[0].published_at if shown else visit.edition.published_at
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": visit.locale.tag})
    _text(feed, "id", address)
    _text(feed, "title", collection_name(collection, visit.catalogue))
    _text(feed, "updated", newest.astimezone(UTC).isoformat())
    _text(ET.SubElement(feed, "author"), "name", visit.edition.partnership.neutral_name)
    ET.SubElement(feed, "link", {"rel": "self", "href": f"{address}/feed.atom"})
    for amendment in shown:
        _entry(feed, amendment, visit, site)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _entry(feed: ET.Element, amendment: Amendment, visit: Visit, site: str) -> None:
    entry = ET.SubElement(feed, "entry")
    address = site + url_of_wording(amendment, visit)
    view = amendment_view(amendment, visit)
    _text(entry, "id", f"{address}#edition-{amendment.edition}")
    _text(entry, "title", f"{view.happened}: {amendment.title}")
    _text(entry, "updated", amendment.published_at.astimezone(UTC).isoformat())
    _text(entry, "summary", " · ".join(view.why) or view.happened)
    ET.SubElement(entry, "link", {"rel": "alternate", "href": address})


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = words

"""What the views of several tools share: what was heard, and people and pages by their ids."""

from collections.abc import Iterable

from assistant.channels.web.addresses import url_of_page
from assistant.channels.web.parts import ContactView, Frame, Link
from assistant.channels.web.tool_parts import HeardView, Option
from assistant.channels.web.views.cards import card_view
from assistant.channels.web.views.contacts import contact_views
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.visit import Visit
from assistant.conversation.hearing import Heard
from assistant.conversation.message import Channel
from assistant.conversation.people import Person, people_to_call
from assistant.guidance.page import Audience
from assistant.localisation.navigator import identifier_name

ENGLISH = "en"
NOTHING_HEARD = HeardView(None, ())


def tool_frame(visit: Visit, title: str | None = None) -> Frame:
    """Frame a tool; what the content says in it is in English only."""
    return frame_of(visit, title, is_translated=visit.locale.tag == ENGLISH)


def heard_view(heard: Heard, visit: Visit) -> HeardView:
    """Show what was heard in free text."""
    return HeardView(
        card=card_view(heard.card, visit) if heard.card else None,
        identifiers=tuple(identifier_name(each, visit.catalogue) for each in heard.identifiers),
    )


def people_view(
    contacts: Iterable[str],
    visit: Visit,
    *,
    area: str | None = None,
    audience: Audience = Audience.PRACTITIONER,
) -> tuple[ContactView, ...]:
    """Show contacts with their hours now, for the place where the child lives."""
    person = Person(area, audience, visit.at)
    return contact_views(people_to_call(visit.live, contacts, person), visit)


def page_links(slugs: Iterable[str], visit: Visit) -> tuple[Link, ...]:
    """Link to pages that are published and not stopped, each once, in the order given."""
    edition, hides = visit.edition, visit.live.stopped.hides
    shown = (
        edition.revision(slug, visit.locale.tag).page
        for slug in dict.fromkeys(slugs)
        if edition.has_page(slug) and not hides(slug, Channel.WEB)
    )
    return tuple(Link(page.title, url_of_page(page, visit)) for page in shown)


def source_links(ids: Iterable[str], visit: Visit) -> tuple[Link, ...]:
    """List sources by their titles; one without an address has an empty one."""
    known = visit.edition.sources
    found = (known[source] for source in ids if source in known)
    return tuple(Link(source.title, source.address or "") for source in found)


def known_area(area: str, visit: Visit) -> str | None:
    """Take an area only where it is the partnership's: no other words may go on from a form."""
    return area if area in {each.id for each in visit.edition.partnership.areas} else None


def area_options(chosen: str, visit: Visit) -> tuple[Option, ...]:
    """Offer the areas of the partnership, and none of them."""
    areas = visit.edition.partnership.areas
    elsewhere = ("", visit.catalogue.gettext("Not known, or elsewhere"))
    return options((elsewhere, *((area.id, area.name) for area in areas)), chosen)


def options(names: Iterable[tuple[str, str]], chosen: str) -> tuple[Option, ...]:
    """Make choices of (id, name) pairs."""
    return tuple(Option(each, name, each == chosen) for each, name in names)

"""The help page as a file, for a proxy to serve when nothing else answers."""

from collections.abc import Iterator

from assistant.channels.web.contexts import HelpFileContext
from assistant.channels.web.parts import Frame, KeptContact
from assistant.guidance.contact import Contact
from assistant.guidance.edition import Edition
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.formatting import date_in_words, phone_in_words
from assistant.localisation.openings import hours_lines

CHILDLINE = "childline"


def help_file_context(
    edition: Edition, catalogue: Catalogue, languages: str | None
) -> HelpFileContext:
    """Lay out the file of one language; hours are told in full, for a file knows no moment."""
    return HelpFileContext(
        frame=_frame(edition, catalogue),
        people=tuple(_kept(contact, edition, catalogue) for contact in _people(edition)),
        languages=languages,
        published=date_in_words(edition.published_at.date(), catalogue),
    )


def _people(edition: Edition) -> Iterator[Contact]:
    """List those whom every page names, and the line for children, by telephone; 999 is above."""
    named = (*edition.partnership.emergency_contacts, CHILDLINE)
    listed = (edition.contacts[name] for name in dict.fromkeys(named) if name in edition.contacts)
    return (contact for contact in listed if contact.phone not in {None, "999"})


def _kept(contact: Contact, edition: Edition, catalogue: Catalogue) -> KeptContact:
    phone = contact.phone or ""
    return KeptContact(
        name=contact.name,
        for_what=contact.for_what,
        phone_url=f"tel:{phone}",
        phone=phone_in_words(phone),
        hours=hours_lines(contact.hours, edition.contacts, catalogue),
    )


def _frame(edition: Edition, catalogue: Catalogue) -> Frame:
    """Frame a page that has no styles, scripts or ways around, for nothing can serve them."""
    partnership, locale = edition.partnership, catalogue.locale
    return Frame(
        locale=locale.tag,
        direction=locale.direction.value,
        tab_title=partnership.neutral_name,
        site_name=partnership.neutral_name,
        home_url=locale.prefix or "/",
        exit_url=partnership.exit_url,
        exit_name=partnership.exit_name,
        stylesheet_url="",
        script_url="",
        navigation=(),
        footer=(),
        languages=(),
    )

"""Contacts, the help page, words explained, and the pages of fixed words."""

from assistant.channels.web.handlers.answers import CurrentVisit, Page, Services, page, printed
from assistant.channels.web.views.contacts import contacts_context
from assistant.channels.web.views.glossary import glossary_context
from assistant.channels.web.views.plain import help_context, plain_context
from assistant.channels.web.views.privacy import privacy_context
from assistant.channels.web.views.safety import safety_context


@page("/contacts")
def show_contacts(services: Services, visit: CurrentVisit) -> Page:
    """Show the contacts register with its hours now."""
    return printed(services, "contacts.html", contacts_context(visit))


@page("/help")
def show_help(services: Services, visit: CurrentVisit) -> Page:
    """Show who helps now; needs no search and is never limited."""
    return printed(services, "help.html", help_context(visit))


@page("/glossary")
def show_glossary(services: Services, visit: CurrentVisit) -> Page:
    """Explain the words that people meet in letters and meetings."""
    return printed(services, "glossary.html", glossary_context(visit))


@page("/privacy")
def show_privacy(services: Services, visit: CurrentVisit) -> Page:
    """Say what happens to what a person types."""
    title = visit.catalogue.gettext("What happens to what you type")
    return printed(services, "privacy.html", privacy_context(visit, title))


@page("/accessibility")
def show_accessibility(services: Services, visit: CurrentVisit) -> Page:
    """Say how accessible the service is."""
    title = visit.catalogue.gettext("Accessibility")
    return printed(services, "accessibility.html", plain_context(visit, title))


@page("/about/safety")
def show_safety(services: Services, visit: CurrentVisit) -> Page:
    """Show the safety case."""
    return printed(services, "safety.html", safety_context(visit))


@page("/about")
def show_about(services: Services, visit: CurrentVisit) -> Page:
    """Say what the service is and is not."""
    title = visit.catalogue.gettext("About this service")
    return printed(services, "about.html", plain_context(visit, title))

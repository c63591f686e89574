"""Pages of fixed words, the help page, and errors, which all name people to call."""

from dataclasses import replace

from assistant.channels.web.addresses import url_to
from assistant.channels.web.contexts import ErrorContext, HelpContext, PlainContext
from assistant.channels.web.views.contacts import people_now
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.visit import Visit
from assistant.guidance.hours import LONDON
from assistant.localisation.formatting import date_in_words


def plain_context(visit: Visit, title: str) -> PlainContext:
    """Lay out a page of fixed words with the edition that it belongs to."""
    edition = visit.edition
    published = edition.published_at.astimezone(LONDON).date()
    return PlainContext(
        frame=frame_of(visit, title),
        edition=edition.number,
        published=date_in_words(published, visit.catalogue),
        safety_url=url_to("/about/safety", visit),
    )


def help_context(visit: Visit) -> HelpContext:
    """Lay out the page that says who helps now; its tab is neutral."""
    line = visit.live.replies["en"].get("languages_line")
    return HelpContext(frame_of(visit), people_now(visit), line.text if line else None)


def error_context(visit: Visit, status: int) -> ErrorContext:
    """Lay out an error; its tab is as neutral as any, so that it tells nothing either.

    It is none of the parts of the site, so the navigation marks none as the one being read.
    """
    frame = frame_of(visit)
    navigation = tuple(replace(link, is_current=False) for link in frame.navigation)
    return ErrorContext(replace(frame, navigation=navigation), status, people_now(visit))

"""Pages of fixed words, the help page, and errors, which all name people to call."""

from dataclasses import replace

from assistant.channels.web.addresses import url_to
from assistant.channels.web.contexts import (
    ErrorContext,
    HelpContext,
    PlainContext,
    PrivacyContext,
)
from assistant.channels.web.views.contacts import people_now
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.wording import measure_name
from assistant.channels.web.visit import Visit
from assistant.guidance.hours import LONDON
from assistant.localisation.formatting import date_in_words
from assistant.usage.cells import Measure


def plain_context(visit: Visit, title: str) -> PlainContext:
    """Lay out a page of fixed words with the edition that it belongs to."""
    return PlainContext(
        frame=frame_of(visit, title),
        edition=visit.edition.number,
        published=_published(visit),
        safety_url=url_to("/about/safety", visit),
    )


def privacy_context(visit: Visit) -> PrivacyContext:
    """Say what is kept of what a person types, which is nothing, and name all that is counted."""
    return PrivacyContext(
        frame=frame_of(visit, visit.catalogue.gettext("What happens to what you type")),
        counted=tuple(measure_name(measure, visit.catalogue) for measure in Measure),
        edition=visit.edition.number,
        published=_published(visit),
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


def _published(visit: Visit) -> str:
    day = visit.edition.published_at.astimezone(LONDON).date()
    return date_in_words(day, visit.catalogue)

"""The holding card: why something is paused, in approved words, and who to call instead."""

from assistant.channels.web.contexts import HeldContext
from assistant.channels.web.views.contacts import contact_views
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.visit import Visit
from assistant.conversation.canned import canned_reply
from assistant.conversation.message import Channel
from assistant.conversation.people import Person, emergency_people
from assistant.conversation.steps.hold import CHANNEL_REPLY, PAGE_REPLY
from assistant.guidance.page import Audience


def is_web_held(visit: Visit) -> bool:
    """Tell whether the whole web channel is stopped."""
    return visit.live.stopped.has_channel(Channel.WEB)


def holding_line(visit: Visit) -> str | None:
    """Say that the web is paused, None when it is not."""
    return _words(visit, CHANNEL_REPLY) if is_web_held(visit) else None


def page_line(visit: Visit) -> str:
    """Say that a page is paused, where its summary would stand."""
    return _words(visit, PAGE_REPLY)


def held_web_context(visit: Visit) -> HeldContext:
    """Lay out what every page but help, contacts and those of fixed words shows meanwhile."""
    return _context(visit, CHANNEL_REPLY)


def held_page_context(visit: Visit) -> HeldContext:
    """Lay out what a stopped page shows; its tab is neutral."""
    return _context(visit, PAGE_REPLY)


def _context(visit: Visit, reply: str) -> HeldContext:
    people = emergency_people(visit.live, Person(None, Audience.FAMILY, visit.at))
    return HeldContext(
        frame=frame_of(visit),
        text=_words(visit, reply),
        people=contact_views(people, visit),
    )


def _words(visit: Visit, reply: str) -> str:
    return canned_reply(visit.live, reply, visit.locale.tag).text

"""The holding card: why something is paused, in approved words, and who to call instead."""

from dataclasses import replace

from assistant.channels.web.contexts import HeldContext
from assistant.channels.web.parts import CardView
from assistant.channels.web.views.contacts import contact_views
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.visit import Visit
from assistant.conversation.canned import canned_reply
from assistant.conversation.message import Channel
from assistant.conversation.people import Person, emergency_people
from assistant.conversation.steps.hold import CHANNEL_REPLY, PAGE_REPLY
from assistant.guidance.page import Audience

PATHWAY_OF = {
    "/thresholds": "thresholds",
    "/thresholds/rationale": "thresholds",
    "/thresholds/how-it-decides": "thresholds",
    "/protocol": "domestic-abuse",
    "/allegation": "allegation",
    "/where-to-report": "where-to-report",
    "/conference-report": "conference-report",
    "/referral-summary": "referral-summary",
}
"""The guided path or worksheet at an address, by the id with which it is stopped."""


def is_web_held(visit: Visit) -> bool:
    """Tell whether the whole web channel is stopped."""
    return visit.live.stopped.has_channel(Channel.WEB)


def is_path_held(visit: Visit) -> bool:
    """Tell whether the guided path at this address is stopped, or the web with it."""
    pathway = PATHWAY_OF.get(visit.path)
    is_stopped = pathway is not None and visit.live.stopped.has_pathway(pathway)
    return is_stopped or is_web_held(visit)


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
    """Lay out what a stopped page or path shows; its tab is neutral."""
    return _context(visit, PAGE_REPLY)


def held_path_context(
    visit: Visit, card: CardView | None = None, conversation: str = ""
) -> HeldContext:
    """Lay out what a stopped path shows, under the help card that its words asked for."""
    context = held_web_context(visit) if is_web_held(visit) else held_page_context(visit)
    return replace(context, card=card, conversation=conversation)


def _context(visit: Visit, reply: str) -> HeldContext:
    people = emergency_people(visit.live, Person(None, Audience.FAMILY, visit.at))
    return HeldContext(
        frame=frame_of(visit),
        text=_words(visit, reply),
        people=contact_views(people, visit),
    )


def _words(visit: Visit, reply: str) -> str:
    return canned_reply(visit.live, reply, visit.locale.tag).text

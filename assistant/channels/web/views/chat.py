"""The chat at ``/`` and one turn of it alone."""

from assistant.channels.web.addresses import url_of_family, url_of_page
from assistant.channels.web.contexts import ChatContext, TurnContext
from assistant.channels.web.parts import Link, TurnView
from assistant.channels.web.views.contacts import people_now
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.held import holding_line, is_web_held
from assistant.channels.web.views.tools.overview import tools_of
from assistant.channels.web.views.wording import audience_heading
from assistant.channels.web.visit import Visit
from assistant.conversation.reply import Reply
from assistant.guidance.page import Audience


def chat_context(visit: Visit) -> ChatContext:
    """Lay out the first page: where to ask, starting points, topics, who answers now."""
    is_held = is_web_held(visit)
    return ChatContext(
        frame=frame_of(visit),
        turn=None,
        starting_points=() if is_held else _starting_points(visit),
        topics=() if is_held else _families(visit),
        tools=() if is_held else tuple(tool.link for tool in tools_of(visit)),
        people=people_now(visit),
        holding=holding_line(visit),
    )


def answered_context(visit: Visit, turn: TurnView, reply: Reply) -> ChatContext:
    """Lay out the chat with one turn, for a browser without scripts."""
    frame = frame_of(visit, is_translated=is_translated(reply, visit))
    return ChatContext(frame=frame, turn=turn, starting_points=(), topics=(), tools=(), people=())


def turn_context(visit: Visit, turn: TurnView, reply: Reply) -> TurnContext:
    """Lay out one turn alone, to be put into the page by its script."""
    return TurnContext(frame_of(visit, is_translated=is_translated(reply, visit)), turn)


def is_translated(reply: Reply, visit: Visit) -> bool:
    """Tell whether the page that answers is in the reader's language."""
    return reply.page is None or reply.page.revision.page.locale == visit.locale.tag


def _starting_points(visit: Visit) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    published = {slug for _, slug in visit.edition.revisions}
    return tuple(
        (
            audience_heading(Audience(audience), visit.catalogue),
            tuple(_link(slug, visit) for slug in slugs if slug in published),
        )
        for audience, slugs in visit.edition.partnership.starting_points
    )


def _link(slug: str, visit: Visit) -> Link:
    page = visit.edition.revision(slug, visit.locale.tag).page
    return Link(page.title, url_of_page(page, visit))


def _families(visit: Visit) -> tuple[Link, ...]:
    return tuple(Link(each.title, url_of_family(each, visit)) for each in visit.edition.topics)

"""A page as people will meet it, printed inside the editor from words that are saved or typed."""

from dataclasses import replace
from enum import StrEnum

from markupsafe import Markup

from admin.editing.draft import Draft
from admin.web.previews import answer_of, message_of, revision_of, visit_for
from admin.web.services import AdminServices
from assistant.channels.web.contexts import ChatContext, GuidanceContext
from assistant.channels.web.views.chat import answered_context
from assistant.channels.web.views.guidance import guidance_context
from assistant.channels.web.views.turns import turn_view

LEVEL = 2
"""Of the heading of the page: the editor has one of the first level, and so has the answer."""


class Appearance(StrEnum):
    """Where a page is met; the value is the last part of the address of the whole preview."""

    WEB = "web"
    CHAT = "chat"
    TELEGRAM = "telegram"
    PRINT = "print"


def appearance_named(name: str) -> Appearance:
    """Give the appearance of this name; the web page for any other."""
    return Appearance(name) if name in set(Appearance) else Appearance.WEB


def printed_as(services: AdminServices, draft: Draft, appearance: Appearance) -> Markup:
    """Print a draft as people will meet it, with no form and no id of the editor in it.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    if appearance is Appearance.TELEGRAM:
        macros = services.environment.get_template("macros/appearances.html").module
        message: Markup = macros.telegram_message(*message_of(services, draft))  # type: ignore[attr-defined]
        return message
    if appearance is Appearance.CHAT:
        return _printed(services, "turn.html", _turn(services, draft))
    return _printed(services, "parts/guidance.html", _page(services, draft))


def _turn(services: AdminServices, draft: Draft) -> ChatContext:
    """Lay out the question and its answer, without the buttons that go on with the chat."""
    visit, reply = visit_for(services, draft), answer_of(services, draft)
    asked = reply.page.revision.page.asks[0] if reply.page else ""
    turn = replace(turn_view(reply, asked, "", visit), help_line=False, tools=())
    return answered_context(visit, replace(turn, audiences=(), areas=()), reply)


def _page(services: AdminServices, draft: Draft) -> GuidanceContext:
    page = guidance_context(revision_of(services, draft), visit_for(services, draft))
    sections = (replace(each, anchor=f"shown-{each.anchor}") for each in page.sections)
    return replace(page, sections=tuple(sections))


def _printed(
    services: AdminServices, template: str, context: ChatContext | GuidanceContext
) -> Markup:
    found = services.web.renderer.environments[context.frame.locale].get_template(template)
    return Markup(found.render(page=context, frame=context.frame, level=LEVEL))  # noqa: S704 - ours

"""A page as people will meet it, printed inside the editor from words that are saved or typed."""

from dataclasses import replace
from enum import StrEnum

from jinja2 import Environment
from jinja2.runtime import Macro
from markupsafe import Markup

from admin.editing.draft import Draft
from admin.web.previews import answer_of, message_of, revision_of, visit_for
from admin.web.services import AdminServices
from assistant.channels.web.contexts import ChatContext, GuidanceContext
from assistant.channels.web.views.chat import answered_context
from assistant.channels.web.views.guidance import guidance_context
from assistant.channels.web.views.turns import turn_view

OF_STAFF, OF_PUBLIC = "macros/appearances.html", "macros/parts.html"
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
        words, rows = message_of(services, draft)
        return _printed(services.environment, OF_STAFF, "telegram_message", words, rows)
    environment = services.web.renderer.environments[visit_for(services, draft).locale.tag]
    if appearance is Appearance.CHAT:
        turn = _turn(services, draft)
        return _printed(environment, OF_PUBLIC, "turn_part", turn, turn.frame, _anew)
    page = _page(services, draft)
    return _printed(environment, OF_PUBLIC, "page_part", page, page.frame, _anew, LEVEL)


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


def _printed(environment: Environment, template: str, macro: str, *views: object) -> Markup:
    html: Markup = getattr(environment.get_template(template).module, macro)(*views)
    return html


def _anew(macro: Macro, *views: object) -> str:
    """Print a part and keep nothing of it: what is typed is approved by nobody."""
    return macro(*views)

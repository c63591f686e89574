"""A route of questions: the next one as buttons, or the end with its people."""

from assistant.channels.web.addresses import url_to
from assistant.channels.web.tool_contexts import RouteContext
from assistant.channels.web.tool_forms import RouteForm
from assistant.channels.web.tool_parts import EndView, Option, QuestionView, TakenView
from assistant.channels.web.views.tools.shared import (
    page_links,
    people_view,
    source_links,
    tool_frame,
)
from assistant.channels.web.visit import Visit
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.page import Audience, Confidence
from assistant.pathways.route import End, Question, Route
from assistant.pathways.walking import SKIP, Walk


def route_context(form: RouteForm, route: Route, walk: Walk, visit: Visit) -> RouteContext:
    """Lay out where the answers lead; ``form`` has the token that goes on."""
    at = walk.stands_at
    return RouteContext(
        frame=tool_frame(visit, route.title),
        title=route.title,
        taken=tuple(TakenView(each.question, each.said) for each in walk.taken),
        answers=form.answers,
        question=_question(at, visit) if isinstance(at, Question) else None,
        end=_end(at, route.audience, visit) if isinstance(at, End) else None,
        conversation=form.conversation,
        url=url_to(visit.path, visit),
        tools_url=url_to("/tools", visit),
    )


def route_of(visit: Visit) -> Route:
    """Give the route whose id is the address of the visit.

    Raises:
        UnknownPageError: the edition has no such route.
    """
    route = visit.live.guided.routes.get(visit.path.removeprefix("/"))
    if route is None:
        raise UnknownPageError(f"this edition has no route at {visit.path}")
    return route


def _question(question: Question, visit: Visit) -> QuestionView:
    skip = visit.catalogue.gettext("I do not know, or would rather not say")
    answers = tuple(Option(each.id, each.text, is_chosen=False) for each in question.answers)
    return QuestionView(question.text, question.hint, answers, Option(SKIP, skip, is_chosen=False))


def _end(end: End, audience: Audience, visit: Visit) -> EndView:
    return EndView(
        title=end.title,
        is_danger=end.is_danger,
        do=end.do,
        people=people_view(end.contacts, visit, audience=audience),
        never=end.never,
        next=end.next,
        will_not=end.will_not,
        pages=page_links(end.pages, visit),
        sources=source_links(end.sources, visit),
        awaits_confirmation=end.confidence is Confidence.AWAITING_CONFIRMATION,
    )

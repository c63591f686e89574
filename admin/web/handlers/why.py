"""The search tester: why a question that staff type gets its answer; never kept."""

from admin.identity.policy import Action
from admin.web.contexts import Problem
from admin.web.handlers.answers import Fields, Page, Services, SignedIn, form, page, printed
from admin.web.services import AdminServices, Guest
from admin.web.why_views import empty_why_context, why_context
from assistant.conversation.message import Channel, IncomingMessage
from assistant.guidance.page import Audience
from assistant.retrieval.errors import NothingToExplainError

AUDIENCES = {each.value: each for each in Audience}
ENGLISH = "en"


@page("/why", Action.EXPLAIN)
def show_why(services: Services, guest: SignedIn) -> Page:
    """Show the empty form."""
    return printed(services, "why.html", empty_why_context(services, guest))


@form("/why", Action.EXPLAIN, holds_words=True)
def explain(services: Services, guest: SignedIn, fields: Fields) -> Page:
    """Answer the question as for anybody, and show all that decided."""
    question = fields["question"]
    if not question.strip():
        return _problem(services, guest, "Enter a question")
    message = IncomingMessage(
        text=question,
        locale=fields["locale"] if fields["locale"] in services.web.catalogues else ENGLISH,
        channel=Channel.EVALUATION,
        received_at=services.clock(),
        audience=AUDIENCES.get(fields["audience"]),
    )
    try:
        explained = services.oversight.explain(message)
    except NothingToExplainError:
        return _problem(services, guest, "There are no pages to search")
    return printed(services, "why.html", why_context(services, guest, message, explained))


def _problem(services: AdminServices, guest: Guest, words: str) -> Page:
    problem = Problem("question", words)
    return printed(services, "why.html", empty_why_context(services, guest, problem))

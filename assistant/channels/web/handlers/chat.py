"""The chat: asking and being answered, with and without scripts."""

from litestar import Request, post
from litestar.concurrency import sync_to_thread
from litestar.datastructures import State
from litestar.params import RawBody

from assistant.channels.web.forms import TurnForm, read_form
from assistant.channels.web.handlers.answers import (
    FRAGMENT,
    CurrentVisit,
    Page,
    Services,
    page,
    printed,
    wants_turn,
)
from assistant.channels.web.pieces import finish_in_pieces
from assistant.channels.web.services import WebServices
from assistant.channels.web.views.chat import answered_context, chat_context, turn_context
from assistant.channels.web.views.turns import turn_view
from assistant.channels.web.visit import Visit
from assistant.conversation.actions import read_action
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.pipeline import answer_stepwise
from assistant.conversation.work import Work, finish

QUICK_CHARACTERS = 120
"""Nine in ten messages are no longer: no step of theirs takes more than about a millisecond."""


@page("/")
def show_chat(services: Services, visit: CurrentVisit) -> Page:
    """Show the first page."""
    return printed(services, "chat.html", chat_context(visit))


@post("/", status_code=200)
async def take_turn(
    request: Request[None, None, State], body: RawBody, services: Services, visit: CurrentVisit
) -> Page:
    """Answer one message, or one button; as a whole page, or as the turn alone for a script.

    A short message that waits for nothing is answered where it came in, one at a time and a piece
    at a time: going to a thread and back would take as long again, and the lightest page would
    wait for its turn among threads. Anything else goes to a thread.
    """
    form = read_form(body, request.content_type[0])
    work = _answered(request, form, services, visit)
    if services.may_wait or len(form.message) > QUICK_CHARACTERS:
        return await sync_to_thread(finish, work)
    async with services.one_at_a_time:
        return await finish_in_pieces(work)


def _answered(
    request: Request[None, None, State], form: TurnForm, services: WebServices, visit: Visit
) -> Work[Page]:
    visit = services.visit_in(visit, form.locale)
    counter = services.counters.of_request(request)
    message = incoming_message(form, services, visit)
    reply = yield from answer_stepwise(message, visit.live, counter)
    yield
    token = services.sealer.seal(reply.context, visit.at)
    turn = turn_view(reply, form.message, token, visit)
    template, context = (
        ("turn.html", turn_context) if wants_turn(request) else ("chat.html", answered_context)
    )
    response = printed(services, template, context(visit, turn, reply))
    response.set_header("Vary", FRAGMENT)
    return response


def incoming_message(form: TurnForm, services: WebServices, visit: Visit) -> IncomingMessage:
    """Hand the form to the core; a token that is not ours begins a new conversation."""
    return IncomingMessage(
        text=form.message,
        locale=visit.locale.tag,
        channel=Channel.WEB,
        received_at=visit.at,
        context=services.sealer.open(form.conversation, visit.at),
        action=read_action(form.action),
    )

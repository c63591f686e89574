"""Tools by buttons: the way so far travels in the button, so that nothing of it is kept."""

from dataclasses import replace

from assistant.channels.telegram.chats.pages import route_of_code
from assistant.channels.telegram.chats.turns import Said, Turn, asked, said
from assistant.channels.telegram.presses import Press
from assistant.channels.telegram.views.tools import (
    BETWEEN,
    held_tool_screen,
    route_screen,
    tools_screen,
)
from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.message import Channel
from assistant.conversation.tool_counts import cells_of_path, count_once
from assistant.pathways.errors import UnknownAnswerError
from assistant.pathways.positions import answers_at
from assistant.pathways.route import End, Route
from assistant.pathways.walking import walk


def show_tools(turn: Turn, _payload: str = "") -> Said:
    """Offer the tools; a channel that is stopped has none, and says so."""
    if turn.visit.live.stopped.has_channel(Channel.TELEGRAM):
        return asked(turn, action=Action(ActionKind.NONE_OF_THESE))
    return said(turn, tools_screen(turn.visit))


def press_tool(turn: Turn, press: Press) -> Said:
    """Go where a button leads; one that the edition no longer has leads back to the tools."""
    code, *places = press.value.split(BETWEEN)
    route = route_of_code(code, turn.visit)
    if route is None:
        return show_tools(turn)
    try:
        answers = answers_at(route, places)
    except UnknownAnswerError:
        return walk_route(turn, route)
    return walk_route(turn, route, answers, press.number)


def walk_route(turn: Turn, route: Route, answers: tuple[str, ...] = (), number: int = 0) -> Said:
    """Show where answers lead, and count a route at its end."""
    stopped = turn.visit.live.stopped
    if stopped.has_channel(Channel.TELEGRAM):
        return show_tools(turn)
    if stopped.has_pathway(route.id):
        return said(turn, held_tool_screen(turn.visit))
    walked = walk(route, answers)
    context = turn.remembered.context
    if isinstance(walked.stands_at, End):
        context = count_once(cells_of_path(route.id), context, turn.counter)
    remembered = replace(turn.remembered, context=context)
    return Said(route_screen(route, answers, walked, number, turn.visit), remembered)

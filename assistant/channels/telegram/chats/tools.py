"""Tools by buttons: which there are, and the routes of questions.

The way through a route travels in the button, so that nothing of it is kept.
"""

from dataclasses import replace

from assistant.channels.telegram.chats.levels import press_levels
from assistant.channels.telegram.chats.pages import route_of_code
from assistant.channels.telegram.chats.protocol import press_protocol
from assistant.channels.telegram.chats.turns import Said, Turn, asked, said
from assistant.channels.telegram.presses import BETWEEN, Press, PressKind, code_of_id
from assistant.channels.telegram.views.routes import route_screen
from assistant.channels.telegram.views.tools import held_tool_screen, tools_screen
from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.message import Channel
from assistant.conversation.tool_counts import cells_of_path, count_once
from assistant.pathways.errors import UnknownAnswerError
from assistant.pathways.guided import PROTOCOL, THRESHOLDS
from assistant.pathways.positions import answers_at
from assistant.pathways.route import End, Route
from assistant.pathways.walking import walk


def show_tools(turn: Turn, _payload: str = "") -> Said:
    """Offer the tools; a channel that is stopped has none, and says so."""
    if turn.visit.live.stopped.has_channel(Channel.TELEGRAM):
        return asked(turn, action=Action(ActionKind.NONE_OF_THESE))
    return said(turn, tools_screen(turn.visit))


def opened_tool(turn: Turn, code: str) -> Said | None:
    """Open the tool with a code at its beginning, None where the edition has none such."""
    if code == code_of_id(THRESHOLDS):
        return use_levels(turn, Press(PressKind.LEVELS))
    if code == code_of_id(PROTOCOL):
        return use_protocol(turn, Press(PressKind.PROTOCOL))
    route = route_of_code(code, turn.visit)
    return walk_route(turn, route) if route else None


def use_levels(turn: Turn, press: Press) -> Said:
    """Go on in the navigator, unless it is stopped or the edition has none."""
    if turn.visit.live.guided.thresholds is None:
        return show_tools(turn)
    return _held(turn, THRESHOLDS) or press_levels(turn, press)


def use_protocol(turn: Turn, press: Press) -> Said:
    """Go on in the protocol, unless it is stopped or the edition has none."""
    grid = turn.visit.live.guided.grid
    if grid is None:
        return show_tools(turn)
    return _held(turn, PROTOCOL) or press_protocol(turn, press, grid)


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
    held = _held(turn, route.id)
    if held is not None:
        return held
    walked = walk(route, answers)
    context = turn.remembered.context
    if isinstance(walked.stands_at, End):
        context = count_once(cells_of_path(route.id), context, turn.counter)
    remembered = replace(turn.remembered, context=context)
    return Said(route_screen(route, answers, walked, number, turn.visit), remembered)


def _held(turn: Turn, pathway: str) -> Said | None:
    """Say that a tool is stopped, or the channel with it; None where it may be used."""
    stopped = turn.visit.live.stopped
    if stopped.has_channel(Channel.TELEGRAM):
        return show_tools(turn)
    return said(turn, held_tool_screen(turn.visit)) if stopped.has_pathway(pathway) else None

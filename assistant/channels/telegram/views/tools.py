"""The tools of this edition: what to know before one is used, and the buttons to them."""

from collections.abc import Iterable, Iterator

from assistant.channels.telegram.presses import PressKind, button, code_of_id
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.views.answers import page_row
from assistant.channels.telegram.views.fitting import joined
from assistant.channels.telegram.views.markup import Block, bold, listed, plain
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.canned import canned_reply
from assistant.conversation.message import Channel
from assistant.conversation.reply import Reply
from assistant.conversation.steps.hold import PAGE_REPLY
from assistant.conversation.tool_offers import tools_beside
from assistant.pathways.guided import PROTOCOL, THRESHOLDS
from assistant.pathways.route import Route


def code_of_route(route: Route) -> str:
    """Name a route without saying what it is about, as topics name themselves."""
    return code_of_id(route.id)


def tools_screen(visit: Visit) -> Screen:
    """Offer every tool of the edition, with what to know before one is used."""
    blocks = (*opening_blocks(visit), *interruption_blocks(visit))
    return Screen(joined(blocks), (*_rows(visit), *around_rows(visit)))


def interruption_blocks(visit: Visit) -> tuple[Block, ...]:
    """Say what holds before a tool is used: it interrupts, and is no gate."""
    lines = (
        visit.gettext(
            "It helps you to think and to write down why. It does not decide, and it is not a"
            " referral: nobody is told."
        ),
        visit.gettext(
            "Your judgement comes first. If you are worried and a tool says less, ring. If in"
            " doubt, ring."
        ),
        visit.gettext(
            "Leave out names, dates of birth and addresses. Nothing is stored here, but this chat"
            " stays in Telegram until you clear it."
        ),
        visit.gettext(
            "The child comes first: see the child, and write down the words that were used."
        ),
        visit.gettext(
            "Where domestic abuse is known or possible, think of who may see this screen, a"
            " message or a letter."
        ),
    )
    return (Block(bold(visit.gettext("Before you use a tool"))), *listed(lines))


def rows_beside(reply: Reply, visit: Visit) -> tuple[tuple[Button, ...], ...]:
    """Offer the tools that belong beside a reply, as the core names them."""
    return tuple(_tool_row(tool, visit) for tool in tools_beside(reply, visit.live))


def page_rows(slugs: Iterable[str], visit: Visit) -> Iterator[tuple[Button, ...]]:
    """Offer pages that may be read here now, each once, in the order given."""
    edition, hides = visit.edition, visit.live.stopped.hides
    for slug in dict.fromkeys(slugs):
        if edition.has_page(slug) and not hides(slug, Channel.TELEGRAM):
            yield page_row(edition.revision(slug, visit.tag).page)


def held_tool_screen(visit: Visit) -> Screen:
    """Say that a tool is stopped, in approved words, with the way to help and to the others."""
    held = canned_reply(visit.live, PAGE_REPLY, visit.tag).text
    blocks = (*opening_blocks(visit), Block(plain(held)))
    return Screen(joined(blocks), (all_tools_row(visit), *around_rows(visit)))


def all_tools_row(visit: Visit) -> tuple[Button, ...]:
    """Lead back to the list of tools."""
    return button(visit.gettext("For practitioners"), PressKind.TOOL)


def danger_blocks(visit: Visit) -> tuple[Block, ...]:
    """Begin a screen with the emergency number, before all else."""
    return (Block(bold(visit.gettext("In danger now? Call 999."))),)


def levels_row(visit: Visit) -> tuple[Button, ...]:
    """Lead to the navigator."""
    return button(visit.gettext("Which level of need?"), PressKind.LEVELS)


def protocol_row(visit: Visit) -> tuple[Button, ...]:
    """Lead to the protocol; its name says nothing of what it is about."""
    return button(visit.gettext("The protocol between agencies"), PressKind.PROTOCOL)


def _rows(visit: Visit) -> Iterator[tuple[Button, ...]]:
    guided = visit.live.guided
    if guided.thresholds is not None:
        yield levels_row(visit)
    if guided.grid is not None:
        yield protocol_row(visit)
    yield from (_route_row(route) for route in guided.routes.values())


def _tool_row(tool: str, visit: Visit) -> tuple[Button, ...]:
    if tool == THRESHOLDS:
        return levels_row(visit)
    if tool == PROTOCOL:
        return protocol_row(visit)
    return _route_row(visit.live.guided.routes[tool])


def _route_row(route: Route) -> tuple[Button, ...]:
    return button(route.title, PressKind.TOOL, code_of_route(route))

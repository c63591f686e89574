"""Tools that are offered in the chat, each with the address that its first step is asked of."""

from collections.abc import Iterable

from assistant.channels.web.addresses import url_to
from assistant.channels.web.parts import Link
from assistant.channels.web.visit import Visit
from assistant.pathways.guided import PROTOCOL, THRESHOLDS

WALKED = ("allegation", "where-to-report")
"""The routes that have an address, by their ids."""


def offered_tools(tools: Iterable[str], visit: Visit) -> tuple[Link, ...]:
    """Name tools by what they are called; a route without an address is left out."""
    words, routes = visit.catalogue, visit.live.guided.routes
    named = {
        THRESHOLDS: (words.gettext("Which level of need?"), "/thresholds"),
        PROTOCOL: (words.gettext("The protocol between agencies"), "/protocol"),
        **{each: (routes[each].title, f"/{each}") for each in WALKED if each in routes},
    }
    shown = (named[tool] for tool in tools if tool in named)
    return tuple(Link(name, url_to(path, visit)) for name, path in shown)

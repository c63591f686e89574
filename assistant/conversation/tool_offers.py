"""Which tools are offered beside an answer: those that lead to its page, or are about it."""

from collections.abc import Iterable, Iterator

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import Reply
from assistant.guidance.page import Audience, Page
from assistant.pathways.grid import Grid
from assistant.pathways.guided import PROTOCOL, THRESHOLDS


def tools_beside(reply: Reply, live: LiveEdition) -> tuple[str, ...]:
    """Name the tools by the ids of their paths, in the order of the overview.

    A practitioner for whom nothing was found is offered all; nothing distracts from a card for an
    emergency. A path that is stopped is not offered.
    """
    if reply.outcome is Outcome.EMERGENCY_CARD:
        return ()
    is_lost = reply.outcome is Outcome.NO_GUIDANCE_FOUND
    if is_lost and reply.audience is Audience.PRACTITIONER:
        found = (THRESHOLDS, PROTOCOL, *live.guided.routes)
    else:
        shown = (*((reply.page.revision,) if reply.page else ()), *reply.choices)
        found = tuple(_about(tuple(revision.page for revision in shown), live))
    return tuple(each for each in found if _is_there(each, live))


def _about(pages: Iterable[Page], live: LiveEdition) -> Iterator[str]:
    slugs = {page.slug: page.audience for page in pages}
    read = {slug for slug, audience in slugs.items() if audience is Audience.PRACTITIONER}
    if any(slug.startswith(f"{THRESHOLDS}/") for slug in read):
        yield THRESHOLDS
    if read & _pages_of_protocol(live.guided.grid):
        yield PROTOCOL
    for route in live.guided.routes.values():
        ends = {slug for end in route.ends.values() for slug in end.pages}
        if any(slug in ends and audience is route.audience for slug, audience in slugs.items()):
            yield route.id


def _pages_of_protocol(grid: Grid | None) -> set[str]:
    if grid is None:
        return set()
    agencies = {agency.page for agency in grid.agencies.values()}
    return agencies | {known.page for known in grid.knowledge.values()}


def _is_there(tool: str, live: LiveEdition) -> bool:
    guided = live.guided
    known = {THRESHOLDS: guided.thresholds, PROTOCOL: guided.grid, **guided.routes}
    return known.get(tool) is not None and not live.stopped.has_pathway(tool)

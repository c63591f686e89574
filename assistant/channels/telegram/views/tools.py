"""Tools by buttons: which there are, one question at a time, and where the answers lead."""

import hashlib
from collections.abc import Iterable

from assistant.channels.telegram.presses import PressKind, button
from assistant.channels.telegram.screens import LONGEST_TEXT, Button, Screen, length_of
from assistant.channels.telegram.views.answers import page_row
from assistant.channels.telegram.views.contacts import Detail, contact_blocks
from assistant.channels.telegram.views.fitting import in_pages, joined
from assistant.channels.telegram.views.markup import Block, bold, listed, plain
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.canned import canned_reply
from assistant.conversation.message import Channel
from assistant.conversation.people import Person, people_to_call
from assistant.conversation.steps.hold import PAGE_REPLY
from assistant.guidance.page import Confidence, Page
from assistant.pathways.positions import places_of
from assistant.pathways.route import End, Question, Route
from assistant.pathways.walking import SKIP, Walk

CODE_BYTES = 4
BETWEEN = "."
GAPS = 4


def code_of_route(route: Route) -> str:
    """Name a route without saying what it is about, as topics name themselves."""
    return hashlib.blake2b(route.id.encode(), digest_size=CODE_BYTES).hexdigest()


def tools_screen(visit: Visit) -> Screen:
    """Offer every route of the edition, with what to know before one is used."""
    words = visit.gettext(
        "It helps you to think and to write down why. It does not decide, and it is not a"
        " referral: nobody is told."
    )
    names = visit.gettext(
        "Leave out names, dates of birth and addresses. Nothing is stored; close the page and it"
        " is gone."
    )
    rows = tuple(
        button(route.title, PressKind.TOOL, code_of_route(route))
        for route in visit.live.guided.routes.values()
    )
    blocks = (*opening_blocks(visit), Block(plain(words)), Block(plain(names)))
    return Screen(joined(blocks), (*rows, *around_rows(visit)))


def rows_beside(page: Page, visit: Visit) -> tuple[tuple[Button, ...], ...]:
    """Offer the routes that lead to a page, to those for whom both are written."""
    return tuple(
        button(route.title, PressKind.TOOL, code_of_route(route))
        for route in visit.live.guided.routes.values()
        if route.audience is page.audience
        and any(page.slug in end.pages for end in route.ends.values())
    )


def held_tool_screen(visit: Visit) -> Screen:
    """Say that a route is stopped, in approved words, with the way to help and to the others."""
    held = canned_reply(visit.live, PAGE_REPLY, visit.tag).text
    blocks = (*opening_blocks(visit), Block(plain(held)))
    return Screen(joined(blocks), (_all_tools(visit), *around_rows(visit)))


def route_screen(
    route: Route, answers: tuple[str, ...], walk: Walk, number: int, visit: Visit
) -> Screen:
    """Show where answers lead; ``number`` counts from 0 the screens of a long end."""
    at = walk.stands_at
    if isinstance(at, Question):
        return _question_screen(route, answers, at, visit)
    return _end_screen(route, answers, at, number, visit)


def _question_screen(
    route: Route, answers: tuple[str, ...], question: Question, visit: Visit
) -> Screen:
    """Ask; the answers stand in full in the text, for a button may cut them short."""
    blocks = (
        *opening_blocks(visit),
        Block(bold(route.title)),
        Block(plain(question.text)),
        *((Block(f"<i>{plain(question.hint)}</i>"),) if question.hint else ()),
        *listed(tuple(answer.text for answer in question.answers)),
    )
    skip = visit.gettext("I do not know, or would rather not say")
    choices = (*((each.id, each.text) for each in question.answers), (SKIP, skip))
    rows = tuple(_row(text, route, (*answers, given)) for given, text in choices)
    return Screen(joined(blocks), (*rows, *_ways_back(route, answers, visit)))


def _end_screen(
    route: Route, answers: tuple[str, ...], end: End, number: int, visit: Visit
) -> Screen:
    """Show an end, in as many screens as it needs; danger is said before anything else."""
    opening = joined(_danger(visit) if end.is_danger else opening_blocks(visit))
    room = LONGEST_TEXT - length_of(opening) - GAPS
    texts = in_pages(_end_blocks(route, end, visit), room)
    place = min(number, len(texts) - 1)
    more = visit.gettext("Read on")
    onward = (_row(more, route, answers, place + 1),) if place + 1 < len(texts) else ()
    return Screen(
        f"{opening}\n\n{texts[place]}",
        (*onward, *_page_rows(end, visit), *_ways_back(route, answers, visit)),
        is_card=end.is_danger,
    )


def _end_blocks(route: Route, end: End, visit: Visit) -> Iterable[Block]:
    yield Block(bold(end.title))
    if end.confidence is Confidence.AWAITING_CONFIRMATION:
        note = visit.gettext("Part of this is being confirmed by the partnership.")
        yield Block(f"<i>{plain(note)}</i>")
    yield from _told(visit.gettext("What to do"), end.do)
    yield Block(bold(visit.gettext("Whom to ring now")))
    person = Person(None, route.audience, visit.at)
    people = people_to_call(visit.live, end.contacts, person)
    yield from contact_blocks(people, visit, Detail.ANSWER)
    yield from _told(visit.gettext("What never to do"), end.never)
    yield from _told(visit.gettext("What happens next"), end.next)
    yield from _told(visit.gettext("What they will not do"), end.will_not)


def _told(heading: str, lines: tuple[str, ...]) -> Iterable[Block]:
    if lines:
        yield Block(bold(heading))
        yield from listed(lines)


def _danger(visit: Visit) -> tuple[Block, ...]:
    return (Block(bold(visit.gettext("In danger now? Call 999."))),)


def _page_rows(end: End, visit: Visit) -> Iterable[tuple[Button, ...]]:
    edition, hides = visit.edition, visit.live.stopped.hides
    for slug in end.pages:
        if edition.has_page(slug) and not hides(slug, Channel.TELEGRAM):
            yield page_row(edition.revision(slug, visit.tag).page)


def _ways_back(
    route: Route, answers: tuple[str, ...], visit: Visit
) -> tuple[tuple[Button, ...], ...]:
    back = visit.gettext("Go back one question")
    again = (_row(back, route, answers[:-1]),) if answers else ()
    return (*again, _all_tools(visit), *around_rows(visit))


def _all_tools(visit: Visit) -> tuple[Button, ...]:
    return button(visit.gettext("For practitioners"), PressKind.TOOL)


def _row(
    label: str, route: Route, answers: tuple[str, ...], number: int = 0
) -> tuple[Button, ...]:
    """Write answers as their places among those of each question, which takes a byte or two."""
    value = BETWEEN.join((code_of_route(route), *places_of(route, answers)))
    return button(label, PressKind.TOOL, value, number)

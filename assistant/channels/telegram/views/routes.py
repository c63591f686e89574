"""A route by buttons: one question at a time, and where the answers lead."""

from collections.abc import Iterable

from assistant.channels.telegram.presses import BETWEEN, PressKind, button
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.views.contacts import Detail, contact_blocks
from assistant.channels.telegram.views.fitting import joined
from assistant.channels.telegram.views.markup import Block, bold, listed, plain, told
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.views.paging import leaf_of
from assistant.channels.telegram.views.tools import (
    all_tools_row,
    code_of_route,
    danger_blocks,
    page_rows,
)
from assistant.channels.telegram.visit import Visit
from assistant.conversation.people import Person, people_to_call
from assistant.guidance.page import Confidence
from assistant.pathways.positions import places_of
from assistant.pathways.route import End, Question, Route
from assistant.pathways.walking import SKIP, Walk


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
    opening = danger_blocks(visit) if end.is_danger else opening_blocks(visit)
    leaf = leaf_of(opening, _end_blocks(route, end, visit), number)
    more = visit.gettext("Read on")
    onward = (_row(more, route, answers, leaf.after),) if leaf.after else ()
    return Screen(
        joined((*opening, Block(leaf.text))),
        (*onward, *page_rows(end.pages, visit), *_ways_back(route, answers, visit)),
        is_card=end.is_danger,
    )


def _end_blocks(route: Route, end: End, visit: Visit) -> Iterable[Block]:
    yield Block(bold(end.title))
    if end.confidence is Confidence.AWAITING_CONFIRMATION:
        note = visit.gettext("Part of this is being confirmed by the partnership.")
        yield Block(f"<i>{plain(note)}</i>")
    yield from told(visit.gettext("What to do"), end.do)
    yield Block(bold(visit.gettext("Whom to ring now")))
    person = Person(None, route.audience, visit.at)
    people = people_to_call(visit.live, end.contacts, person)
    yield from contact_blocks(people, visit, Detail.ANSWER)
    yield from told(visit.gettext("What never to do"), end.never)
    yield from told(visit.gettext("What happens next"), end.next)
    yield from told(visit.gettext("What they will not do"), end.will_not)


def _ways_back(
    route: Route, answers: tuple[str, ...], visit: Visit
) -> tuple[tuple[Button, ...], ...]:
    back = visit.gettext("Go back one question")
    again = (_row(back, route, answers[:-1]),) if answers else ()
    return (*again, all_tools_row(visit), *around_rows(visit))


def _row(
    label: str, route: Route, answers: tuple[str, ...], number: int = 0
) -> tuple[Button, ...]:
    """Write answers as their places among those of each question, which takes a byte or two."""
    value = BETWEEN.join((code_of_route(route), *places_of(route, answers)))
    return button(label, PressKind.TOOL, value, number)

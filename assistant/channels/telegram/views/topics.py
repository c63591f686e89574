"""Browsing by topic: the families, then the pages of one, by buttons whose data names nothing."""

from assistant.channels.telegram.presses import PressKind, button, code_of_id
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.views.answers import page_row
from assistant.channels.telegram.views.fitting import joined
from assistant.channels.telegram.views.markup import Block, bold, plain
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.message import Channel
from assistant.guidance.page import Page
from assistant.guidance.topic import TopicFamily

PAGES_ON_A_SCREEN = 8


def code_of(family: TopicFamily) -> str:
    """Name a family without saying what it is about, as pages name themselves."""
    return code_of_id(family.id)


def families_screen(visit: Visit) -> Screen:
    """Offer every family of topics that has pages."""
    rows = tuple(
        button(family.title, PressKind.TOPICS, code_of(family))
        for family in visit.edition.topics
        if _pages(family, visit)
    )
    return _list(visit.gettext("Topics"), rows, visit)


def family_screen(family: TopicFamily, number: int, visit: Visit) -> Screen:
    """Offer the pages of a family, a screenful at a time; too high a number is the last."""
    pages = _pages(family, visit)
    last = max(0, (len(pages) - 1) // PAGES_ON_A_SCREEN)
    place = min(number, last)
    shown = pages[place * PAGES_ON_A_SCREEN :][:PAGES_ON_A_SCREEN]
    code = code_of(family)
    more = button(visit.gettext("More"), PressKind.TOPICS, code, place + 1) if place < last else ()
    back = button(
        visit.gettext("Back"), PressKind.TOPICS, code if place else "", max(0, place - 1)
    )
    return _list(family.title, (*(page_row(page) for page in shown), more, back), visit)


def _pages(family: TopicFamily, visit: Visit) -> tuple[Page, ...]:
    """List the pages of a family that may be read here now."""
    topics = {topic.id for topic in family.topics}
    hides = visit.live.stopped.hides
    return tuple(
        each.page
        for each in visit.edition.pages(visit.tag)
        if each.page.topic in topics and not hides(each.page.slug, Channel.TELEGRAM)
    )


def _list(title: str, rows: tuple[tuple[Button, ...], ...], visit: Visit) -> Screen:
    choose = visit.gettext("Press what is nearest, or write in your own words.")
    blocks = (*opening_blocks(visit), Block(bold(title)), Block(plain(choose), is_tight=True))
    return Screen(joined(blocks), (*(row for row in rows if row), *around_rows(visit)))

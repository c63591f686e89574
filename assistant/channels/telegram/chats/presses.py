"""Answer a button; one that nobody knows any more leads back to the beginning.

A further kind of button, such as a step of a guided path, is a line in ``PRESSES``.
"""

from collections.abc import Callable
from dataclasses import replace

from assistant.channels.telegram.chats.messages import show_topics, stop
from assistant.channels.telegram.chats.pages import family_of_code, page_of_code
from assistant.channels.telegram.chats.tools import press_tool, use_levels, use_protocol
from assistant.channels.telegram.chats.turns import Said, Turn, asked, no_longer_awaiting, said
from assistant.channels.telegram.presses import Press, PressKind, read_press
from assistant.channels.telegram.views.feedback import BETWEEN
from assistant.channels.telegram.views.menus import area_screen, audience_screen
from assistant.channels.telegram.views.notices import welcome_screen
from assistant.channels.telegram.views.reading import reading_screens
from assistant.channels.telegram.views.topics import family_screen
from assistant.channels.telegram.visit import Visit
from assistant.conversation.actions import Action, ActionKind, read_action
from assistant.conversation.message import Channel

MOST_PAGES = 3
Languages = Callable[[str], Visit]


def answer_press(turn: Turn, data: str, in_language: Languages) -> Said:
    """Answer the data of a button; ``in_language`` goes on in another language."""
    press, turn = read_press(data), no_longer_awaiting(turn)
    if press is None:
        return said(turn, welcome_screen(turn.visit))
    if press.kind is PressKind.CHOOSE_LANGUAGE:
        return _choose_language(turn, in_language(press.value))
    return PRESSES[press.kind](turn, press)


def _choose_language(turn: Turn, visit: Visit) -> Said:
    return Said(welcome_screen(visit), replace(turn.remembered, locale=visit.tag))


def _show_page(turn: Turn, press: Press) -> Said:
    page = page_of_code(press.value, turn.visit)
    return asked(turn, action=Action(ActionKind.SHOW_PAGE, page.slug if page else press.value))


def _read_page(turn: Turn, press: Press) -> Said:
    """Read on in a page; of one that is stopped the core gives the holding card."""
    page = page_of_code(press.value, turn.visit)
    if page is None or turn.visit.live.stopped.hides(page.slug, Channel.TELEGRAM):
        return _show_page(turn, press)
    revision = turn.visit.edition.revision(page.slug, turn.visit.tag)
    screens = reading_screens(revision, turn.visit)
    return said(turn, screens[min(press.number, len(screens) - 1)])


def _act(turn: Turn, press: Press) -> Said:
    action = read_action(press.value)
    return asked(turn, action=action) if action else said(turn, welcome_screen(turn.visit))


def _give_feedback(turn: Turn, press: Press) -> Said:
    """Count what is said of a page, which stays in its message whatever was shown since."""
    code, _, written = press.value.partition(BETWEEN)
    page, action = page_of_code(code, turn.visit), read_action(written)
    if page is None or action is None:
        return said(turn, welcome_screen(turn.visit))
    context = turn.remembered.context
    others = tuple(slug for slug in context.pages if slug != page.slug)
    about = replace(context, pages=(page.slug, *others)[:MOST_PAGES])
    return asked(replace(turn, remembered=replace(turn.remembered, context=about)), action=action)


def _browse(turn: Turn, press: Press) -> Said:
    family = family_of_code(press.value, turn.visit)
    if family is None or turn.visit.live.stopped.has_channel(Channel.TELEGRAM):
        return show_topics(turn)
    return said(turn, family_screen(family, press.number, turn.visit))


def _choose_audience(turn: Turn, _press: Press) -> Said:
    return said(turn, audience_screen(turn.visit))


def _choose_area(turn: Turn, _press: Press) -> Said:
    return said(turn, area_screen(turn.visit))


def _stop(turn: Turn, _press: Press) -> Said:
    return stop(turn)


PRESSES: dict[PressKind, Callable[[Turn, Press], Said]] = {
    PressKind.SHOW_PAGE: _show_page,
    PressKind.READ_PAGE: _read_page,
    PressKind.ACTION: _act,
    PressKind.TOPICS: _browse,
    PressKind.TOOL: press_tool,
    PressKind.LEVELS: use_levels,
    PressKind.PROTOCOL: use_protocol,
    PressKind.CHOOSE_AUDIENCE: _choose_audience,
    PressKind.CHOOSE_AREA: _choose_area,
    PressKind.FEEDBACK: _give_feedback,
    PressKind.STOP: _stop,
}

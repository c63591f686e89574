"""What may be chosen: for whom the advice is, where somebody lives, a language, a topic."""

from assistant.channels.telegram.presses import PressKind, button
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.views.fitting import joined
from assistant.channels.telegram.views.markup import Block, plain
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.actions import Action, ActionKind, written_action
from assistant.conversation.reply import Reply
from assistant.guidance.page import Audience


def around_rows(visit: Visit) -> tuple[tuple[Button, ...], ...]:
    """Offer what stands under every message: topics, help, and the way out."""
    help_now = written_action(Action(ActionKind.NEED_HELP_NOW))
    return (
        (
            *button(visit.gettext("Topics"), PressKind.TOPICS),
            *button(visit.gettext("Help now"), PressKind.ACTION, help_now),
        ),
        button(visit.gettext("Clear this chat"), PressKind.STOP),
    )


def settings_rows(reply: Reply, visit: Visit) -> tuple[tuple[Button, ...], ...]:
    """Say what is set, and offer to change it."""
    name = audience_name(reply.audience, visit)
    areas = {area.id: area.name for area in visit.edition.partnership.areas}
    area = areas.get(reply.context.area or "")
    shown = visit.gettext("Showing advice for %(name)s. Change", name=name)
    lives = visit.gettext("Showing numbers for %(name)s. Change", name=area) if area else None
    where = button(lives or visit.gettext("Choose where you live"), PressKind.CHOOSE_AREA)
    return (button(shown, PressKind.CHOOSE_AUDIENCE), where if areas else ())


def audience_screen(visit: Visit) -> Screen:
    """Ask for whom the advice is."""
    rows = (
        _action_row(audience_name(audience, visit), ActionKind.SWITCH_AUDIENCE, audience.value)
        for audience in Audience
    )
    return _menu(visit.gettext("Choose who this advice is for"), tuple(rows), visit)


def area_screen(visit: Visit) -> Screen:
    """Ask where somebody lives."""
    rows = (
        _action_row(area.name, ActionKind.SWITCH_AREA, area.id)
        for area in visit.edition.partnership.areas
    )
    return _menu(visit.gettext("Choose where you live"), tuple(rows), visit)


def language_screen(visit: Visit) -> Screen:
    """Offer every language by its own name."""
    rows = (button(locale.name, PressKind.CHOOSE_LANGUAGE, locale.tag) for locale in visit.offered)
    return _menu(visit.gettext("Languages"), tuple(rows), visit)


def audience_name(audience: Audience, visit: Visit) -> str:
    """Name an audience as a person would choose it."""
    match audience:
        case Audience.FAMILY:
            return visit.gettext("parents and carers")
        case Audience.YOUNG_PERSON:
            return visit.gettext("young people")
        case Audience.PRACTITIONER:
            return visit.gettext("people who work with families")


def _action_row(label: str, kind: ActionKind, value: str) -> tuple[Button, ...]:
    return button(label, PressKind.ACTION, written_action(Action(kind, value)))


def _menu(title: str, rows: tuple[tuple[Button, ...], ...], visit: Visit) -> Screen:
    blocks = (*opening_blocks(visit), Block(plain(title)))
    return Screen(joined(blocks), (*(row for row in rows if row), *around_rows(visit)))

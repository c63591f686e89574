"""A help card: what to do first, the numbers at once, and how to take a wrong guess back."""

from collections.abc import Iterator

from assistant.channels.telegram.presses import PressKind, button
from assistant.channels.telegram.screens import Button
from assistant.channels.telegram.views.contacts import EMERGENCY, Detail, contact_blocks
from assistant.channels.telegram.views.markup import Block, bold, listed, plain
from assistant.channels.telegram.views.neutral import opening_with_number
from assistant.channels.telegram.visit import Visit
from assistant.conversation.actions import Action, ActionKind, written_action
from assistant.conversation.canned import canned_reply
from assistant.conversation.reply import CardPart
from assistant.localisation.formatting import phone_in_words
from assistant.safety.judgement import Level

CALL_999 = "999"
TELLING = frozenset({CALL_999, "101", "111"})
"""Numbers that everybody knows, and that would say too much at a glance."""


def card_blocks(part: CardPart, visit: Visit) -> tuple[Block, ...]:
    """Show a card; an emergency's numbers come before everything, also on a locked screen."""
    is_emergency = part.card.level is Level.EMERGENCY
    return (
        *(_call_999(part, visit) if is_emergency else _discreetly(part, visit)),
        Block(bold(part.card.first_line)),
        *listed(part.card.lines),
        *_silent_solution(part, visit),
        *(
            ()
            if is_emergency
            else (Block(visit.gettext("If anyone is in danger now: call 999.")),)
        ),
        *(Block(plain(line)) for line in (part.without_voice, part.languages) if line),
        *_people(part, visit),
        Block(plain(canned_reply(visit.live, "card_lead", visit.tag).text)),
    )


def correction_rows(part: CardPart, visit: Visit) -> Iterator[tuple[Button, ...]]:
    """Offer the ways to take a card back or to ask for more help."""
    if part.card.level is not Level.EMERGENCY:
        yield _correction(visit.gettext("I need help now"), ActionKind.NEED_HELP_NOW)
    yield _correction(visit.gettext("It is about someone else"), ActionKind.ABOUT_SOMEONE_ELSE)
    yield _correction(
        visit.gettext("I was asking for information"), ActionKind.ASKED_FOR_INFORMATION
    )


def _correction(label: str, kind: ActionKind) -> tuple[Button, ...]:
    return button(label, PressKind.ACTION, written_action(Action(kind)))


def _call_999(part: CardPart, visit: Visit) -> tuple[Block, ...]:
    """Begin with 999, unless the card itself does."""
    if CALL_999 in part.card.first_line:
        return ()
    return (Block(bold(visit.gettext("In danger now? Call 999."))),)


def _silent_solution(part: CardPart, visit: Visit) -> tuple[Block, ...]:
    if not part.card.silent_solution:
        return ()
    line = visit.gettext(
        "Not safe to speak? Call 999 from a mobile, listen, and press 55 when you are asked."
    )
    return (Block(line),)


def _people(part: CardPart, visit: Visit) -> tuple[Block, ...]:
    rows = (row for row in part.contacts if row.contact.id != EMERGENCY)
    return contact_blocks(rows, visit, Detail.CARD)


def _discreetly(part: CardPart, visit: Visit) -> tuple[Block, ...]:
    """Begin with a number of the card that says nothing at a glance, of who is open if any is."""
    reached = [row for row in part.contacts if row.contact.phone not in {None, *TELLING}]
    is_open = [row.contact.phone for row in reached if row.opening.is_open]
    numbers = (*is_open, *(row.contact.phone for row in reached))
    number = next((each for each in numbers if each is not None), CALL_999)
    return opening_with_number(phone_in_words(number), visit)

"""A sign that decides alone: 999 and the front door at once, above everything else."""

from collections.abc import Iterable, Iterator

from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.views.contacts import EMERGENCY, Detail, contact_blocks
from assistant.channels.telegram.views.levels.standing import Standing, answer_row, framed
from assistant.channels.telegram.views.markup import Block, bold, plain, told
from assistant.channels.telegram.views.tools import danger_blocks
from assistant.conversation.people import Person, people_to_call
from assistant.conversation.reply import ContactRow
from assistant.guidance.page import Audience
from assistant.pathways.thresholds import Step


def serious_screen(back: tuple[Button, ...], standing: Standing) -> Screen:
    """Show 999 and the front door at once, above everything, for a sign that decides alone."""
    visit = standing.visit
    blocks = (
        *danger_blocks(visit),
        *serious_blocks(standing),
        *told(visit.gettext("Signs seen"), tuple(sign.text for sign in standing.serious)),
    )
    return framed(blocks, (answer_row(visit), back), standing)


def serious_blocks(standing: Standing) -> Iterator[Block]:
    """Say what to do at once, and whom to ring for it."""
    visit = standing.visit
    yield Block(bold(visit.gettext("Act on this now")))
    yield Block(
        plain(
            visit.gettext(
                "If the child is in danger now, call 999. Otherwise ring the front door of the"
                " place where the child lives today. Do not wait for proof."
            )
        )
    )
    contacts = standing.thresholds.steps[Step.CHILD_PROTECTION].contacts
    others = (row for row in people(contacts, standing) if row.contact.id != EMERGENCY)
    yield from contact_blocks(others, visit, Detail.CARD)


def people(contacts: Iterable[str], standing: Standing) -> tuple[ContactRow, ...]:
    """List contacts with their hours now, for the place where the child lives."""
    visit = standing.visit
    person = Person(standing.area, Audience.PRACTITIONER, visit.at)
    return people_to_call(visit.live, contacts, person)

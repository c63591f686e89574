"""Say which cells of the period this conversation adds to, once each and never with words."""

from dataclasses import replace

from assistant.conversation.counted_values import NO_TOPIC, NOT_SAID
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import ContactRow, Reply
from assistant.conversation.turn import Turn
from assistant.usage.cells import Cell, Measure
from assistant.usage.hours import hour_band


def count(turn: Turn, live: LiveEdition) -> Turn:
    """Note the cells of the turn that the conversation has not touched yet."""
    reply = turn.reply
    if reply is None:
        return turn
    already = set(reply.context.counted)
    fresh = tuple(cell for cell in _cells(turn, reply, live) if cell.id not in already)
    context = replace(
        reply.context, counted=(*reply.context.counted, *(cell.id for cell in fresh))
    )
    return replace(turn, reply=replace(reply, context=context, cells=fresh))


def _cells(turn: Turn, reply: Reply, live: LiveEdition) -> tuple[Cell, ...]:
    """Name each cell once; an audience counts where somebody chose it or showed it."""
    topic = reply.page.revision.page.topic if reply.page else NO_TOPIC
    audience = reply.context.audience
    band = hour_band(turn.message.received_at, live.bank_holidays)
    contacts = dict.fromkeys(row.contact.id for row in _people(reply))
    return (
        Cell(Measure.OUTCOME, reply.outcome.value),
        Cell(Measure.TOPIC, topic),
        Cell(Measure.CHANNEL, turn.message.channel.value),
        Cell(Measure.AUDIENCE, audience.value if audience else NOT_SAID),
        Cell(Measure.LANGUAGE, reply.locale),
        Cell(Measure.HOURS, band.value),
        *(Cell(Measure.CONTACT, contact) for contact in contacts),
    )


def _people(reply: Reply) -> tuple[ContactRow, ...]:
    """List the contacts that the reply shows, wherever it shows them."""
    of_card = reply.card.contacts if reply.card else ()
    of_page = reply.page.contacts if reply.page else ()
    return (*of_card, *of_page, *reply.contacts)

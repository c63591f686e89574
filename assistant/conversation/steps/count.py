"""Say which monthly cells this conversation adds to, once each and never with words."""

from dataclasses import replace

from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.turn import Turn
from assistant.usage.cells import Cell, Measure


def count(turn: Turn, _live: LiveEdition) -> Turn:
    """Note the cells of the turn that the conversation has not touched yet."""
    reply = turn.reply
    if reply is None:
        return turn
    already = set(reply.context.counted)
    fresh = tuple(cell for cell in _cells(turn, reply) if cell.id not in already)
    context = replace(
        reply.context, counted=(*reply.context.counted, *(cell.id for cell in fresh))
    )
    return replace(turn, reply=replace(reply, context=context, cells=fresh))


def _cells(turn: Turn, reply: Reply) -> tuple[Cell, ...]:
    topic = reply.page.revision.page.topic if reply.page else "none"
    return (
        Cell(Measure.OUTCOME, reply.outcome.value),
        Cell(Measure.TOPIC, topic),
        Cell(Measure.CHANNEL, turn.message.channel.value),
        Cell(Measure.AUDIENCE, reply.audience.value),
        Cell(Measure.LANGUAGE, reply.locale),
    )

"""Counting the use of a tool: cells of the month, once a conversation, and no case."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.conversation.context import Context
from assistant.conversation.ports import UsageCounter
from assistant.pathways.thresholds import Step
from assistant.usage.cells import Cell, Measure


def cells_of_path(
    pathway: str,
    *,
    step: Step | None = None,
    framework: str | None = None,
    agency: str | None = None,
) -> tuple[Cell, ...]:
    """Name the cells of a path that was walked to its end; what was not chosen has none.

    ``pathway``, ``framework`` and ``agency`` are ids of the edition, never what was typed.
    """
    chosen = (
        (Measure.PATHWAY, pathway),
        (Measure.STEP, step.value if step else None),
        (Measure.FRAMEWORK, framework),
        (Measure.AGENCY, agency),
    )
    return tuple(Cell(measure, value) for measure, value in chosen if value)


def count_once(cells: Iterable[Cell], context: Context, counter: UsageCounter) -> Context:
    """Add the cells that this conversation has not touched yet, and remember them in it."""
    fresh = tuple(cell for cell in cells if cell.id not in context.counted)
    counter.add(fresh)
    return replace(context, counted=(*context.counted, *(cell.id for cell in fresh)))

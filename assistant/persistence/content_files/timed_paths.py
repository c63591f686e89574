"""Limits put into the places of their names in guided paths, as people are shown them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from assistant.guidance.timescale import Timescale
from assistant.pathways.grid import Cell, Grid
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.route import End, Route
from assistant.pathways.thresholds import StepGuide, Thresholds
from assistant.pathways.worksheet import Item, Part, Worksheet
from assistant.persistence.content_files.timescales import with_timescales

Say = Callable[[tuple[str, ...]], tuple[str, ...]]


def with_limits(guided: GuidedPaths, timescales: Mapping[str, Timescale]) -> GuidedPaths:
    """Say every time that steps, cells and ends name: "within 1 working day".

    Raises:
        KeyError: a name stands for no timescale; the content check refuses such a path.
    """

    def say(sentences: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(with_timescales(sentence, timescales) for sentence in sentences)

    worksheets = {name: _worksheet(each, say) for name, each in guided.worksheets.items()}
    routes = {name: _route(route, say) for name, route in guided.routes.items()}
    return replace(
        guided,
        thresholds=None if guided.thresholds is None else _thresholds(guided.thresholds, say),
        grid=None if guided.grid is None else _grid(guided.grid, say),
        routes=MappingProxyType(routes),
        worksheets=MappingProxyType(worksheets),
    )


def _thresholds(thresholds: Thresholds, say: Say) -> Thresholds:
    steps = {step: _guide(guide, say) for step, guide in thresholds.steps.items()}
    return replace(thresholds, steps=MappingProxyType(steps))


def _guide(guide: StepGuide, say: Say) -> StepGuide:
    return replace(
        guide,
        do=say(guide.do),
        consent=say(guide.consent),
        by_when=say(guide.by_when),
        record=say(guide.record),
    )


def _grid(grid: Grid, say: Say) -> Grid:
    cells = {names: _cell(cell, say) for names, cell in grid.cells.items()}
    return replace(grid, cells=MappingProxyType(cells))


def _cell(cell: Cell, say: Say) -> Cell:
    return replace(
        cell,
        does=say(cell.does),
        others=say(cell.others),
        by_when=say(cell.by_when),
        share=say(cell.share),
        basis=say(cell.basis),
        never=say(cell.never),
    )


def _route(route: Route, say: Say) -> Route:
    ends = {name: _end(end, say) for name, end in route.ends.items()}
    return replace(route, ends=MappingProxyType(ends))


def _end(end: End, say: Say) -> End:
    return replace(
        end,
        do=say(end.do),
        never=say(end.never),
        next=say(end.next),
        will_not=say(end.will_not),
    )


def _worksheet(worksheet: Worksheet, say: Say) -> Worksheet:
    parts = {name: _part(part, say) for name, part in worksheet.parts.items()}
    return replace(worksheet, before=say(worksheet.before), parts=MappingProxyType(parts))


def _part(part: Part, say: Say) -> Part:
    items = {name: _item(item, say) for name, item in part.items.items()}
    return replace(part, items=MappingProxyType(items))


def _item(item: Item, say: Say) -> Item:
    (text,) = say((item.text,))
    return replace(item, text=text)

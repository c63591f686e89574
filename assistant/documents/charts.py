"""Drawing bars: where each stands in an SVG, so that a template only prints."""

import textwrap
from dataclasses import dataclass

from assistant.documents.paper import Bar, Chart

WIDTH = 360
ROOM_FOR_TEXT = 110
LONGEST_LINE = 56
LINE = 15
THICK = 14
GAP = 8
BASELINE = 12
INDENT = 5
THINNEST = 2


@dataclass(frozen=True, slots=True)
class BarDrawing:
    """One bar, in units of the drawing from its upper left corner.

    ``label`` has a baseline and a text for each line; ``width`` is that of the bar, 0 for none.
    """

    label: tuple[tuple[int, str], ...]
    top: int
    width: int
    text: str
    text_left: int
    text_baseline: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as it is printed; ``thick`` is the height of every bar."""

    width: int
    height: int
    thick: int
    bars: tuple[BarDrawing, ...]


def draw(chart: Chart) -> Drawing:
    """Draw the bars under one another, each under its label, the longest across the width."""
    longest = max((bar.value or 0 for bar in chart.bars), default=0) or 1
    bars: list[BarDrawing] = []
    top = 0
    for bar in chart.bars:
        drawn = _bar(bar, top, (WIDTH - ROOM_FOR_TEXT) / longest)
        bars.append(drawn)
        top = drawn.top + THICK + GAP
    return Drawing(WIDTH, top, THICK, tuple(bars))


def _bar(bar: Bar, top: int, scale: float) -> BarDrawing:
    lines = textwrap.wrap(bar.label, LONGEST_LINE)
    below = top + len(lines) * LINE + 1
    width = max(THINNEST, round(bar.value * scale)) if bar.value else 0
    return BarDrawing(
        label=tuple((top + place * LINE + BASELINE, line) for place, line in enumerate(lines)),
        top=below,
        width=width,
        text=bar.text,
        text_left=width + INDENT,
        text_baseline=below + BASELINE - 1,
    )

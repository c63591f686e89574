"""All the guided paths of an edition."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.pathways.grid import Grid
from assistant.pathways.route import Route
from assistant.pathways.thresholds import Thresholds
from assistant.pathways.worksheet import Worksheet

THRESHOLDS = "thresholds"
PROTOCOL = "domestic-abuse"
"""The navigator and the protocol, by the ids with which they are offered, counted and stopped."""


@dataclass(frozen=True, slots=True)
class GuidedPaths:
    """The paths of one edition; an edition from before there were any has none.

    ``routes`` and ``worksheets`` are keyed by id, which is the name of the file.
    """

    thresholds: Thresholds | None
    grid: Grid | None
    routes: Mapping[str, Route]
    worksheets: Mapping[str, Worksheet] = field(default_factory=dict)

"""The lint of the grid: no empty cell, and nothing stated as a fact that is not confirmed."""

from collections.abc import Iterator

from assistant.pathways.fault import Fault, Place, faults_of_confidence
from assistant.pathways.grid import Cell, Grid

FEWEST_AGENCIES = 12


def lint_grid(grid: Grid) -> Iterator[Fault]:
    """Yield what is wrong within the grid; what it names is known only to the pack."""
    if len(grid.agencies) < FEWEST_AGENCIES:
        problem = f"there are {len(grid.agencies)} agencies"
        yield Fault(("agencies",), problem, f"Name at least {FEWEST_AGENCIES}")
    for agency in grid.agencies:
        for knowledge in grid.knowledge:
            yield from _cell(("cells", agency, knowledge), grid.cells.get((agency, knowledge)))
    for agency, knowledge in grid.cells:
        if agency not in grid.agencies or knowledge not in grid.knowledge:
            problem = f"no agency {agency!r} with the knowledge {knowledge!r} is named above"
            yield Fault(("cells", agency, knowledge), problem, "Correct the name, or add it above")


def _cell(place: Place, cell: Cell | None) -> Iterator[Fault]:
    if cell is None:
        yield Fault(place, f"the cell {place[1]}, {place[2]} is empty", "Fill it in")
        return
    for name, part in _parts(cell).items():
        if not part:
            yield Fault(place, f"{name!r} is empty", "Fill it in")
    yield from faults_of_confidence((*place, "confidence"), cell.texts, cell.confidence)


def _parts(cell: Cell) -> dict[str, tuple[str, ...]]:
    return {
        "does": cell.does,
        "others": cell.others,
        "by_when": cell.by_when,
        "share": cell.share,
        "basis": cell.basis,
        "never": cell.never,
        "sources": cell.sources,
    }

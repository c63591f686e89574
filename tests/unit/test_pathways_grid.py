"""The grid: a cell for each agency and each thing known, none empty, none surer than it is."""

from typing import Any

import pytest

from assistant.guidance.page import Confidence
from assistant.pathways.errors import UnknownCellError
from assistant.pathways.fault import NOTE, Fault
from assistant.pathways.grid import Grid
from assistant.pathways.grid_lint import lint_grid
from tests.support.pathways import a_cell, a_grid

FIRST = ("agency-0", "signs")


def with_first(**changes: Any) -> Grid:
    grid = a_grid()
    return a_grid(cells=dict(grid.cells) | {FIRST: a_cell(**changes)})


def told(grid: Grid) -> list[tuple[tuple[str | int, ...], str]]:
    return [(fault.place, fault.problem) for fault in lint_grid(grid)]


def test_a_cell_is_found_by_agency_and_knowledge() -> None:
    assert a_grid().cell("agency-3", "signs") == a_cell()


@pytest.mark.parametrize("names", [("agency-99", "signs"), ("agency-0", "secrets")])
def test_a_cell_that_is_not_there_is_told(names: tuple[str, str]) -> None:
    with pytest.raises(UnknownCellError):
        a_grid().cell(*names)


def test_a_sound_grid_has_no_fault() -> None:
    assert told(a_grid()) == []


def test_fewer_than_twelve_agencies_are_too_few() -> None:
    assert told(Grid({}, {}, {})) == [(("agencies",), "there are 0 agencies")]


def test_a_missing_cell_is_told() -> None:
    grid = a_grid()
    cells = {names: cell for names, cell in grid.cells.items() if names != FIRST}

    assert list(lint_grid(a_grid(cells=cells))) == [
        Fault(("cells", *FIRST), "the cell agency-0, signs is empty", "Fill it in")
    ]


@pytest.mark.parametrize(
    "part", ["does", "others", "by_when", "share", "basis", "never", "sources"]
)
def test_an_empty_part_of_a_cell_is_told(part: str) -> None:
    assert told(with_first(**{part: ()})) == [(("cells", *FIRST), f"{part!r} is empty")]


@pytest.mark.parametrize("names", [("nobody", "signs"), ("agency-0", "secrets")])
def test_a_cell_of_nobody_or_nothing_named_is_told(names: tuple[str, str]) -> None:
    found = told(a_grid(cells=dict(a_grid().cells) | {names: a_cell()}))

    assert [place for place, _ in found] == [("cells", *names)]


def test_a_cell_that_awaits_confirmation_says_so() -> None:
    assert told(with_first(confidence=Confidence.AWAITING_CONFIRMATION)) == [
        (("cells", *FIRST, "confidence"), "this awaits confirmation and is stated as a fact")
    ]


def test_a_cell_that_says_it_is_being_confirmed_is_marked_so() -> None:
    assert told(with_first(by_when=(f"Within 2 days ({NOTE}).",))) == [
        (
            ("cells", *FIRST, "confidence"),
            "this says that it is being confirmed and is not marked so",
        )
    ]

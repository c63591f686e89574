"""The files of guided paths: what each becomes, and what is told of one that is wrong."""

import pytest

from assistant.guidance.page import Audience, Confidence
from assistant.guidance.timescale import Timescale, Unit
from assistant.pathways.grid import Agency, Cell, Grid, Knowledge
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.route import Answer, End, Question, Route
from assistant.pathways.thresholds import (
    Step,
    Thresholds,
)
from assistant.persistence.content_files.grid import parse_grid
from assistant.persistence.content_files.routes import parse_route
from assistant.persistence.content_files.thresholds import parse_thresholds
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentErrors
from tests.support.path_files import GRID_FILE, ROUTE_FILE, THRESHOLDS_FILE

AWAITING = Confidence.AWAITING_CONFIRMATION
THREE_DAYS = Timescale(
    "three-days", "they met", "it is known", 3, Unit.WORKING_DAYS, "S1", AWAITING
)
PAGES = ("young-people/gaming",)
LATER = End(
    id="later",
    title="Ask somebody",
    do=("Ask within {timescale: three-days}.",),
    contacts=(),
    pages=PAGES,
    never=("Never wait.",),
    next=("Somebody answers.",),
    sources=("S1",),
    confidence=Confidence.GENERAL,
    will_not=("Nobody comes.",),
)
NOW = End(
    id="now",
    title="Call for help",
    do=("Call for help.",),
    contacts=("emergency_999",),
    pages=(),
    never=("Never wait.",),
    next=("Somebody answers.",),
    sources=("S1",),
    confidence=Confidence.GENERAL,
    is_danger=True,
)
ROUTE = Route(
    id="whom",
    title="Whom to tell",
    audience=Audience.FAMILY,
    owner="an officer",
    start="danger",
    questions={
        "danger": Question(
            id="danger",
            text="Is there danger now?",
            answers=(Answer("yes", "Yes", "now"), Answer("no", "No", "later")),
            skip="later",
            hint="Think of tonight.",
        )
    },
    ends={"now": NOW, "later": LATER},
)
CELL = Cell(
    does=("Come at once.",),
    others=("Others help.",),
    by_when=("Within {timescale: three-days}.",),
    share=("What keeps people safe.",),
    basis=("To prevent harm.",),
    never=("Never wait.",),
    sources=("S1",),
    owner="a lead",
    confidence=Confidence.GENERAL,
)
GRID = Grid(
    agencies={"police": Agency("police", "Police", "young-people/gaming")},
    knowledge={
        "danger-now": Knowledge(
            "danger-now",
            "Somebody is in danger",
            "young-people/gaming",
            ("emergency_999",),
            is_danger=True,
        )
    },
    cells={("police", "danger-now"): CELL},
)


def read_route(text: str = ROUTE_FILE) -> Route:
    return parse_route(canonical_document("pathways/whom.yaml", text))


def read_grid(text: str = GRID_FILE) -> Grid:
    return parse_grid(canonical_document("pathways/domestic-abuse.yaml", text))


def read_thresholds(text: str = THRESHOLDS_FILE) -> Thresholds:
    return parse_thresholds(canonical_document("pathways/thresholds.yaml", text))


def test_a_route_is_read_and_named_after_its_file() -> None:
    assert read_route() == ROUTE


def test_an_answer_that_stands_twice_is_told() -> None:
    twice = ROUTE_FILE.replace('{id: "no"', '{id: "yes"')
    with pytest.raises(ContentErrors) as refused:
        read_route(twice)

    assert [(error.line, error.problem) for error in refused.value.errors] == [
        (11, "the id 'yes' stands twice")
    ]


def test_the_grid_is_read_by_agency_and_knowledge() -> None:
    assert read_grid() == GRID


def test_a_cell_without_its_basis_is_told() -> None:
    without = GRID_FILE.replace("      basis: [To prevent harm.]\n", "")
    with pytest.raises(ContentErrors) as refused:
        read_grid(without)

    assert [(error.line, error.problem) for error in refused.value.errors] == [
        (12, "'basis' is missing")
    ]


def test_times_are_said_in_words_wherever_a_path_names_them() -> None:
    guided = GuidedPaths(read_thresholds(), read_grid(), {"whom": read_route()})

    said = with_limits(guided, {"three-days": THREE_DAYS})

    assert said.thresholds is not None
    assert said.thresholds.steps[Step.CHILD_PROTECTION].by_when == (
        "Within 3 working days (being confirmed by the partnership).",
    )
    assert said.grid is not None
    assert said.grid.cell("police", "danger-now").by_when == (
        "Within 3 working days (being confirmed by the partnership).",
    )
    assert said.routes["whom"].ends["later"].do == (
        "Ask within 3 working days (being confirmed by the partnership).",
    )


def test_an_edition_without_paths_has_no_times_to_say() -> None:
    none = GuidedPaths(None, None, {})

    assert with_limits(none, {}) == none

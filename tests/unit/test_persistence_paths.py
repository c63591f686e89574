"""The files of guided paths: what each becomes, and what is told of one that is wrong."""

import pytest

from assistant.guidance.page import Audience, Confidence
from assistant.guidance.timescale import Timescale, Unit
from assistant.pathways.grid import Agency, Cell, Grid, Knowledge
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.route import Answer, End, Question, Route
from assistant.pathways.thresholds import (
    Ages,
    Aspect,
    Circumstance,
    Direction,
    Effect,
    Framework,
    Indicator,
    Named,
    ProtectiveFactor,
    Rule,
    Step,
    StepGuide,
    Thresholds,
)
from assistant.persistence.content_files.grid import parse_grid
from assistant.persistence.content_files.routes import parse_route
from assistant.persistence.content_files.thresholds import AGES_REMEDY, parse_thresholds
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors
from tests.support.path_files import GRID_FILE, ROUTE_FILE, THRESHOLDS_FILE

AWAITING = Confidence.AWAITING_CONFIRMATION
THREE_DAYS = Timescale(
    "three-days", "they met", "it is known", 3, Unit.WORKING_DAYS, "S1", AWAITING
)
PAGES = ("young-people/gaming",)
GUIDE = StepGuide(
    step=Step.CHILD_PROTECTION,
    lead="A social worker",
    basis="The law",
    do=("Ring them.",),
    consent=("None is needed.",),
    by_when=("Within {timescale: three-days}.",),
    record=("What you saw.",),
    contacts=("emergency_999",),
    page="young-people/gaming",
    sources=("S1",),
    confidence=Confidence.GENERAL,
)
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


def errors_of(text: str) -> tuple[ContentError, ...]:
    with pytest.raises(ContentErrors) as refused:
        read_thresholds(text)
    return refused.value.errors


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


def test_thresholds_are_read() -> None:
    found = read_thresholds()

    assert found.steps == {Step.CHILD_PROTECTION: GUIDE}
    assert found.frameworks["north"] == Framework(
        id="north",
        name="Levels of the north",
        confidence=Confidence.AWAITING_CONFIRMATION,
        levels={
            Step.UNIVERSAL: "Level 1 (being confirmed by the partnership)",
            Step.EARLY_HELP: "Level 2 (being confirmed by the partnership)",
            Step.FAMILY_HELP: "Level 2 (being confirmed by the partnership)",
            Step.CHILD_PROTECTION: "Level 3 (being confirmed by the partnership)",
        },
        note="The names are being confirmed by the partnership.",
    )
    assert found.themes == {"neglect": Named("neglect", "Neglect")}
    assert found.domains == {"parenting": Named("parenting", "Parenting")}
    assert list(found.protective_factors.values()) == [
        ProtectiveFactor("protective-routine", "Days have a routine", "parenting", "S1")
    ]
    assert list(found.would_change.values()) == [
        Circumstance(
            "change-under-one", "Child is under one", Direction.UP, "S1", Aspect.CHILD, Ages(0, 0)
        )
    ]
    assert dict(found.rules) == {
        Effect.DECIDES: Rule("rule-serious", Effect.DECIDES, "One is enough", "S1"),
        Effect.GATHERS: Rule("rule-many", Effect.GATHERS, "Small signs add up", "S1", 4, 2),
    }


def test_indicators_are_read_with_ages_or_before_birth_only() -> None:
    assert list(read_thresholds().indicators.values()) == [
        Indicator(
            id="neglect-often-hungry",
            step=Step.EARLY_HELP,
            domain="parenting",
            text="Child is often hungry",
            pages=PAGES,
            source="S1",
            theme="neglect",
            ages=Ages(0, 17),
        ),
        Indicator(
            id="birth-risk-to-unborn",
            step=Step.CHILD_PROTECTION,
            domain="parenting",
            text="There is a risk to the baby",
            pages=PAGES,
            source="S1",
            unborn=True,
            decisive=True,
        ),
    ]


def test_an_unknown_step_and_a_word_for_an_age_are_told_with_their_lines() -> None:
    broken = THRESHOLDS_FILE.replace("step: early-help", "step: level-2").replace(
        "ages: [0, 17]", "ages: [baby, 17]"
    )

    assert [(error.line, error.problem) for error in errors_of(broken)] == [
        (29, "'level-2' is not one of the words allowed here"),
        (33, "'baby' is not an age in whole years"),
    ]


def test_ages_are_a_youngest_and_an_oldest() -> None:
    assert errors_of(THRESHOLDS_FILE.replace("[0, 17]", "[17]")) == (
        ContentError("pathways/thresholds.yaml", 33, "there are 1 ages here", AGES_REMEDY),
    )


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


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("effect: decides, text: Small", "two rules have the same effect"),
        ("effect: gathers, fewest: 0, text: Small", "'0' is not a number"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_told(written: str, problem: str) -> None:
    broken = THRESHOLDS_FILE.replace(
        "effect: gathers, fewest: 4, domains: 2, text: Small", written
    )

    assert [error.problem for error in errors_of(broken)] == [problem]

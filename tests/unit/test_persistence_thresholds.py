"""The file of thresholds: what it becomes, and what is told of one that is wrong."""

import pytest

from assistant.guidance.page import Confidence
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
from assistant.persistence.content_files.thresholds import AGES_REMEDY, parse_thresholds
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors
from tests.support.path_files import THRESHOLDS_FILE

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


def read_thresholds(text: str = THRESHOLDS_FILE) -> Thresholds:
    return parse_thresholds(canonical_document("pathways/thresholds.yaml", text))


def errors_of(text: str) -> tuple[ContentError, ...]:
    with pytest.raises(ContentErrors) as refused:
        read_thresholds(text)
    return refused.value.errors


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

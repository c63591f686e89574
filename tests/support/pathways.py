"""Guided paths with harmless defaults, as values."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from assistant.guidance.page import Audience, Confidence
from assistant.pathways.grid import Agency, Cell, Grid, Knowledge
from assistant.pathways.route import Answer, End, Question, Route
from assistant.pathways.thresholds import (
    Ages,
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
from assistant.pathways.thresholds_lint import FEWEST_INDICATORS, STEPS_OF_A_THEME

LEVELS = MappingProxyType({step: f"Level of {step}" for step in Step})

RULES = MappingProxyType(
    {
        effect: Rule(f"rule-{effect}", effect, f"The rule that {effect}", "S1", fewest, domains)
        for effect, fewest, domains in (
            (Effect.DECIDES, 1, 1),
            (Effect.LEADS, 2, 1),
            (Effect.ALONE, 1, 1),
            (Effect.GATHERS, 4, 2),
            (Effect.RAISES, 1, 1),
            (Effect.LOWERS, 2, 1),
        )
    }
)


def an_indicator(indicator_id: str = "often-hungry", **changes: Any) -> Indicator:
    plain = Indicator(
        id=indicator_id,
        step=Step.EARLY_HELP,
        domain="parenting",
        text=f"The sign {indicator_id}",
        pages=("thresholds/early-help",),
        source="S1",
        theme="neglect",
        ages=Ages(0, 17),
    )
    return replace(plain, **changes)


def a_guide(step: Step, **changes: Any) -> StepGuide:
    plain = StepGuide(
        step=step,
        lead="A practitioner",
        basis="The law",
        do=("Ring them.",),
        consent=("Ask for it.",),
        by_when=("Today.",),
        record=("What you saw.",),
        contacts=("front_door",),
        page="a/page",
        sources=("S1",),
        confidence=Confidence.GENERAL,
    )
    return replace(plain, **changes)


def thresholds(*indicators: Indicator, **changes: Any) -> Thresholds:
    """Make sound thresholds, with as many indicators as are needed beside those given."""
    steps = [STEPS_OF_A_THEME[number % 3] for number in range(FEWEST_INDICATORS)]
    plenty = [an_indicator(f"sign-{number}", step=step) for number, step in enumerate(steps)]
    plain = Thresholds(
        steps={step: a_guide(step) for step in Step},
        frameworks={"plain": Framework("plain", "Plain steps", Confidence.GENERAL, LEVELS)},
        themes={"neglect": Named("neglect", "Neglect")},
        domains={"parenting": Named("parenting", "Parenting")},
        indicators={each.id: each for each in (*plenty, *indicators)},
        protective_factors={
            "steady-routine": ProtectiveFactor(
                "steady-routine", "Days have a routine", "parenting", "S1"
            )
        },
        would_change={},
        rules=RULES,
    )
    return replace(plain, **changes)


def a_cell(**changes: Any) -> Cell:
    plain = Cell(
        does=("Ring the front door.",),
        others=("The front door decides.",),
        by_when=("The same day.",),
        share=("What keeps the child safe.",),
        basis=("No consent is needed.",),
        never=("Never tell the person who abuses.",),
        sources=("S1",),
        owner="a lead",
        confidence=Confidence.GENERAL,
    )
    return replace(plain, **changes)


def a_grid(**changes: Any) -> Grid:
    """Make a sound grid of twelve agencies, agency-0 to agency-11, and one thing to be known."""
    agencies = [Agency(f"agency-{number}", "An agency", "a/page") for number in range(12)]
    plain = Grid(
        agencies={agency.id: agency for agency in agencies},
        knowledge={"signs": Knowledge("signs", "There are signs", "a/page", ("emergency_999",))},
        cells={(agency.id, "signs"): a_cell() for agency in agencies},
    )
    return replace(plain, **changes)


def an_end(end_id: str, **changes: Any) -> End:
    plain = End(
        id=end_id,
        title=f"The end {end_id}",
        do=("Ring them.",),
        contacts=("front_door",),
        pages=(),
        never=("Never wait.",),
        next=("They answer.",),
        sources=("S1",),
        confidence=Confidence.GENERAL,
    )
    return replace(plain, **changes)


def a_question(question_id: str, *ways: str, skip: str, **changes: Any) -> Question:
    """Make a question with an answer "to-…" for each way."""
    answers = tuple(Answer(f"to-{way}", f"It is {way}", way) for way in ways)
    plain = Question(question_id, f"The question {question_id}?", answers, skip)
    return replace(plain, **changes)


def a_route(*questions: Question, ends: tuple[End, ...] = (), **changes: Any) -> Route:
    """Make a route that begins with the first question; without any it has two, and two ends."""
    asked = questions or (
        a_question("first", "second", "here", skip="second"),
        a_question("second", "here", "there", skip="there"),
    )
    reached = ends or (an_end("here"), an_end("there"))
    plain = Route(
        id="somewhere",
        title="A route",
        audience=Audience.FAMILY,
        owner="an officer",
        start=asked[0].id,
        questions={question.id: question for question in asked},
        ends={end.id: end for end in reached},
    )
    return replace(plain, **changes)

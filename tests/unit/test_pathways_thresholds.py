"""Thresholds: which signs a child of an age can show, and what the lint says of them."""

from types import MappingProxyType

import pytest

from assistant.guidance.page import Confidence
from assistant.pathways.fault import NOTE, Fault
from assistant.pathways.thresholds import Ages, Framework, Indicator, Step, Thresholds
from assistant.pathways.thresholds_lint import lint_thresholds
from tests.support.pathways import LEVELS, a_guide, an_indicator, thresholds

BEFORE_BIRTH = an_indicator("late-booking", ages=None, unborn=True)
IN_THE_TEENS = an_indicator("first-vaping", ages=Ages(10, 17))
AT_ANY_TIME = an_indicator("family-debt", unborn=True)


def faults(found: Thresholds) -> list[Fault]:
    return list(lint_thresholds(found))


def of_framework(framework: Framework) -> list[Fault]:
    return faults(thresholds(frameworks={framework.id: framework}))


@pytest.mark.parametrize(
    ("age", "shown"),
    [
        (None, [BEFORE_BIRTH, AT_ANY_TIME]),
        (0, [AT_ANY_TIME]),
        (9, [AT_ANY_TIME]),
        (10, [IN_THE_TEENS, AT_ANY_TIME]),
        (17, [IN_THE_TEENS, AT_ANY_TIME]),
        (18, []),
    ],
)
def test_only_signs_that_a_child_of_this_age_can_show_are_listed(
    age: int | None, shown: list[Indicator]
) -> None:
    signs = {each.id: each for each in (BEFORE_BIRTH, IN_THE_TEENS, AT_ANY_TIME)}

    assert list(thresholds(indicators=signs).indicators_for(age)) == shown


def test_sound_thresholds_have_no_fault() -> None:
    assert faults(thresholds(BEFORE_BIRTH, AT_ANY_TIME)) == []


def test_every_step_says_what_it_asks() -> None:
    three = {step: a_guide(step) for step in Step if step is not Step.EARLY_HELP}

    assert faults(thresholds(steps=three)) == [
        Fault(("steps",), "nothing says what the step early-help asks", "Add it")
    ]


def test_a_step_that_awaits_confirmation_says_so() -> None:
    unsure = a_guide(Step.EARLY_HELP, confidence=Confidence.AWAITING_CONFIRMATION)
    steps = {step: a_guide(step) for step in Step} | {Step.EARLY_HELP: unsure}

    assert [fault.place for fault in faults(thresholds(steps=steps))] == [
        ("steps", "early-help", "confidence")
    ]


def test_fewer_than_240_indicators_are_too_few() -> None:
    few = dict(list(thresholds().indicators.items())[:239])

    assert [fault.problem for fault in faults(thresholds(indicators=few))] == [
        "there are 239 indicators"
    ]


@pytest.mark.parametrize(
    ("indicator", "field", "problem"),
    [
        (an_indicator("Hungry"), "id", "'Hungry' is no id that can stay"),
        (an_indicator(domain="money"), "domain", "'money' is named here and stands nowhere"),
        (an_indicator(theme="money"), "theme", "'money' is named here and stands nowhere"),
        (
            an_indicator(decisive=True),
            "decisive",
            "a sign of the step early-help cannot decide alone",
        ),
        (an_indicator(ages=None), "ages", "no child can show this sign"),
        (an_indicator(ages=Ages(0, 18)), "ages", "0 to 18 are no ages of a child"),
        (an_indicator(ages=Ages(9, 4)), "ages", "9 to 4 are no ages of a child"),
        (an_indicator(text="the sign SIGN-0"), "text", "'sign-0' says the same"),
    ],
)
def test_an_indicator_out_of_place_is_told(indicator: Indicator, field: str, problem: str) -> None:
    found = faults(thresholds(indicator))

    told = [(fault.place, fault.problem) for fault in found]
    assert told == [(("indicators", indicator.id, field), problem)]


def test_an_indicator_that_belongs_to_no_theme_is_sound() -> None:
    assert faults(thresholds(an_indicator("family-debt", theme=None))) == []


def test_a_decisive_sign_means_child_protection() -> None:
    bruise = an_indicator("any-bruise", step=Step.CHILD_PROTECTION, decisive=True)

    assert faults(thresholds(bruise)) == []


def test_a_theme_without_its_highest_signs_is_told() -> None:
    signs = {
        name: sign
        for name, sign in thresholds().indicators.items()
        if sign.step is not Step.CHILD_PROTECTION
    }
    more = {f"more-{number}": an_indicator(f"more-{number}") for number in range(80)}

    assert faults(thresholds(indicators=signs | more)) == [
        Fault(
            ("themes", "neglect"),
            "the theme has no indicator of the step child-protection",
            "Add one",
        )
    ]


def test_a_protective_factor_of_no_known_domain_is_told() -> None:
    found = faults(thresholds(domains={}, indicators={}))

    assert ("protective_factors", "steady-routine", "domain") in [fault.place for fault in found]


def test_a_framework_names_every_step() -> None:
    three = MappingProxyType({s: name for s, name in LEVELS.items() if s is not Step.UNIVERSAL})

    found = of_framework(Framework("north", "North", Confidence.SOURCED, three))

    assert [fault.problem for fault in found] == ["the step universal has no name here"]


def test_no_level_name_that_awaits_confirmation_is_stated_as_a_fact() -> None:
    noted = {step: f"{name} ({NOTE})" for step, name in LEVELS.items()}
    one_as_fact = noted | {Step.FAMILY_HELP: "Level 2"}

    found = of_framework(Framework("n", "North", Confidence.AWAITING_CONFIRMATION, one_as_fact))

    assert found == [
        Fault(
            ("frameworks", "n", "levels", "family-help"),
            "'Level 2' awaits confirmation and is stated as a fact",
            f"Say in it that it is {NOTE}",
        )
    ]


def test_a_level_name_that_is_being_confirmed_makes_its_framework_await_confirmation() -> None:
    one_noted = dict(LEVELS) | {Step.UNIVERSAL: f"Level 1 ({NOTE})"}

    found = of_framework(Framework("n", "North", Confidence.SOURCED, one_noted))

    assert [fault.problem for fault in found] == [
        "this says that it is being confirmed and is not marked so"
    ]

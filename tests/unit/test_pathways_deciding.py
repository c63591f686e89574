"""The range of steps that observations come to: every outcome, and the reason that it quotes."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.pathways.assessment import STEPS, Assessment
from assistant.pathways.deciding import decide
from assistant.pathways.observing import observe
from assistant.pathways.thresholds import (
    Ages,
    Aspect,
    Circumstance,
    Direction,
    Effect,
    ProtectiveFactor,
    Step,
)
from tests.support.pathways import an_indicator, thresholds

DOMAINS = ("health", "parenting")
SIGNS = tuple(
    an_indicator(f"{step}-{number}", step=step, domain=DOMAINS[number % 2])
    for step, number in product(Step, range(4))
)
SERIOUS = an_indicator("serious-sign", step=Step.CHILD_PROTECTION, decisive=True)
CHANGES = (
    Circumstance("under-one", "A baby", Direction.UP, "S1", Aspect.CHILD, Ages(0, 0)),
    Circumstance("lasts-longer", "For long", Direction.UP, "S1", Aspect.SERIOUSNESS),
    Circumstance("says-better", "It is better", Direction.DOWN, "S1", Aspect.VOICE),
)
STRENGTHS = tuple(
    ProtectiveFactor(f"strength-{number}", f"Strength {number}", "parenting", "S1")
    for number in range(2)
)
THRESHOLDS = thresholds(
    indicators={each.id: each for each in (*SIGNS, SERIOUS)},
    protective_factors={each.id: each for each in STRENGTHS},
    would_change={each.id: each for each in CHANGES},
)
EVERY_ID = (
    *THRESHOLDS.indicators,
    *THRESHOLDS.protective_factors,
    *THRESHOLDS.would_change,
)
U, E, F, C = STEPS
OUTCOMES = {(U, U), (U, E), (E, E), (E, F), (F, F), (F, C), (C, C)}
ticked_ids = st.sets(st.sampled_from(EVERY_ID))
ages = st.none() | st.integers(0, 17)


def assess(*ticked: str, age: int | None = None) -> Assessment:
    found = decide(THRESHOLDS, observe(THRESHOLDS, ticked, age))
    assert found is not None
    return found


def span(found: Assessment) -> tuple[Step, Step]:
    return found.range.lowest, found.range.highest


def effects(found: Assessment) -> list[Effect]:
    return [reason.rule.effect for reason in found.reasons]


def ids(step: Step, count: int) -> list[str]:
    return [f"{step}-{number}" for number in range(count)]


@pytest.mark.parametrize(
    ("ticked", "expected", "because"),
    [
        (ids(U, 1), (U, U), [Effect.LEADS]),
        (ids(E, 1), (U, E), [Effect.ALONE]),
        (ids(E, 2), (E, E), [Effect.LEADS]),
        (ids(F, 1), (E, F), [Effect.ALONE]),
        (ids(F, 2), (F, F), [Effect.LEADS]),
        (ids(C, 1), (F, C), [Effect.ALONE]),
        (ids(C, 2), (C, C), [Effect.LEADS]),
        ([SERIOUS.id], (C, C), [Effect.DECIDES]),
        (ids(E, 4), (E, F), [Effect.LEADS, Effect.GATHERS]),
        (ids(F, 4), (F, C), [Effect.LEADS, Effect.GATHERS]),
        ([*ids(E, 3), *ids(F, 1)], (E, F), [Effect.ALONE, Effect.GATHERS]),
        ([*ids(E, 2), "lasts-longer"], (E, F), [Effect.LEADS, Effect.RAISES]),
        ([*ids(E, 1), "lasts-longer"], (E, F), [Effect.ALONE, Effect.RAISES]),
        ([*ids(F, 2), "says-better"], (E, F), [Effect.LEADS, Effect.LOWERS]),
        ([*ids(F, 2), "strength-0"], (F, F), [Effect.LEADS]),
        ([*ids(E, 1), "says-better"], (U, E), [Effect.ALONE, Effect.LOWERS]),
        ([*ids(U, 1), "strength-0", "strength-1"], (U, U), [Effect.LEADS]),
        ([*ids(E, 4), "says-better"], (E, F), [Effect.LEADS, Effect.GATHERS]),
        ([*ids(F, 2), "strength-0", "strength-1"], (E, F), [Effect.LEADS, Effect.LOWERS]),
        ([*ids(F, 2), "says-better", "lasts-longer"], (F, C), [Effect.LEADS, Effect.RAISES]),
        ([*ids(U, 2), "lasts-longer"], (U, E), [Effect.LEADS, Effect.RAISES]),
    ],
)
def test_signs_lead_to_a_range_and_the_rules_say_why(
    ticked: list[str], expected: tuple[Step, Step], because: list[Effect]
) -> None:
    found = assess(*ticked)

    assert span(found) == expected
    assert effects(found) == because


def test_the_generated_outcomes_are_all_the_outcomes_there_are() -> None:
    signs = [few for count in range(1, 5) for few in combinations(THRESHOLDS.indicators, count)]
    others = [(), ("lasts-longer",), ("says-better",)]

    reached = {span(assess(*few, *other)) for few in signs for other in others}

    assert reached == OUTCOMES


@given(ticked_ids, ages)
def test_every_outcome_quotes_what_was_ticked_and_nothing_else(
    ticked: set[str], age: int | None
) -> None:
    observed = observe(THRESHOLDS, ticked, age)
    found = decide(THRESHOLDS, observed)
    texts = {each.text for each in (*observed.signs, *observed.strengths, *observed.circumstances)}

    assert (found is None) == (not observed.signs)
    assert found is None or all(reason.quotes for reason in found.reasons)
    assert found is None or {quote for each in found.reasons for quote in each.quotes} <= texts


@given(ticked_ids, st.sampled_from([*THRESHOLDS.indicators, "lasts-longer"]), ages)
def test_one_more_sign_or_worry_never_lowers_the_range(
    ticked: set[str], more: str, age: int | None
) -> None:
    before = assess(*ticked, E + "-0", age=age)
    after = assess(*ticked, E + "-0", more, age=age)

    assert STEPS.index(after.range.highest) >= STEPS.index(before.range.highest)
    assert STEPS.index(after.range.lowest) >= STEPS.index(before.range.lowest)


@given(ticked_ids, ages)
def test_nothing_takes_back_a_sign_that_decides_alone(ticked: set[str], age: int | None) -> None:
    found = assess(*ticked, SERIOUS.id, age=age)

    assert span(found) == (C, C)
    assert found.serious == (SERIOUS,)
    assert effects(found) == [Effect.DECIDES]
    assert found.would_lower == ()


@given(ticked_ids)
def test_a_range_is_never_wider_than_two_steps_and_holds_the_leading_one(
    ticked: set[str],
) -> None:
    found = assess(*ticked, E + "-0")

    assert len(found.range.steps) <= 2
    assert found.leading in found.range.steps


def test_what_pulls_the_other_way_is_told_also_where_it_moves_nothing() -> None:
    found = assess(SERIOUS.id, "strength-0", "says-better")

    assert found.against == ("Strength 0", "It is better")


def test_a_baby_under_one_asks_for_caution_without_being_ticked() -> None:
    found = assess(*ids(E, 2), age=0)

    assert [each.id for each in found.cautions] == ["under-one"]
    assert span(found) == (E, F)


def test_what_was_not_ticked_is_what_would_change_the_range() -> None:
    found = assess(*ids(E, 2), "lasts-longer")

    assert [each.id for each in found.would_raise] == ["under-one"]
    assert [each.id for each in found.would_lower] == ["says-better"]


def test_signs_of_one_part_of_life_alone_do_not_add_up() -> None:
    same = {each.id: each for each in (an_indicator(f"sign-{n}") for n in range(6))}
    alike = thresholds(indicators=same)

    found = decide(alike, observe(alike, same, None))

    assert found is not None
    assert found.gathered is None
    assert assess(*ids(E, 4)).gathered is not None


def test_an_id_that_is_not_of_the_thresholds_counts_for_nothing() -> None:
    observed = observe(THRESHOLDS, ["nothing", f"{E}-0", f"{E}-0"], None)

    assert [sign.id for sign in observed.signs] == [f"{E}-0"]

"""Consistency of thresholds: how alike agencies answer, and what may be shown of it."""

import math
from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from admin.activities.activity import AgencyType
from admin.consistency.agreement import alpha_of
from admin.consistency.inventing import PEOPLE, invented_set
from admin.consistency.releasing import PhaseAgreement, Tallied, released
from admin.consistency.tickets import digest_of, is_ticket, new_ticket
from admin.consistency.vignettes import (
    Answers,
    Phase,
    VignetteError,
    VignetteSet,
    read_answers,
    read_set,
)
from assistant.pathways.thresholds import Step

POLICE, HEALTH, HOUSING = AgencyType.POLICE, AgencyType.HEALTH, AgencyType.HOUSING
LOW, HIGH = Step.EARLY_HELP, Step.CHILD_PROTECTION
STEPS = tuple(Step)
KEY = b"key"


def ordinal_alpha(rows: list[list[int]]) -> float:
    """Compute alpha by its definition, pair by pair (Krippendorff 2011, section D)."""
    rows = [row for row in rows if sum(row) > 1]
    cells = list(product(range(4), repeat=2))
    found = [
        (a, b, row[a] * (row[b] - (a == b)) / (sum(row) - 1)) for row in rows for a, b in cells
    ]
    totals = [sum(pairs for a, _, pairs in found if a == step) for step in range(4)]

    def distance(first: int, second: int) -> float:
        low, high = sorted((first, second))
        return float((sum(totals[low : high + 1]) - (totals[low] + totals[high]) / 2) ** 2)

    observed = sum(pairs * distance(a, b) for a, b, pairs in found)
    expected = sum(totals[a] * totals[b] * distance(a, b) for a, b in cells)
    return 1 - observed * (sum(totals) - 1) / expected


def counted(rows: list[list[int]]) -> list[Counter[Step]]:
    return [Counter(dict(zip(STEPS, row, strict=True))) for row in rows]


def tallied(answers: list[Answers]) -> Tallied:
    return Counter(
        (each.agency, vignette, step)
        for each in answers
        for vignette, step in enumerate(each.steps)
    )


def shown(answers: list[Answers]) -> PhaseAgreement:
    before, after = released({Phase.BEFORE: tallied(answers)}, 2, lambda *_: 0)
    assert after == PhaseAgreement(Phase.AFTER, (), None)
    return before


def many(agency: AgencyType, count: int, *steps: Step) -> list[Answers]:
    return [Answers(agency, steps)] * count


def test_full_agreement_is_one_and_disagreement_is_none_or_less() -> None:
    assert alpha_of([{LOW: 10}, {HIGH: 10}]) == pytest.approx(1)
    assert (alpha_of([{LOW: 5, HIGH: 5}, {LOW: 5, HIGH: 5}]) or 1) < 0


@pytest.mark.parametrize("vignettes", [[], [{LOW: 1}, {HIGH: 1}], [{LOW: 9}, {LOW: 9}]])
def test_alpha_cannot_be_told_where_nothing_can_be_compared(
    vignettes: list[dict[Step, int]],
) -> None:
    assert alpha_of(vignettes) is None


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.integers(0, 8), min_size=4, max_size=4), min_size=1, max_size=6))
def test_alpha_is_what_its_definition_gives(rows: list[list[int]]) -> None:
    alpha = alpha_of(counted(rows))

    assert alpha is None or math.isclose(alpha, ordinal_alpha(rows), abs_tol=1e-9)


def test_agencies_large_enough_are_shown_each_and_small_ones_never() -> None:
    answers = [
        *many(POLICE, 20, LOW, HIGH),
        *many(HEALTH, 15, LOW, LOW),
        *many(HOUSING, 9, LOW, LOW),
    ]

    agreement = shown(answers)

    assert [(group.agencies, group.answered) for group in agreement.groups] == [
        ((HEALTH,), 15),
        ((POLICE,), 20),
    ]
    assert [group.alpha for group in agreement.groups] == [None, 1.0]


def test_few_answers_show_nothing_at_all() -> None:
    assert shown(many(POLICE, 9, LOW, HIGH)) == PhaseAgreement(Phase.BEFORE, (), None)


def test_one_person_in_a_hidden_agency_changes_nothing_that_is_shown() -> None:
    answers = many(POLICE, 30, LOW, HIGH)

    assert shown([*answers, *many(HOUSING, 1, HIGH, LOW)]) == shown(answers)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(AgencyType), st.integers(0, 30)), st.integers(-5, 5))
def test_every_group_shown_truly_holds_ten(people: dict[AgencyType, int], drawn: int) -> None:
    answers = [each for agency, count in people.items() for each in many(agency, count, LOW, HIGH)]

    before, _ = released({Phase.BEFORE: tallied(answers)}, 2, lambda *_: drawn)

    for group in before.groups:
        assert sum(people.get(agency, 0) for agency in group.agencies) >= 10


def test_vignettes_are_read_by_the_empty_lines_between_them() -> None:
    assert read_set(" A  set ", "One\nchild.\n\n \nAnother.\r\n\r\n") == VignetteSet(
        "A set", ("One child.", "Another.")
    )


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "a\n\nb"),
        ("x" * 101, "a\n\nb"),
        ("x", "only one"),
        ("x", "\n\n".join("abcdefghijklm")),
        ("x", f"a\n\n{'b' * 1_001}"),
        ("x", "a\n\nMrs Example is worried"),
    ],
)
def test_a_set_that_cannot_be_published_says_why(title: str, text: str) -> None:
    with pytest.raises(VignetteError):
        read_set(title, text)


@pytest.mark.parametrize(
    "changes", [{"agency": ""}, {"agency": "spies"}, {"step-2": ""}, {"step-1": "maybe"}]
)
def test_answers_need_an_agency_and_a_step_for_each(changes: dict[str, str]) -> None:
    fields = {"agency": "police", "step-1": "universal", "step-2": "early-help"}

    assert read_answers(fields, 2) == Answers(POLICE, (Step.UNIVERSAL, LOW))
    with pytest.raises(VignetteError):
        read_answers(fields | changes, 2)


def test_a_ticket_is_good_for_its_own_link_only() -> None:
    ticket = new_ticket(KEY, "a link")
    others = ((ticket, "another"), (f"x{ticket}", "a link"), ("", "a link"), ("é", ""))

    assert is_ticket(ticket, KEY, "a link")
    assert new_ticket(KEY, "a link") != ticket
    assert digest_of(ticket) not in ticket
    assert not any(is_ticket(written, KEY, code) for written, code in others)


@pytest.mark.parametrize("year", range(2024, 2029))
def test_an_invented_round_is_released_by_the_rule_and_training_helped(year: int) -> None:
    before, after = invented_set(year).agreement
    groups = {agency: group for group in before.groups for agency in group.agencies}

    assert invented_set(year) == invented_set(year)
    assert {group.agencies for group in before.groups} == {
        group.agencies for group in after.groups
    }
    assert set(groups) == {agency for agency, people in PEOPLE.items() if people > 10}
    assert before.alpha is not None
    assert after.alpha is not None
    assert before.alpha < after.alpha

"""What is shown of a period: never a small group, whatever is asked, subtracted or planted."""

import math
from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.usage.cells import Measure
from assistant.usage.noise import BOUND, EPSILON, VALUES, WEIGHTS, noise
from assistant.usage.partition import Family, Partition, PartitionError, partition_of
from assistant.usage.periods import Period
from assistant.usage.release import THRESHOLD, Group, released_groups
from tests.support.naive_reports import (
    found_by_differencing,
    ledger_report,
    naive_report,
)

TREE = partition_of(
    (Family("online", ("games", "grooming")), Family("home", ("babies",)), Family("law", ("law",)))
)
MONTH = Period(2026, 10)
COUNTS = st.one_of(st.integers(0, 30), st.integers(0, 400))
EXAMPLES = settings(max_examples=1_000, deadline=None)


@st.composite
def trees(draw: st.DrawFn) -> Partition:
    sizes = draw(st.lists(st.integers(1, 5), min_size=1, max_size=6))
    return partition_of(
        Family(f"f{family}", tuple(f"f{family}/{leaf}" for leaf in range(size)))
        for family, size in enumerate(sizes)
    )


@st.composite
def counted(draw: st.DrawFn) -> tuple[Partition, dict[str, int], bytes]:
    tree = draw(trees())
    counts = {member: draw(COUNTS) for member in tree.members}
    return tree, counts, draw(st.binary(min_size=1, max_size=8))


def release(
    tree: Partition, counts: Mapping[str, int], key: bytes, period: Period = MONTH
) -> tuple[Group, ...]:
    return released_groups(
        tree, counts, lambda members: noise(key, period, Measure.TOPIC, members)
    )


def without_noise(counts: Mapping[str, int]) -> tuple[Group, ...]:
    return released_groups(TREE, counts, lambda _: 0)


def truly(group: Group, counts: Mapping[str, int]) -> int:
    """Tell the fewest conversations that a group can hold, were each to touch all of it."""
    return max(counts[member] for member in group.members)


def test_values_are_shown_by_themselves_when_all_of_their_family_are_large() -> None:
    shown = without_noise({"games": 15, "grooming": 18, "babies": 40, "law": 15, "other": 15})

    assert [(group.id, group.shown) for group in shown] == [
        ("games", 15),
        ("grooming", 20),
        ("babies", 40),
        ("law", 15),
        ("other", 15),
    ]


def test_a_family_with_a_small_value_is_shown_as_one_group() -> None:
    shown = without_noise({"games": 300, "grooming": 2})

    assert shown == (Group("online", ("games", "grooming"), 300),)


def test_what_is_left_is_shown_together() -> None:
    shown = released_groups(
        TREE,
        {"games": 15, "grooming": 15, "babies": 12, "law": 6},
        lambda members: 3 if len(members) == 3 else 0,
    )

    assert shown[-1] == Group("rest", ("babies", "law", "other"), 15)


@pytest.mark.parametrize("people", range(1, 10))
def test_fewer_than_ten_who_each_asked_about_everything_are_never_shown(people: int) -> None:
    counts = dict.fromkeys(TREE.members, people)

    shown = [release(TREE, counts, key.to_bytes(2)) for key in range(500)]

    assert not any(shown)


@EXAMPLES
@given(trees(), st.data(), st.binary(min_size=1, max_size=8))
def test_every_group_shown_holds_ten_conversations_however_many_values_each_touched(
    tree: Partition, data: st.DataObject, key: bytes
) -> None:
    touched = st.sets(st.sampled_from(tree.members), min_size=1)
    kinds = data.draw(st.lists(st.tuples(touched, st.integers(1, 12)), max_size=8))
    counts = {
        member: sum(people for values, people in kinds if member in values)
        for member in tree.members
    }

    for group in release(tree, counts, key):
        assert sum(people for values, people in kinds if values & set(group.members)) >= 10


def test_too_few_and_none_look_the_same() -> None:
    assert without_noise({"babies": 9, "law": 5}) == without_noise({}) == ()


def test_a_value_that_the_tree_does_not_hold_counts_as_other() -> None:
    assert without_noise({"a topic of last year": 20}) == (Group("other", ("other",), 20),)


def test_a_value_stands_in_one_family_only() -> None:
    with pytest.raises(PartitionError, match="games: stands twice"):
        partition_of((Family("a", ("games",)), Family("b", ("games",))))


@EXAMPLES
@given(counted())
def test_every_group_shown_truly_holds_ten_and_no_two_overlap(
    found: tuple[Partition, dict[str, int], bytes],
) -> None:
    tree, counts, key = found

    shown = release(tree, counts, key)

    assert all(truly(group, counts) >= 10 for group in shown)
    assert all(group.shown >= 15 and group.shown % 5 == 0 for group in shown)
    assert all(abs(group.shown - truly(group, counts)) <= BOUND + 2 for group in shown)
    members = [member for group in shown for member in group.members]
    assert len(members) == len(set(members))


@EXAMPLES
@given(counted(), st.data())
def test_of_what_is_hidden_even_who_knows_the_key_cannot_tell_none_from_nine(
    found: tuple[Partition, dict[str, int], bytes], data: st.DataObject
) -> None:
    tree, counts, key = found
    shown = release(tree, counts, key)
    covered = {member for group in shown for member in group.members}
    hidden = sorted(set(tree.members) - covered)
    none = counts | dict.fromkeys(hidden, 0)
    nine = none | ({data.draw(st.sampled_from(hidden)): 9} if hidden else {})

    assert release(tree, none, key) == shown
    assert release(tree, nine, key) == shown


@EXAMPLES
@given(counted(), st.data())
def test_the_difference_of_two_nested_questions_is_nothing_or_ten_and_more(
    found: tuple[Partition, dict[str, int], bytes], data: st.DataObject
) -> None:
    tree, counts, key = found
    months = [Period(2026, month) for month in range(1, 5)]
    rows = [(month, group) for month in months for group in release(tree, counts, key, month)]
    wide = data.draw(st.lists(st.sampled_from(rows), unique=True)) if rows else []
    narrow = data.draw(st.lists(st.sampled_from(wide), unique=True)) if wide else []

    difference = sum(truly(group, counts) for _, group in wide) - sum(
        truly(group, counts) for _, group in narrow
    )

    assert difference == 0 or difference >= 10


@EXAMPLES
@given(counted(), st.randoms(use_true_random=False))
def test_releasing_again_gives_the_same_in_whatever_order_the_counts_come(
    found: tuple[Partition, dict[str, int], bytes], random: Random
) -> None:
    tree, counts, key = found
    shuffled = list(counts.items())
    random.shuffle(shuffled)

    assert release(tree, dict(shuffled), key) == release(tree, counts, key)


def test_300_of_300_attacks_that_undo_a_naive_report_find_nothing_in_the_ledger() -> None:
    random = Random(2026)  # noqa: S311 - examples, not secrets
    found_in_naive = found_in_ledger = 0
    for number in range(300):
        counts = [random.randint(20, 90) for _ in range(12)]
        target = random.randrange(12)
        counts[target] = random.randint(1, 9)
        released = {
            month: release(TREE, {"babies": count}, number.to_bytes(2), Period(2026, month + 1))
            for month, count in enumerate(counts)
        }
        naive = found_by_differencing(naive_report(counts), target, 12)
        found_in_naive += naive == counts[target]
        ours = found_by_differencing(ledger_report(released, "babies"), target, 12)
        found_in_ledger += ours is not None

    assert (found_in_naive, found_in_ledger) == (300, 0)


def test_noise_is_fixed_for_a_group_whatever_the_order_of_its_members() -> None:
    drawn = {noise(b"key", MONTH, Measure.TOPIC, members) for members in ("ab", "ba")}

    assert len(drawn) == 1


def test_noise_draws_anew_for_each_period_measure_group_and_key_as_often_as_it_should() -> None:
    draws = [
        noise(bytes([key]), Period(2026, month), measure, (f"m{member}",))
        for key in range(20)
        for month in range(1, 13)
        for measure in (Measure.TOPIC, Measure.AUDIENCE)
        for member in range(20)
    ]

    for value, weight in zip(VALUES, WEIGHTS, strict=True):
        assert draws.count(value) / len(draws) == pytest.approx(weight / sum(WEIGHTS), abs=0.02)


def test_one_conversation_less_hardly_changes_whether_a_group_is_shown() -> None:
    def chance_of_showing(count: int) -> float:
        reached = (w for v, w in zip(VALUES, WEIGHTS, strict=True) if count + v >= THRESHOLD)
        return sum(reached) / sum(WEIGHTS)

    for count in range(1, 40):
        more, less = chance_of_showing(count), chance_of_showing(count - 1)
        assert more <= math.exp(EPSILON) * less + 0.005
        assert 1 - less <= math.exp(EPSILON) * (1 - more) + 0.005

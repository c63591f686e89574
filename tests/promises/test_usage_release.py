"""What is shown of a period: never a small group, whatever is asked, subtracted or planted."""

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.usage.cells import Measure
from assistant.usage.ledger import without_changed_families
from assistant.usage.noise import BOUND, noise
from assistant.usage.partition import OTHER, REST, Family, Partition, PartitionError, partition_of
from assistant.usage.periods import Period
from assistant.usage.release import Group, released_groups
from tests.support.naive_reports import (
    found_by_differencing,
    ledger_report,
    naive_report,
)
from tests.support.promises import PROMISE, UNFORESEEN, later, named_in

TREE = partition_of(
    (Family("online", ("games", "grooming")), Family("home", ("babies",)), Family("law", ("law",)))
)
MONTH = Period(2026, 10)
MEASURE = Measure.TOPIC
COUNTS = st.one_of(st.integers(0, 30), st.integers(0, 400))


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
    for family in tree.families:
        each = [counts[member] for member in family.members]
        counts[family.id] = draw(st.integers(max(each), sum(each)))
    return tree, counts, draw(st.binary(min_size=1, max_size=8))


def release(
    tree: Partition, counts: Mapping[str, int], key: bytes, period: Period = MONTH
) -> tuple[Group, ...]:
    return released_groups(tree, counts, lambda members: noise(key, period, MEASURE, members))


def without_noise(counts: Mapping[str, int]) -> tuple[Group, ...]:
    return released_groups(TREE, counts, lambda _: 0)


def truly(group: Group, counts: Mapping[str, int]) -> int:
    """Tell the fewest conversations that a group can hold, were each to touch all of it."""
    return max(counts.get(name, 0) for name in (group.id, *group.members, *parents_in(group)))


def parents_in(group: Group) -> set[str]:
    """Name the families of a pool of what was left, which lie in it whole."""
    return {member.partition("/")[0] for member in group.members} if group.id == REST else set()


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


@PROMISE
@given(trees(), st.data(), st.binary(min_size=1, max_size=8))
def test_every_group_shown_holds_ten_conversations_however_many_values_each_touched(
    tree: Partition, data: st.DataObject, key: bytes
) -> None:
    live = later(tree)
    named = named_in(live)
    touched = st.sets(st.sampled_from(sorted(set().union(*named.values()))), min_size=1)
    kinds = data.draw(st.lists(st.tuples(touched, st.integers(1, 12)), max_size=8))
    counts = {
        name: sum(people for values, people in kinds if values & names)
        for name, names in named.items()
    }

    shown = without_changed_families({MEASURE: counts}, {MEASURE: tree}, {MEASURE: live})[MEASURE]
    for group in release(tree, shown, key):
        within = set(group.members) | (UNFORESEEN if OTHER in group.members else set())
        held = sum(people for values, people in kinds if values & within)
        assert held >= 10
        assert group.shown - held <= BOUND + 2


def test_a_family_is_as_large_as_its_own_cell_and_no_sum_of_its_values() -> None:
    counts = {"games": 60, "grooming": 9, "online": 64}

    assert without_noise(counts) == (Group("online", ("games", "grooming"), 65),)
    assert without_noise(counts | {"grooming": 20, "online": 70}) == (
        Group("games", ("games",), 60),
        Group("grooming", ("grooming",), 20),
    )


def test_a_family_of_small_values_is_shown_when_it_is_large_itself() -> None:
    assert without_noise({"games": 9, "grooming": 8, "online": 16}) == (
        Group("online", ("games", "grooming"), 15),
    )


def test_too_few_and_none_look_the_same() -> None:
    assert without_noise({"babies": 9, "law": 5}) == without_noise({}) == ()


def test_a_value_that_the_tree_does_not_hold_counts_as_other() -> None:
    assert without_noise({"a topic of last year": 20}) == (Group("other", ("other",), 20),)


def test_few_who_touched_several_values_that_the_tree_does_not_hold_are_not_added_up() -> None:
    assert without_noise({"late": 9, "late/one": 9, "late/two": 9, "alone": 9}) == ()


def test_a_value_stands_in_one_family_only() -> None:
    with pytest.raises(PartitionError, match="games: stands twice"):
        partition_of((Family("a", ("games",)), Family("b", ("games",))))


@PROMISE
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


@PROMISE
@given(counted(), st.data())
def test_of_what_is_hidden_even_who_knows_the_key_cannot_tell_none_from_nine(
    found: tuple[Partition, dict[str, int], bytes], data: st.DataObject
) -> None:
    tree, counts, key = found
    shown = release(tree, counts, key)
    covered = {member for group in shown for member in group.members}
    hidden = sorted(set(tree.members) - covered)
    parents = {family.id for family in tree.families if set(family.members) <= set(hidden)}
    none = counts | dict.fromkeys((*hidden, *parents), 0)
    asked = data.draw(st.sets(st.sampled_from(hidden))) if hidden else set()
    nine = none | dict.fromkeys((*asked, *parents), 9)

    assert release(tree, none, key) == shown
    assert release(tree, nine, key) == shown


@PROMISE
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


@PROMISE
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

"""Three hundred attacks of each kind, all of which undo a naive report, find nothing in ours."""

from random import Random

import pytest

from tests.support.attack_kinds import KINDS, Kind
from tests.support.attacks import Invented, naive, ours, released
from tests.support.naive_reports import SMALLEST

ATTACKS = 300


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_300_of_300_attacks_that_undo_a_naive_report_find_nothing_in_ours(kind: Kind) -> None:
    undone, bounds, found = 0, [], []
    for number in range(ATTACKS):
        world = Invented(Random(number))  # noqa: S311 - to be repeated, not to be secret
        attack = kind(world)
        undone += attack.found_in(naive(world.counts)) == (attack.truth, attack.truth)
        report = ours(world.counts, number.to_bytes(2))
        bounds.append(attack.bounds_in(report))
        found.append(attack.found_in(report))

    assert undone == ATTACKS
    assert found == [None] * ATTACKS
    assert [each for each in bounds if each and each[1] < SMALLEST - 1] == []


def test_ours_has_plenty_to_tell_of_the_worlds_that_are_attacked() -> None:
    shown = [
        sum(len(release.rows) for release in released(world.counts, b"key"))
        for world in (Invented(Random(number)) for number in range(10))  # noqa: S311 - as above
    ]

    assert min(shown) > 100

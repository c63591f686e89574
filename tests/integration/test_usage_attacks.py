"""Attacks by asking twice: before and after a few more conversations, with the real stores.

A report that is made anew whenever somebody asks tells the few by the difference of two totals.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from assistant.usage.cells import Cell, Measure
from assistant.usage.ledger import Release
from assistant.usage.partition import flat_partition
from tests.support.chains import month_of
from tests.support.counting import Place, a_place, batch
from tests.support.databases import fresh_sqlite
from tests.support.naive_reports import SMALLEST, naive_report

MONTHS = 60
AGENCIES = ("police", "school", "health", "housing", "council")
ATTACKS = MONTHS * len(AGENCIES)
TREES = {Measure.AGENCY: flat_partition(AGENCIES)}
DAY = timedelta(days=1)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with fresh_sqlite(tmp_path) as engine, a_place(engine) as place:
        yield place


def drawn(random: Random, fewest: int, most: int) -> dict[Cell, int]:
    return {Cell(Measure.AGENCY, name): random.randint(fewest, most) for name in AGENCIES}


def undone_in_naive(many: dict[Cell, int], few: dict[Cell, int]) -> int:
    """Count the few that the difference of two naive reports tells exactly."""
    before = {cell: naive_report([n])([0]) for cell, n in many.items()}
    after = {cell: naive_report([n + few[cell]])([0]) for cell, n in many.items()}
    return sum((after[cell] or 0) - (before[cell] or 0) == few[cell] for cell in many)


def test_300_times_a_few_who_come_late_move_a_naive_report_and_nothing_in_the_ledger(
    place: Place,
) -> None:
    random = Random(2026)  # noqa: S311 - to be repeated, not to be secret
    undone, moved, again = 0, 0, []
    for number in range(MONTHS):
        month = month_of(number, 2016)
        many, few = drawn(random, 20, 400), drawn(random, 1, SMALLEST - 1)
        place.staging.add(batch(many, month))
        place.releasing(month.release_day, TREES).release_due()
        before = place.ledger.history()

        place.staging.add(batch(few, month))
        again += place.releasing(month.release_day + DAY, TREES).release_due()

        undone += undone_in_naive(many, few)
        moved += place.ledger.history() != before

    assert (undone, moved, again) == (ATTACKS, 0, [])
    assert sum(len(each.rows) for each in place.ledger.history()) == ATTACKS


def test_300_times_a_few_who_come_within_a_day_move_a_naive_report_and_no_day_is_told(
    place: Place,
) -> None:
    random = Random(2027)  # noqa: S311 - to be repeated, not to be secret
    undone, early = 0, list[Release]()
    for number in range(MONTHS):
        month = month_of(number, 2016)
        many, few = drawn(random, 20, 400), drawn(random, 1, SMALLEST - 1)
        evening = month.release_day - timedelta(days=random.randint(2, 30))
        for day, counts in ((evening, many), (evening + DAY, few)):
            place.staging.add(batch(counts, month))
            made = place.releasing(day, TREES).release_due()
            early += [each for each in made if each.period == str(month)]

        undone += undone_in_naive(many, few)
        place.releasing(month.release_day, TREES).release_due()

    assert (undone, early) == (ATTACKS, [])
    assert sum(len(each.rows) for each in place.ledger.history()) == ATTACKS

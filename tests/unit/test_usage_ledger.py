"""The chain of releases: whatever is changed afterwards shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from assistant.usage.cells import Measure
from assistant.usage.ledger import (
    LedgerDamagedError,
    Place,
    Release,
    frozen_partitions,
    make_release,
    verify,
    without_changed_families,
)
from assistant.usage.partition import Family, flat_partition, partition_of
from assistant.usage.periods import Period
from assistant.usage.release import Group
from assistant.usage.retention import NOTHING_BEFORE
from assistant.usage.showing import lines_of

TREES = {
    Measure.CHANNEL: flat_partition(("web", "telegram")),
    Measure.HOURS: flat_partition(("night",)),
}
COUNTS = {Measure.CHANNEL: {"web": 200, "telegram": 90}, Measure.HOURS: {"night": 80}}


def releases() -> tuple[Release, ...]:
    made: list[Release] = []
    for number, month in enumerate((10, 11, 12), 1):
        period = Period(2026, month)
        place = Place(number, period.release_day, made[-1].sha256 if made else NOTHING_BEFORE)
        made.append(make_release(period, COUNTS, TREES, b"key", place))
    return tuple(made)


MADE = releases()


def with_row(release: Release, place: int, **changes: object) -> Release:
    rows = list(release.rows)
    rows[place] = replace(rows[place], **changes)  # type: ignore[arg-type]
    return replace(release, rows=tuple(rows))


def test_the_newest_seal_stands_for_the_whole_ledger() -> None:
    assert verify(MADE) == MADE[-1].sha256
    assert verify(()) == NOTHING_BEFORE


def test_a_release_made_again_is_the_same_to_the_last_byte() -> None:
    assert releases() == MADE


def test_a_month_holds_no_measure_of_a_quarter() -> None:
    assert {row.measure for row in MADE[0].rows} == {Measure.CHANNEL}
    assert list(MADE[0].families) == ["channel"]


@pytest.mark.parametrize("release", range(3))
@pytest.mark.parametrize(
    "tamper",
    [
        lambda made: with_row(made, 0, group=Group("telegram", ("telegram",), 60)),
        lambda made: with_row(made, 1, group=Group("web", ("web",), 10)),
        lambda made: with_row(made, -1, released_on=date(2027, 3, 1)),
        lambda made: with_row(made, 0, rule_version="2"),
        lambda made: with_row(made, 1, sha256_prev=NOTHING_BEFORE),
        lambda made: replace(made, rows=made.rows[:-1]),
        lambda made: replace(made, rows=(*made.rows, made.rows[0])),
        lambda made: replace(made, rows=()),
        lambda made: replace(made, tree="{}"),
        lambda made: replace(made, period="2026-09"),
        lambda made: replace(made, released_on=date(2027, 3, 1)),
        lambda made: replace(made, number=7),
        lambda made: replace(made, sha256="f" * 64),
    ],
)
def test_any_change_afterwards_is_found(
    release: int, tamper: Callable[[Release], Release]
) -> None:
    changed = tuple(tamper(made) if at == release else made for at, made in enumerate(MADE))

    with pytest.raises(LedgerDamagedError):
        verify(changed)


def test_a_release_that_is_missing_is_found() -> None:
    with pytest.raises(LedgerDamagedError):
        verify((MADE[0], MADE[2]))


def test_a_release_in_words_names_what_is_shown_and_what_is_not() -> None:
    assert [line.partition(" at least")[0] for line in lines_of(MADE[0])] == [
        "2026-10",
        "  channel",
        "    telegram:",
        "    web:",
        "    other: too few to show",
    ]


OTHER_TREES = {
    Measure.CHANNEL: flat_partition(("web", "telegram", "api")),
    Measure.HOURS: flat_partition(("night",)),
    Measure.WORD: flat_partition(("vape",)),
}


def test_the_tree_of_a_year_is_that_of_its_first_release() -> None:
    frozen = frozen_partitions(Period(2027, 3), MADE, OTHER_TREES)

    assert set(frozen[Measure.CHANNEL].members) == {"web", "telegram", "other"}
    assert set(frozen[Measure.WORD].members) == {"vape", "other"}


def test_a_measure_that_came_within_a_year_keeps_the_tree_it_came_with() -> None:
    first = frozen_partitions(Period(2026, 12), MADE, OTHER_TREES)
    place = Place(len(MADE) + 1, date(2027, 1, 8), MADE[-1].sha256)
    came = make_release(Period(2026, 12), {}, first, b"key", place)
    later = OTHER_TREES | {Measure.WORD: flat_partition(("snus", "vape"))}

    frozen = frozen_partitions(Period(2027, 2), (*MADE, came), later)

    assert set(frozen[Measure.WORD].members) == {"vape", "other"}


@pytest.mark.parametrize("period", [Period(2027, 4), Period(2026, 9, 3), Period(2025, 10)])
def test_a_new_year_takes_the_tree_of_the_live_edition(period: Period) -> None:
    assert frozen_partitions(period, MADE, OTHER_TREES) == OTHER_TREES


def test_a_tree_that_was_read_back_releases_the_same_figures_under_the_same_version() -> None:
    tree = {Measure.TOPIC: partition_of((Family("z", ("a", "b")), Family("c", ("c",))))}
    counts = {Measure.TOPIC: {"a": 40, "b": 3, "z": 42, "c": 20, "new": 30}}
    period, place = Period(2026, 10), Place(1, date(2026, 11, 8))
    made = make_release(period, counts, tree, b"key", place)

    again = make_release(period, counts, frozen_partitions(period, (made,), {}), b"key", place)

    assert again == made


ONLINE = Family("online", ("a", "b"))
FROZEN = {Measure.TOPIC: partition_of((ONLINE, Family("home", ("x",))))}


@pytest.mark.parametrize(
    "live",
    [
        (Family("online", ("a", "b", "late")), Family("home", ("x",))),
        (Family("online", ("a",)), Family("home", ("x",))),
        (Family("net", ("a", "b")), Family("home", ("x",))),
        (Family("home", ("x",)), Family("moved", ("online",))),
    ],
    ids=["one more", "one fewer", "another name", "the name of a value"],
)
def test_a_family_is_passed_over_while_it_is_counted_with_other_values(
    live: tuple[Family, ...],
) -> None:
    counts = {Measure.TOPIC: {"a": 3, "late": 22, "online": 22, "net": 22, "x": 20, "home": 20}}
    trees = {Measure.TOPIC: partition_of(live)}

    like = without_changed_families(counts, FROZEN, trees)[Measure.TOPIC]

    assert "online" not in like
    assert {"a": 3, "late": 22, "x": 20, "home": 20}.items() <= like.items()


def test_a_family_that_another_edition_only_wrote_in_another_order_is_shown() -> None:
    counts = {Measure.TOPIC: {"online": 22}}
    trees = {Measure.TOPIC: partition_of((Family("home", ("x",)), Family("online", ("b", "a"))))}

    assert without_changed_families(counts, FROZEN, trees) == counts


def test_a_measure_that_is_counted_no_more_is_left_out_of_the_tree() -> None:
    old = replace(MADE[0], tree='{"gone":{"a":["a"]},"channel":{"web":["web"]}}')

    assert set(old.partitions) == {Measure.CHANNEL}


def test_rows_of_a_measure_that_is_counted_no_more_stay_in_the_chain() -> None:
    row = replace(MADE[0].rows[0], measure="gone")
    kept = replace(MADE[0].rows[0], measure=str(Measure.CHANNEL))

    assert row.sha256 != MADE[0].rows[0].sha256
    assert kept.sha256 == MADE[0].rows[0].sha256
    assert list(lines_of(replace(MADE[0], rows=(row,), tree='{"gone":{"web":["web"]}}')))[1] == (
        "  gone"
    )

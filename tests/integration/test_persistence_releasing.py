"""Releases: once for each period, in a chain, never changed; the counts go after their time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from assistant.persistence.ledger import LedgerStore, Series
from assistant.usage.cells import Cell, Measure
from assistant.usage.ledger import verify
from assistant.usage.partition import Family, flat_partition, partition_of
from assistant.usage.periods import Period
from tests.support.counting import API, NIGHT, OCTOBER, TELEGRAM, WEB, Place, a_place, batch
from tests.support.databases import DATABASES


@pytest.fixture(params=DATABASES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with request.param(tmp_path) as engine, a_place(engine) as place:
        yield place


def test_a_month_is_released_on_the_eighth_and_its_quarter_with_the_last(place: Place) -> None:
    place.staging.add(batch({WEB: 200}))
    place.staging.add(batch({NIGHT: 60}, Period(2026, 12, 3)))

    early = place.releasing(date(2026, 11, 7)).release_due()
    first = place.releasing(date(2026, 11, 8)).release_due()
    later = place.releasing(date(2027, 1, 20)).release_due()

    assert early == ()
    assert [each.period for each in first] == ["2026-10"]
    assert [each.period for each in later] == ["2026-11", "2026-12", "2026-Q4"]
    assert place.ledger.history() == (*first, *later)
    assert [len(each.rows) for each in place.ledger.history()] == [1, 0, 0, 1]
    assert verify(place.ledger.history()) == later[-1].sha256


def test_late_counts_never_change_what_was_released(place: Place) -> None:
    place.staging.add(batch({WEB: 200}))
    released = place.releasing(date(2026, 11, 8)).release_due()
    place.staging.add(batch({WEB: 500, TELEGRAM: 90}))

    again = place.releasing(date(2026, 11, 9)).release_due()

    assert again == ()
    assert place.ledger.history() == released


def test_the_tree_stays_the_same_for_a_year_whatever_edition_is_live(place: Place) -> None:
    place.staging.add(batch({WEB: 200}))
    place.staging.add(batch({WEB: 200, API: 200}, Period(2027, 3)))
    place.staging.add(batch({WEB: 200, API: 200}, Period(2027, 4)))
    place.releasing(date(2026, 11, 8)).release_due()

    wider = {Measure.CHANNEL: flat_partition(("web", "telegram", "api"))}
    later = place.releasing(date(2027, 5, 8), wider).release_due()

    shown = {each.period: [row.group.id for row in each.rows] for each in later if each.rows}
    assert shown == {"2027-03": ["other", "web"], "2027-04": ["api", "web"]}
    assert verify(place.ledger.history()) == later[-1].sha256


def test_a_topic_that_comes_within_a_year_makes_no_group_larger_than_it_is(place: Place) -> None:
    online, games, late = (Cell(Measure.TOPIC, value) for value in ("online", "games", "late"))
    tree = {Measure.TOPIC: partition_of([Family("online", ("games", "pictures"))])}
    wider = {Measure.TOPIC: partition_of([Family("online", ("games", "pictures", "late"))])}
    place.staging.add(batch({games: 200, online: 200}))
    place.staging.add(batch({late: 200, online: 200}, Period(2026, 11)))
    place.releasing(date(2026, 11, 8), tree).release_due()

    (november,) = place.releasing(date(2026, 12, 8), wider).release_due()

    assert [row.group.id for row in november.rows] == ["other"]


def test_counts_of_a_measure_that_is_unknown_here_stop_no_release(place: Place) -> None:
    place.staging.add(batch({WEB: 200}))
    with place.staged.begin() as connection:
        connection.execute(text("INSERT INTO usage_cell VALUES ('2026-10', 'gone', 'x', 90)"))

    place.releasing(date(2026, 11, 8)).try_release_due()

    assert place.staging.counts(OCTOBER) == {Measure.CHANNEL: {"web": 200}}
    assert [row.group.id for row in place.ledger.history()[0].rows] == ["web"]


def test_counts_are_deleted_35_days_after_their_release_and_late_ones_with_them(
    place: Place,
) -> None:
    place.staging.add(batch({WEB: 200}))
    day = date(2026, 11, 8)
    place.releasing(day).release_due()
    place.releasing(day + timedelta(days=34)).release_due()
    kept = place.staging.counts(OCTOBER)

    place.releasing(day + timedelta(days=35)).release_due()

    assert kept == {Measure.CHANNEL: {"web": 200}}
    assert place.staging.counts(OCTOBER) == {}


def test_workers_that_release_together_release_once(place: Place) -> None:
    place.staging.add(batch({WEB: 200}))
    together = Barrier(4, timeout=60)

    def release(_: int) -> int:
        together.wait()
        return len(place.releasing(date(2026, 11, 8)).release_due())

    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(release, range(4)))

    assert sum(made) == 1
    assert len(place.ledger.history()) == 1


@pytest.mark.parametrize("table", ["release", "release_ledger"])
@pytest.mark.parametrize("change", ["UPDATE {} SET period = period", "DELETE FROM {}"])
def test_what_was_released_is_never_changed_or_deleted(
    place: Place, table: str, change: str
) -> None:
    place.staging.add(batch({WEB: 200}))
    place.releasing(date(2026, 11, 8)).release_due()

    with pytest.raises(DatabaseError, match="append-only"), place.engine.begin() as connection:
        connection.execute(text(change.format(table)))


def test_the_database_itself_refuses_a_small_or_unrounded_figure(place: Place) -> None:
    place.staging.add(batch({WEB: 200}))
    place.releasing(date(2026, 11, 8)).release_due()
    sneak = "INSERT INTO release_ledger VALUES ('2026-10', 'topic', 'x', '[]', {}, '1', {}, '')"

    for shown in (5, 12):
        with pytest.raises(DatabaseError), place.engine.begin() as connection:
            connection.execute(text(sneak.format(shown, "'2026-11-08'")))


def test_a_demonstration_lies_apart_from_real_figures(place: Place) -> None:
    place.staging.add(batch({WEB: 200}))
    demonstration = LedgerStore(place.engine, Series.DEMONSTRATION)

    released = place.releasing(date(2026, 11, 8)).release_due()

    assert demonstration.history() == ()
    assert place.ledger.history() == released

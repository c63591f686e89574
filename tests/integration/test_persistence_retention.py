"""Figures go after seven years, and nothing else ever does; the rest of the chain stays sound."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import DatabaseError

from assistant.persistence.ledger import LedgerStore, Series
from assistant.persistence.tables import chain_checkpoints, release_ledger
from assistant.usage.ledger import LedgerDamagedError
from assistant.usage.periods import Period
from assistant.usage.retention import FIGURES_YEARS, years_before
from tests.support.chains import a_chain, a_release, release_months
from tests.support.counting import Place, a_place
from tests.support.databases import DATABASES

MONTHS = 36
FIRST = date(2016, 2, 8)
NEWEST = a_chain(MONTHS)[-1].sha256
APPEND_ONLY = "is append-only"
UNTRUE = "a checkpoint names a link that is there and has had its time"


@pytest.fixture(params=DATABASES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with request.param(tmp_path) as engine, a_place(engine) as place:
        release_months(place.ledger, MONTHS)
        yield place


def numbers(place: Place) -> list[int]:
    return [each.number for each in place.ledger.history()]


def rows_of_periods(place: Place) -> set[str]:
    with place.engine.connect() as connection:
        return set(connection.scalars(select(release_ledger.c.period)))


def test_whatever_day_it_is_only_older_releases_go_and_the_rest_is_sound(place: Place) -> None:
    before = place.ledger.history()
    for months in range(MONTHS + 2):
        limit = FIRST + timedelta(days=31 * months)

        gone = place.ledger.forget_before(limit)

        left = place.ledger.history()
        assert [each for each in before[:-1] if each.released_on >= limit] == list(left[:-1])
        assert rows_of_periods(place) == {each.period for each in left if each.rows}
        assert place.ledger.newest_seal() == NEWEST
        assert place.ledger.forget_before(limit) == 0
        assert gone == len(before) - len(left)
        before = left


def test_the_newest_release_stays_and_the_next_one_follows_it(place: Place) -> None:
    place.ledger.forget_before(date(2019, 10, 1))

    again = place.ledger.release(Period(2017, 3), lambda n, b: a_release(Period(2017, 3), n, b))
    added = place.ledger.release(Period(2019, 1), lambda n, b: a_release(Period(2019, 1), n, b))

    assert again is None
    assert added is not None
    assert numbers(place) == [MONTHS, MONTHS + 1]
    assert place.ledger.newest_seal() == added.sha256


def test_the_release_of_a_month_deletes_what_is_seven_years_old(place: Place) -> None:
    today = date(2024, 11, 8)
    limit = date(2017, 11, 8)
    made = place.releasing(today).release_due()
    again = place.releasing(today).release_due()

    assert (made[-1].period, again) == ("2024-10", ())
    assert min(each.released_on for each in place.ledger.history()) == limit
    assert place.ledger.newest_seal() == made[-1].sha256


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE release SET period = period",
        "UPDATE release_ledger SET shown = shown",
        "DELETE FROM release_ledger",
        "DELETE FROM release_ledger WHERE period = '2016-01'",
        "DELETE FROM release_ledger WHERE period = '2018-12'",
        "DELETE FROM release WHERE number = 5",
        "DELETE FROM chain_checkpoint",
    ],
)
@pytest.mark.parametrize("is_cut", [False, True])
def test_whatever_else_would_change_or_delete_is_refused(
    place: Place, change: str, *, is_cut: bool
) -> None:
    place.ledger.forget_before(date(2017, 1, 1) if is_cut else date(2016, 2, 9))
    # What was deleted is not there to be deleted: without a row there is nothing to refuse.
    change = change.replace("2016-01", "2017-01").replace("number = 5", "number = 30")

    with pytest.raises(DatabaseError, match=APPEND_ONLY), place.engine.begin() as connection:
        connection.execute(text(change))

    assert place.ledger.newest_seal() == NEWEST


def test_the_database_takes_no_checkpoint_that_is_not_true(place: Place) -> None:
    history = place.ledger.history()
    place.ledger.forget_before(date(2016, 6, 1))
    forged = [
        ("release", 10, "f" * 64),
        ("release", 10, history[10].sha256),
        ("release", 2, history[1].sha256),
        ("release", 40, history[9].sha256),
        ("audit_entry", 10, history[9].sha256),
    ]

    for chain, number, sha256 in forged:
        values = {"chain": chain, "number": number, "sha256": sha256}
        with pytest.raises(DatabaseError, match=UNTRUE), place.engine.begin() as connection:
            connection.execute(update(chain_checkpoints).values(values))
    values = {"chain": "audit_entry", "number": 1, "sha256": history[0].sha256}
    with pytest.raises(DatabaseError, match=UNTRUE), place.engine.begin() as connection:
        connection.execute(insert(chain_checkpoints).values(values))


@pytest.mark.parametrize("days", [1, 2, 3])
def test_by_its_own_clock_the_database_keeps_what_is_younger_than_seven_years(
    place: Place, days: int
) -> None:
    young = years_before(datetime.now(UTC).date(), FIGURES_YEARS) + timedelta(days=days)
    for period in (Period(2019, 1), Period(2019, 2)):
        place.ledger.release(period, lambda n, b, p=period: a_release(p, n, b, young))

    with pytest.raises(DatabaseError, match=UNTRUE):
        place.ledger.forget_before(young + timedelta(days=1))

    assert numbers(place) == list(range(1, MONTHS + 3))


def test_on_the_day_itself_by_the_clock_of_the_database_it_may_go(place: Place) -> None:
    old = years_before(datetime.now(UTC).date(), FIGURES_YEARS) - timedelta(days=1)
    for period in (Period(2019, 1), Period(2019, 2)):
        place.ledger.release(period, lambda n, b, p=period: a_release(p, n, b, old))

    place.ledger.forget_before(old + timedelta(days=1))

    assert numbers(place) == [MONTHS + 2]


def test_a_damaged_ledger_is_not_deleted_and_what_was_changed_still_shows(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with DATABASES[0].values[0](tmp_path) as engine, a_place(engine) as place:
        release_months(place.ledger, MONTHS)
        place.ledger.forget_before(date(2016, 6, 1))
        with engine.begin() as connection:
            connection.execute(text("DROP TRIGGER release_ledger_refuses_update"))
            connection.execute(text("UPDATE release_ledger SET shown = 900 WHERE shown > 100"))

        with pytest.raises(LedgerDamagedError):
            place.ledger.newest_seal()
        with pytest.raises(LedgerDamagedError):
            place.ledger.forget_before(date(2017, 6, 1))
        place.releasing(date(2019, 2, 8)).try_release_due()
        place.releasing(date(2024, 2, 8)).try_release_due()

        assert numbers(place)[0] == 5
        assert "usage_not_released LedgerDamagedError" in caplog.text


def test_a_demonstration_is_never_deleted(place: Place) -> None:
    demonstration = LedgerStore(place.engine, Series.DEMONSTRATION)
    release_months(demonstration, 3)

    with pytest.raises(DatabaseError):
        demonstration.forget_before(date(2016, 4, 1))

    assert len(demonstration.history()) == 3


def test_where_nothing_is_old_no_checkpoint_is_written(place: Place) -> None:
    assert place.ledger.forget_before(FIRST) == 0

    with place.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(chain_checkpoints)) == 0

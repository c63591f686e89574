"""The staff's log is deleted after two years, and stays a chain that nobody can bend."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from admin.area import admin_watches
from admin.persistence.audit import AuditDamagedError, AuditLog, record
from assistant.persistence.engine import make_engine, writing
from assistant.persistence.migrating import migrate
from assistant.usage.retention import STAFF_LOG_YEARS, years_before
from tests.support.databases import DATABASES, fresh_sqlite
from tests.support.service import a_service

FIRST = datetime(2019, 3, 1, 9, tzinfo=UTC)
ENTRIES = 30
LATER = datetime(2022, 3, 1, 9, tzinfo=UTC)


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        write(engine)
        yield engine


def write(engine: Engine, first: datetime = FIRST) -> None:
    """Write an entry on the first of thirty months."""
    migrate(engine)
    with writing(engine) as connection:
        for month in range(ENTRIES):
            record(
                connection, first + timedelta(days=30 * month), "an author", "wrote", f"{month}"
            )


def numbers(log: AuditLog) -> list[int]:
    return [entry.number for entry in reversed(log.newest(100))]


def test_as_time_goes_on_only_what_is_two_years_old_goes_and_the_rest_is_whole(
    engine: Engine,
) -> None:
    log = AuditLog(engine)
    for month in range(24, 26 + ENTRIES):
        now = FIRST + timedelta(days=30 * month, hours=3)
        limit = years_before(now.date(), STAFF_LOG_YEARS)
        before = log.newest(100)

        log.forget_old(now)

        left = log.newest(100)
        assert left == tuple(entry for entry in before if entry.at.date() >= limit)
        assert log.first_break() is None
        assert log.forget_old(now) == 0


def test_the_log_goes_on_where_it_was_although_all_of_it_was_deleted(engine: Engine) -> None:
    log = AuditLog(engine)
    digest = log.newest(1)[0].digest

    assert log.forget_old(LATER + timedelta(days=2_000)) == ENTRIES
    with writing(engine) as connection:
        record(connection, LATER, "an approver", "approved")

    (entry,) = log.newest(100)
    assert (entry.number, entry.before) == (ENTRIES + 1, digest)
    assert log.first_break() is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit_entry SET who = 'x'",
        "DELETE FROM audit_entry",
        "DELETE FROM audit_entry WHERE number = 30",
        "DELETE FROM chain_checkpoint",
    ],
)
def test_whatever_else_would_change_or_delete_is_refused(engine: Engine, change: str) -> None:
    log = AuditLog(engine)
    log.forget_old(datetime(2021, 6, 1, tzinfo=UTC))

    with (
        pytest.raises(DatabaseError, match="is append-only"),
        engine.begin() as connection,
    ):
        connection.execute(text(change))

    assert log.first_break() is None


def test_by_its_own_clock_the_database_keeps_what_is_younger_than_two_years(
    tmp_path: Path,
) -> None:
    with fresh_sqlite(tmp_path) as engine:
        now = datetime.now(UTC)
        write(engine, now - timedelta(days=600))
        log = AuditLog(engine)

        with pytest.raises(DatabaseError, match="has had its time"):
            log.forget_old(now + timedelta(days=800))

        assert len(log.newest(100)) == ENTRIES


def test_a_log_that_was_bent_is_kept_whole_and_the_watch_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with fresh_sqlite(tmp_path) as engine:
        write(engine)
        log = AuditLog(engine)
        log.forget_old(datetime(2021, 6, 1, tzinfo=UTC))
        first = numbers(log)[0]
        with engine.begin() as connection:
            connection.execute(text("DROP TRIGGER audit_entry_refuses_update"))
            connection.execute(text("UPDATE audit_entry SET who = 'x' WHERE number = 20"))

        with pytest.raises(AuditDamagedError):
            log.forget_old(LATER)
        log.try_forget_old(LATER)

        assert (numbers(log)[0], log.first_break()) == (first, 20)
        assert "audit_not_deleted AuditDamagedError" in caplog.text


def test_a_worker_of_the_service_deletes_the_old_entries_by_itself(tmp_path: Path) -> None:
    services = a_service(tmp_path)
    engine = make_engine(services.settings.database_url)
    write(engine)

    for watch in admin_watches(services):
        watch._task()

    assert AuditLog(engine).newest(100) == ()
    assert AuditLog(engine).first_break() is None

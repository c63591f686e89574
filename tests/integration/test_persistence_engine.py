"""What a SQLite connection may do, and which databases there are."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, text
from sqlalchemy.exc import DatabaseError

from assistant.persistence.engine import make_engine, writing
from assistant.persistence.errors import UnsupportedDatabaseError
from assistant.persistence.migrating import migrate
from assistant.persistence.tables import revisions
from tests.support.databases import fresh_sqlite


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Engine]:
    with fresh_sqlite(tmp_path) as engine:
        yield engine


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("auto_vacuum", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 10_000),
    ],
)
def test_a_connection_is_set_so_that_nothing_is_lost_or_left_behind(
    sqlite: Engine, pragma: str, value: object
) -> None:
    with sqlite.connect() as connection:
        found = connection.execute(text(f"PRAGMA {pragma}")).scalar()

    assert found == value


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE 'other.db' AS other",
        "DETACH DATABASE main",
        "SELECT load_extension('other')",
        "PRAGMA writable_schema = 1",
        "PRAGMA trusted_schema = 1",
        "PRAGMA secure_delete = 0",
        "PRAGMA foreign_keys = 0",
        "PRAGMA journal_mode = DELETE",
    ],
)
def test_a_statement_that_leads_out_of_the_database_is_refused(
    sqlite: Engine, statement: str
) -> None:
    with sqlite.connect() as connection, pytest.raises(DatabaseError, match="not authorized"):
        connection.execute(text(statement))


def test_an_error_never_carries_what_was_to_be_stored(sqlite: Engine) -> None:
    migrate(sqlite)
    words = {"path": "secret words", "number": 1, "digest": "x", "text": None, "created_at": None}
    with sqlite.connect() as connection, pytest.raises(DatabaseError) as refused:
        connection.execute(insert(revisions), words)

    assert "secret words" not in str(refused.value)


def test_a_change_of_the_schema_is_undone_with_its_transaction(sqlite: Engine) -> None:
    def change(statement: str) -> None:
        with writing(sqlite) as connection:
            connection.execute(text("CREATE TABLE passing (id INTEGER)"))
            connection.execute(text(statement))

    with pytest.raises(DatabaseError, match="no such table"):
        change("SELECT * FROM nowhere")

    with sqlite.connect() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master")).all()
    assert tables == []


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(UnsupportedDatabaseError, match="mysql is not supported"):
        make_engine("mysql://localhost/assistant")


def test_a_missing_driver_is_told_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(UnsupportedDatabaseError, match=r"safeguarding-assistant\[postgres\]"):
        make_engine("postgresql://localhost/assistant")

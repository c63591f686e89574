"""The report's role of the database reads the ledger, and no count that waits for its release."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import ProgrammingError

from admin.persistence.held_answers import HeldAnswers
from assistant.persistence.granting import GrantError, grant_reading
from assistant.persistence.migrating import migrate
from assistant.persistence.staging import Staging
from tests.support.databases import NEEDS_POSTGRES, fresh_postgresql, fresh_sqlite

SHOWN = ("release", "release_ledger", "demonstration", "demonstration_ledger")
HIDDEN = (
    "usage_cell",
    "vignette_count",
    "spent_ticket",
    "person",
    "audit_entry",
    "vignette_set",
    "draft",
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Engine]:
    with fresh_postgresql(tmp_path) as engine:
        migrate(engine)
        Staging(engine).prepare()
        assert HeldAnswers(engine).spend(1, "a ticket")
        yield engine


@pytest.fixture
def role(database: Engine) -> Iterator[str]:
    name = f"report_{uuid.uuid4().hex}"
    grant_reading(database, name)
    grant_reading(database, name)
    yield name
    with database.begin() as connection:
        connection.execute(text(f"DROP OWNED BY {name}"))
        connection.execute(text(f"DROP ROLE {name}"))


def run_as(role: str, engine: Engine, statement: str) -> None:
    with engine.connect() as connection:
        connection.execute(text(f"SET ROLE {role}"))
        try:
            connection.execute(text(statement))
        finally:
            connection.rollback()
            connection.execute(text("RESET ROLE"))


@pytest.mark.parametrize("table", [pytest.param(each, marks=NEEDS_POSTGRES) for each in SHOWN])
def test_it_reads_what_was_released(table: str, role: str, database: Engine) -> None:
    run_as(role, database, f"TABLE {table}")


@pytest.mark.parametrize("table", [pytest.param(each, marks=NEEDS_POSTGRES) for each in HIDDEN])
def test_it_is_denied_everything_else(table: str, role: str, database: Engine) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        run_as(role, database, f"TABLE {table}")


@pytest.mark.parametrize("table", [pytest.param(each, marks=NEEDS_POSTGRES) for each in SHOWN])
def test_it_writes_nothing(table: str, role: str, database: Engine) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        run_as(role, database, f"TRUNCATE {table}")


@pytest.mark.parametrize("name", ["report; drop table person", 'a"b', "Report", ""])
@pytest.mark.parametrize("_", [pytest.param("", marks=NEEDS_POSTGRES, id="postgresql")])
def test_a_name_that_is_none_is_refused(name: str, _: str, database: Engine) -> None:
    with pytest.raises(GrantError):
        grant_reading(database, name)


@pytest.mark.parametrize("_", [pytest.param("", marks=NEEDS_POSTGRES, id="postgresql")])
def test_a_role_that_reads_everything_by_other_rights_is_refused(
    _: str, role: str, database: Engine
) -> None:
    with database.begin() as connection:
        connection.execute(text(f"GRANT pg_read_all_data TO {role}"))

    with pytest.raises(GrantError, match="still read"):
        grant_reading(database, role)


def test_on_sqlite_it_says_that_there_are_no_roles(tmp_path: Path) -> None:
    with fresh_sqlite(tmp_path) as engine, pytest.raises(GrantError, match="no roles"):
        grant_reading(engine, "report")

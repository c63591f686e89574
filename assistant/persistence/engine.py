"""Connections to SQLite or PostgreSQL, set so that nothing is left behind or led astray."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.engine import URL
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from assistant.persistence.errors import UnsupportedDatabaseError

# auto_vacuum comes before journal_mode: it cannot be changed once the file has a header.
# secure_delete overwrites what is deleted; trusted_schema=OFF keeps a doctored file from calling
# functions with side effects (https://www.sqlite.org/pragma.html).
PRAGMAS = (
    "busy_timeout = 10000",
    "auto_vacuum = FULL",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
)
QUESTIONS = frozenset(pragma.partition(" ")[0] for pragma in PRAGMAS)
QUESTIONS_WITH_ARGUMENT = frozenset(
    {
        "foreign_key_check",
        "foreign_key_list",
        "index_info",
        "index_list",
        "index_xinfo",
        "integrity_check",
        "quick_check",
        "table_info",
        "table_list",
        "table_xinfo",
        "wal_checkpoint",
    }
)
# A stricter level would take its snapshot before the lock of ``writing`` is granted. A server that
# was restarted or does not answer is noticed at once, so that a worker falls back in time.
POSTGRESQL_OPTIONS: dict[str, Any] = {
    "isolation_level": "READ COMMITTED",
    "pool_pre_ping": True,
    "connect_args": {"connect_timeout": 5},
}
WRITE_LOCK = 7_283_001


def make_engine(url: str, *, keeps_open: bool = True) -> Engine:
    """Make the engine for a database address: ``sqlite:///file`` or ``postgresql://…``.

    Statements are never echoed, and no error message carries a bound value. An SQLite file that is
    not kept open loses its journal, and the older pages in it, with each connection that closes.

    Raises:
        UnsupportedDatabaseError: the address names another database, or one whose driver is not
            installed.
    """
    address = _readable(url)
    if address.get_backend_name() == "postgresql":
        return _postgresql_engine(address)
    pool = None if keeps_open else NullPool
    engine = create_engine(address, hide_parameters=True, poolclass=pool)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open the one transaction at a time that may write; a second writer waits for the first.

    What the transaction reads is what the writer before it committed.
    """
    with engine.execution_options(sqlite_begin="IMMEDIATE").begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(WRITE_LOCK)))
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a transaction in which everything that is read is of the same moment."""
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with engine.connect() as connection:
        yield connection


def _postgresql_engine(address: URL) -> Engine:
    try:
        return create_engine(address, hide_parameters=True, **POSTGRESQL_OPTIONS)
    except ImportError as error:
        remedy = "pip install 'safeguarding-assistant[postgres]'"
        raise UnsupportedDatabaseError(
            f"postgresql needs a package that is not installed: {remedy}"
        ) from error


def _readable(url: str) -> URL:
    address = make_url(url)
    if address.get_backend_name() not in ("sqlite", "postgresql"):
        name = address.get_backend_name()
        raise UnsupportedDatabaseError(f"{name} is not supported: use sqlite or postgresql")
    return address


def _prepare_sqlite(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    # With an isolation level of None the driver opens no transactions of its own, so that BEGIN
    # below covers reads and changes of the schema too.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.set_authorizer(_authorise)


def _begin_sqlite(connection: Connection) -> None:
    mode = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")


def _authorise(
    action: int, first: str | None, second: str | None, _database: str | None, _by: str | None
) -> int:
    """Say whether SQLite may compile a statement; other files, extensions and settings are barred.

    What ``first`` and ``second`` mean depends on the action (https://www.sqlite.org/c3ref/c_alter_table.html).
    """
    match action:
        case sqlite3.SQLITE_ATTACH | sqlite3.SQLITE_DETACH:
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_FUNCTION if second == "load_extension":
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_PRAGMA if not _is_question(first, second):
            return sqlite3.SQLITE_DENY
        case _:
            return sqlite3.SQLITE_OK


def _is_question(pragma: str | None, argument: str | None) -> bool:
    return pragma in QUESTIONS_WITH_ARGUMENT or (pragma in QUESTIONS and argument is None)

"""A ledger and its staging in memory, made in a few milliseconds, for promises tried often."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import cast

from sqlalchemy import Engine

from assistant.persistence.engine import make_engine
from assistant.persistence.ledger import LedgerStore
from assistant.persistence.migrating import migrate
from assistant.persistence.staging import Staging
from tests.support.counting import Place

MEMORY = "sqlite://"


@contextmanager
def a_place_in_memory() -> Iterator[Place]:
    """Open an empty database with its staging apart, as on SQLite they are two files."""
    engine, staged = make_engine(MEMORY), make_engine(MEMORY)
    put_back(engine, _empty())
    staging = Staging(staged)
    staging.prepare()
    yield Place(engine, staged, staging, LedgerStore(engine))
    engine.dispose()
    staged.dispose()


def backup_of(engine: Engine) -> bytes:
    """Copy a database as a backup would."""
    return _raw(engine).serialize()


def put_back(engine: Engine, backup: bytes) -> None:
    """Let a database be what a backup holds."""
    _raw(engine).deserialize(backup)


def words_of(engine: Engine) -> str:
    """Write a database as SQL."""
    return "\n".join(_raw(engine).iterdump())


@cache
def _empty() -> bytes:
    engine = make_engine(MEMORY)
    migrate(engine)
    made = backup_of(engine)
    engine.dispose()
    return made


def _raw(engine: Engine) -> sqlite3.Connection:
    """Give the one connection that an engine has to a database in memory, free to copy it."""
    with engine.connect() as connection:
        raw = cast(sqlite3.Connection, connection.connection.driver_connection)
    raw.set_authorizer(None)
    return raw

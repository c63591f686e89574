"""The log of incidents: append-only, complete, and all that says what is stopped."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.persistence.incidents import (
    Incident,
    IncidentAction,
    IncidentError,
    IncidentStore,
)
from assistant.persistence.migrating import migrate
from tests.support.databases import DATABASES

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WEB = Part(PartKind.WEB)
GAMING = Part(PartKind.PAGE, "e-safety/gaming")


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


@pytest.fixture
def store(engine: Engine) -> IncidentStore:
    return IncidentStore(engine, lambda: NOON)


def stop(store: IncidentStore, part: Part) -> Incident:
    return store.record(IncidentAction.STOP, part, why="a wrong number", by="a duty manager")


def start(store: IncidentStore, part: Part) -> Incident:
    return store.record(IncidentAction.START, part, why="it is mended", by="a duty manager")


def test_before_any_incident_nothing_is_stopped(store: IncidentStore) -> None:
    assert (store.latest_number(), store.stopped(), store.history()) == (None, Stopped(), ())


def test_an_entry_says_what_when_why_and_by_whom(store: IncidentStore) -> None:
    stop(store, GAMING)

    stopped = IncidentAction.STOP
    assert store.history() == (
        Incident(1, NOON, stopped, GAMING, "a wrong number", "a duty manager"),
    )


def test_what_is_stopped_follows_from_the_whole_history(store: IncidentStore) -> None:
    stop(store, WEB)
    stop(store, GAMING)
    start(store, WEB)

    assert store.stopped() == Stopped(frozenset({GAMING}))
    assert [entry.number for entry in store.history()] == [1, 2, 3]
    assert store.latest_number() == 3


def test_a_part_is_not_stopped_twice_nor_started_while_it_runs(store: IncidentStore) -> None:
    with pytest.raises(IncidentError, match="web is running already"):
        start(store, WEB)
    stop(store, WEB)

    with pytest.raises(IncidentError, match="web is stopped already"):
        stop(store, WEB)

    assert store.latest_number() == 1


def test_an_incident_needs_a_reason(store: IncidentStore) -> None:
    with pytest.raises(IncidentError, match="say why"):
        store.record(IncidentAction.STOP, WEB, why="  ", by="a duty manager")


@pytest.mark.parametrize("change", ["UPDATE incident SET number = 9", "DELETE FROM incident"])
def test_no_incident_is_ever_changed_or_deleted(
    store: IncidentStore, engine: Engine, change: str
) -> None:
    stop(store, WEB)

    with (
        pytest.raises(DatabaseError, match="incident is append-only"),
        engine.begin() as connection,
    ):
        connection.execute(text(change))

    assert store.latest_number() == 1

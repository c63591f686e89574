"""Nothing that was published is ever changed, and nothing is published by half."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Engine, event, func, select, text
from sqlalchemy.exc import DatabaseError

from assistant.guidance.edition import Approval
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import DamagedEditionError
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin, StoredEdition
from assistant.persistence.tables import metadata
from tests.support.databases import (
    DATABASES,
    documents,
    opened,
)

CHAIR = Approval("an independent chair", date(2026, 11, 20))
FIRST = documents(a="one", b="two")


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


@pytest.fixture
def store(engine: Engine) -> EditionStore:
    return EditionStore(engine)


def publish(store: EditionStore, **texts: str) -> int:
    return store.publish(documents(**texts), origin=Origin.EDITED, note="an edit")


def numbers(edition: StoredEdition) -> dict[str, int]:
    return {revision.document.path: revision.number for revision in edition.revisions}


def rows_in(engine: Engine, table: str) -> int:
    with engine.connect() as connection:
        count = select(func.count()).select_from(metadata.tables[table])
        return connection.execute(count).scalar_one()


@pytest.mark.parametrize("table", ["revision", "edition", "edition_entry", "approval"])
@pytest.mark.parametrize("change", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_no_row_is_ever_changed_or_deleted(
    store: EditionStore, engine: Engine, table: str, change: str
) -> None:
    store.publish(FIRST, origin=Origin.EDITED, note="", approvals={"a.yaml": CHAIR})
    column = {"revision": "number", "edition": "number"}.get(table, "edition_number")
    with (
        pytest.raises(DatabaseError, match=f"{table} is append-only"),
        engine.begin() as connection,
    ):
        connection.execute(text(change.format(table, column, column)))

    assert store.load(1).documents == FIRST


@pytest.mark.parametrize("table", ["revision", "edition", "edition_entry", "approval"])
def test_whatever_fails_while_publishing_nothing_of_it_is_kept(
    store: EditionStore, engine: Engine, table: str
) -> None:
    publish(store, a="one")

    def fail(*statement: object) -> None:
        if f"INSERT INTO {table} " in str(statement[2]):
            raise ConnectionError

    event.listen(engine, "before_cursor_execute", fail)
    with pytest.raises(ConnectionError):
        store.publish(FIRST, origin=Origin.EDITED, note="", approvals={"a.yaml": CHAIR})
    event.remove(engine, "before_cursor_execute", fail)

    assert store.latest_number() == 1
    assert [rows_in(engine, name) for name in ("revision", "edition_entry", "approval")] == [
        1,
        1,
        0,
    ]


def test_an_edition_whose_words_were_tampered_with_is_not_served(
    store: EditionStore, engine: Engine
) -> None:
    publish(store, a="call 999", b="two")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO revision (id, path, number, digest, text, created_at)"
                " VALUES (99, 'c.yaml', 1, 'x', 'call 000', '2026-11-22 12:00:00')"
            )
        )
        connection.execute(text("INSERT INTO edition_entry VALUES (1, 99)"))

    with pytest.raises(DamagedEditionError, match="edition 1 does not match its digest"):
        store.load(1)


@pytest.fixture
def workers(engine: Engine) -> Iterator[list[Engine]]:
    with ExitStack() as open_workers:
        yield [open_workers.enter_context(opened(engine.url)) for _ in range(4)]


def test_editors_who_publish_together_get_numbers_without_gaps(
    store: EditionStore, workers: list[Engine]
) -> None:
    together = Barrier(len(workers), timeout=60)

    def edit(worker: Engine) -> list[int]:
        together.wait()
        own = EditionStore(worker)
        return [publish(own, a=f"{id(worker)} {turn}", b="same") for turn in range(5)]

    with ThreadPoolExecutor(len(workers)) as threads:
        found = sorted(number for numbers in threads.map(edit, workers) for number in numbers)

    assert found == list(range(1, 21))
    assert [len(store.load(number).revisions) for number in found] == [2] * 20
    assert numbers(store.load(20)) == {"a.yaml": 20, "b.yaml": 1}


@pytest.mark.parametrize("database", DATABASES[1:])
def test_a_table_cannot_be_emptied_at_a_stroke_either(
    database: Callable[[Path], AbstractContextManager[Engine]], tmp_path: Path
) -> None:
    with database(tmp_path) as engine:
        migrate(engine)
        publish(EditionStore(engine), a="one")

        with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
            connection.execute(text("TRUNCATE approval"))

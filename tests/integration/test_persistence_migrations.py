"""Migrations: up, down and up again, with rows and without, equal to what the code expects."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from admin.activities.demonstrating import DEMONSTRATION
from admin.consistency.vignettes import VignetteSet
from admin.identity.people import Role
from admin.persistence.activities import ActivityStore
from admin.persistence.activity_tables import metadata
from admin.persistence.editing_tables import drafts
from admin.persistence.held_answers import HeldAnswers
from admin.persistence.people import PeopleStore
from admin.persistence.vignettes import VignetteStore
from assistant.guidance.edition import Approval
from assistant.persistence.editions import EditionStore
from assistant.persistence.migrating import migrate, migrate_back
from assistant.persistence.stored import Origin
from tests.support.databases import DATABASES, documents, fresh_sqlite, opened

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        yield engine


def tables_of(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def schema_of(engine: Engine) -> list[tuple[str, str]]:
    """Read what SQLite keeps of each table and trigger, spaces aside."""
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        ).all()
    return [(name, " ".join(sql.split())) for name, sql in rows]


def fill(engine: Engine) -> None:
    approvals = {"a.yaml": Approval("a board manager", date(2026, 11, 22))}
    EditionStore(engine, lambda: NOON).publish(
        documents(a="one", b="two"), origin=Origin.EDITED, note="first", approvals=approvals
    )
    staff = PeopleStore(engine, lambda: NOON)
    staff.invite("an.author@board.example", Role.AUTHOR, by="a test", good_for=timedelta(days=1))
    ActivityStore(engine, lambda: NOON).add(DEMONSTRATION, by="a test")
    vignettes = VignetteStore(engine, lambda: NOON, b"key", HeldAnswers(engine))
    vignettes.publish(VignetteSet("A set", ("One child.", "Another.")), by="a test")


def test_the_tables_of_the_back_end_are_in_the_database_of_the_editions() -> None:
    assert drafts.metadata is metadata


def test_an_empty_database_gets_the_tables_of_the_code(engine: Engine) -> None:
    migrate(engine)

    assert tables_of(engine) == {*metadata.tables, "alembic_version"}


def test_the_migrated_schema_differs_in_nothing_from_the_tables_of_the_code(
    engine: Engine,
) -> None:
    migrate(engine)

    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        differences = compare_metadata(context, metadata)
    assert differences == []


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    fill(engine)

    migrate(engine)

    assert EditionStore(engine).latest_number() == 1


def test_going_back_leaves_no_table_of_ours(engine: Engine) -> None:
    migrate(engine)
    fill(engine)

    migrate_back(engine)

    assert tables_of(engine) == {"alembic_version"}


def test_up_down_and_up_again_gives_a_database_that_works(engine: Engine) -> None:
    migrate(engine)
    fill(engine)
    migrate_back(engine)

    migrate(engine)
    fill(engine)

    assert EditionStore(engine).latest_number() == 1


def test_the_schema_after_up_down_up_is_that_after_up(tmp_path: Path) -> None:
    with fresh_sqlite(tmp_path) as engine:
        migrate(engine)
        once = schema_of(engine)
        fill(engine)
        migrate_back(engine)
        migrate(engine)

        assert schema_of(engine) == once


def test_the_migrated_tables_are_word_for_word_those_of_the_code(tmp_path: Path) -> None:
    with fresh_sqlite(tmp_path) as engine:
        metadata.create_all(engine)
        created = schema_of(engine)
        metadata.drop_all(engine)
        migrate(engine)

        assert set(created) < set(schema_of(engine))


def test_workers_that_start_together_migrate_and_load_the_starter_content_once(
    engine: Engine,
) -> None:
    starter = documents(a="one", b="two")
    together = Barrier(4, timeout=60)

    def start(worker: Engine) -> int:
        together.wait()
        migrate(worker)
        return EditionStore(worker).load_starter(starter)

    with ExitStack() as workers, ThreadPoolExecutor(4) as threads:
        engines = [workers.enter_context(opened(engine.url)) for _ in range(4)]
        found = list(threads.map(start, engines))

    assert found == [1, 1, 1, 1]
    assert EditionStore(engine).load(1).documents == starter

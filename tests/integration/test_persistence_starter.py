"""Starter content: loaded where nobody has edited, left alone where somebody has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from assistant.persistence.editions import EditionStore
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin
from tests.support.databases import DATABASES, documents

FIRST = documents(a="one", b="two")


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


@pytest.fixture
def store(engine: Engine) -> EditionStore:
    return EditionStore(engine)


def test_starter_content_fills_an_empty_database(store: EditionStore) -> None:
    assert store.load_starter(FIRST) == 1
    assert store.load(1).origin is Origin.STARTER


def test_the_same_starter_content_is_loaded_once(store: EditionStore) -> None:
    assert [store.load_starter(FIRST), store.load_starter(FIRST)] == [1, 1]


def test_newer_starter_content_follows_an_older_one_by_itself(store: EditionStore) -> None:
    store.load_starter(FIRST)

    assert store.load_starter(documents(a="newer")) == 2
    assert store.load(2).documents == documents(a="newer")


@pytest.mark.parametrize("origin", [Origin.EDITED, Origin.IMPORTED])
def test_an_edition_of_the_partnership_is_left_alone(store: EditionStore, origin: Origin) -> None:
    store.load_starter(FIRST)
    store.publish(documents(a="ours"), origin=origin, note="")

    assert store.load_starter(documents(a="newer")) == 2
    assert store.load(2).documents == documents(a="ours")

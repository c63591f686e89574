"""The store of editions: numbered, append-only, all or nothing."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from assistant.guidance.edition import Approval
from assistant.persistence.documents import digest_of_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import (
    EditionNotPublishableError,
    UnknownEditionError,
)
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin, StoredEdition, StoredRevision
from assistant.persistence.tables import metadata
from tests.support.databases import (
    DATABASES,
    documents,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHAIR = Approval("an independent chair", date(2026, 11, 20))
MANAGER = Approval("a board manager", date(2026, 11, 22))
FIRST = documents(a="one", b="two")


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


@pytest.fixture
def store(engine: Engine) -> EditionStore:
    return EditionStore(engine, lambda: NOON)


def publish(store: EditionStore, **texts: str) -> int:
    return store.publish(documents(**texts), origin=Origin.EDITED, note="an edit")


def numbers(edition: StoredEdition) -> dict[str, int]:
    return {revision.document.path: revision.number for revision in edition.revisions}


def rows_in(engine: Engine, table: str) -> int:
    with engine.connect() as connection:
        count = select(func.count()).select_from(metadata.tables[table])
        return connection.execute(count).scalar_one()


def test_an_empty_database_has_no_edition(store: EditionStore) -> None:
    assert store.latest_number() is None
    assert store.latest_digest() is None


def test_an_edition_comes_back_as_it_was_published(store: EditionStore) -> None:
    number = store.publish(
        FIRST, origin=Origin.IMPORTED, note="from a file", approvals={"b.yaml": CHAIR}
    )

    one, two = FIRST
    assert store.load(number) == StoredEdition(
        number=1,
        digest=digest_of_documents(FIRST),
        published_at=NOON,
        origin=Origin.IMPORTED,
        note="from a file",
        revisions=(
            StoredRevision(one, 1, one.digest),
            StoredRevision(two, 1, two.digest, CHAIR),
        ),
    )


def test_revisions_come_in_the_order_of_paths_whatever_the_database_sorts_by(
    store: EditionStore,
) -> None:
    publish(store, b="1", B="2", a="3")

    edition = store.load(1)

    assert [document.path for document in edition.documents] == ["B.yaml", "a.yaml", "b.yaml"]


def test_editions_are_numbered_without_gaps_and_each_keeps_its_words(store: EditionStore) -> None:
    published = [publish(store, a="one"), publish(store, a="two"), publish(store, a="three")]

    assert published == [1, 2, 3]
    assert [store.load(number).documents[0].text for number in published] == [
        "one\n",
        "two\n",
        "three\n",
    ]


def test_only_the_wording_that_changed_gets_a_new_number(store: EditionStore) -> None:
    publish(store, a="one", b="two")
    publish(store, a="one", b="other", c="new")

    assert numbers(store.load(2)) == {"a.yaml": 1, "b.yaml": 2, "c.yaml": 1}


def test_going_back_to_old_words_gives_them_their_old_number(
    store: EditionStore, engine: Engine
) -> None:
    publish(store, a="one")
    publish(store, a="two")
    publish(store, a="one")

    assert numbers(store.load(3)) == {"a.yaml": 1}
    assert rows_in(engine, "revision") == 2


def test_the_same_words_are_not_published_twice_in_a_row(
    store: EditionStore, engine: Engine
) -> None:
    again = [publish(store, a="one"), publish(store, a="one")]

    assert again == [1, 1]
    assert rows_in(engine, "edition") == 1


def test_an_approval_of_words_that_stand_already_makes_a_new_edition(store: EditionStore) -> None:
    store.load_starter(FIRST)

    number = store.publish(
        FIRST, origin=Origin.EDITED, note="approved", approvals={"a.yaml": MANAGER}
    )

    assert number == 2
    assert [revision.approval for revision in store.load(2).revisions] == [MANAGER, None]


def test_an_old_edition_does_not_gain_the_approvals_of_a_later_one(store: EditionStore) -> None:
    store.load_starter(FIRST)
    store.publish(FIRST, origin=Origin.EDITED, note="", approvals={"a.yaml": MANAGER})

    assert [revision.approval for revision in store.load(1).revisions] == [None, None]


def test_what_was_approved_stays_approved_by_whom_it_was_first(store: EditionStore) -> None:
    store.publish(FIRST, origin=Origin.EDITED, note="", approvals={"a.yaml": CHAIR})
    publish(store, a="one", b="three")

    again = store.publish(
        documents(a="one", b="three"), origin=Origin.EDITED, note="", approvals={"a.yaml": MANAGER}
    )

    assert again == 2
    assert [revision.approval for revision in store.load(2).revisions] == [CHAIR, None]


def test_new_words_are_not_approved_because_the_old_ones_were(store: EditionStore) -> None:
    store.publish(FIRST, origin=Origin.EDITED, note="", approvals={"a.yaml": CHAIR})
    publish(store, a="changed", b="two")

    assert [revision.approval for revision in store.load(2).revisions] == [None, None]


def test_an_edition_that_was_never_published_cannot_be_loaded(store: EditionStore) -> None:
    with pytest.raises(UnknownEditionError, match="there is no edition 7"):
        store.load(7)


def test_an_edition_needs_a_document(store: EditionStore) -> None:
    with pytest.raises(EditionNotPublishableError, match="at least one document"):
        publish(store)


def test_a_path_cannot_stand_twice(store: EditionStore) -> None:
    with pytest.raises(EditionNotPublishableError, match=r"stand twice: a\.yaml"):
        store.load_starter(documents(a="one") + documents(a="two"))


def test_an_approval_belongs_to_a_document(store: EditionStore) -> None:
    with pytest.raises(EditionNotPublishableError, match=r"has the path c\.yaml"):
        store.publish(FIRST, origin=Origin.EDITED, note="", approvals={"c.yaml": CHAIR})

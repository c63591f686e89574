"""From files through the database to the values that a worker answers from."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assistant.guidance.edition import Approval, Revision
from assistant.persistence.assembling import assemble, starter_edition
from assistant.persistence.content_files.directories import read_documents, write_documents
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import digest_of_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import ContentErrors
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin
from tests.support.databases import DATABASES, PAGE_PATH, changed_pack, sound_pack
from tests.support.path_files import PATHS, ROUTE_FILE

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHAIR = Approval("an independent chair", date(2026, 11, 20))
PAGE_KEY = ("en", "young-people/gaming")


@pytest.fixture(params=DATABASES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EditionStore]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield EditionStore(engine, lambda: NOON)


def test_a_published_edition_becomes_values_with_revisions_and_approvals(
    store: EditionStore,
) -> None:
    store.load_starter(sound_pack())
    documents = changed_pack(PAGE_PATH, "Gaming and chat", "Games and chat")
    number = store.publish(documents, origin=Origin.EDITED, note="", approvals={PAGE_PATH: CHAIR})

    edition, pack = assemble(store.load(number))

    page = pack.pages[PAGE_KEY]
    (digest,) = [document.digest for document in documents if document.path == PAGE_PATH]
    assert (edition.number, edition.published_at) == (2, NOON)
    assert edition.digest == digest_of_documents(documents)
    assert edition.revisions == {PAGE_KEY: Revision(page, 2, digest, CHAIR)}
    assert page.title == "Games and chat"
    assert (edition.partnership, edition.topics) == (pack.partnership, pack.topics)
    assert (edition.contacts, edition.sources) == (pack.contacts, pack.sources)


def test_a_path_of_an_edition_stays_as_it_was_published(store: EditionStore) -> None:
    store.load_starter(sound_pack(**PATHS))
    later = ROUTE_FILE.replace("title: Whom to tell", "title: Whom to ask")
    edited = sound_pack(**(PATHS | {"pathways/whom.yaml": later}))
    store.publish(edited, origin=Origin.EDITED, note="")

    titles = [assemble(store.load(n))[1].guided.routes["whom"].title for n in (1, 2)]

    assert titles == ["Whom to tell", "Whom to ask"]


def test_the_way_through_the_database_and_back_to_files_loses_nothing(
    store: EditionStore, tmp_path: Path
) -> None:
    store.load_starter(sound_pack(**PATHS))

    write_documents(store.load(1).documents, tmp_path / "exported")

    exported = read_documents(tmp_path / "exported")
    assert exported == store.load(1).documents
    assert parse_pack(exported) == parse_pack(sound_pack(**PATHS))


def test_the_starter_edition_needs_no_database() -> None:
    before = datetime.now(UTC)
    edition, pack = starter_edition(sound_pack())

    revision = edition.revisions[PAGE_KEY]
    assert edition.number == 0
    assert edition.digest == digest_of_documents(sound_pack())
    assert edition.published_at >= before
    assert (revision.number, revision.approval) == (1, None)
    assert revision.page == pack.pages[PAGE_KEY]


def test_an_edition_that_cannot_be_read_is_told_by_file(store: EditionStore) -> None:
    broken = changed_pack(PAGE_PATH, "audience: young-person", "audience: everyone")
    store.publish(broken, origin=Origin.IMPORTED, note="")

    with pytest.raises(ContentErrors, match=f"{PAGE_PATH}:4"):
        assemble(store.load(1))


def test_further_asks_are_searched_like_those_of_the_page_itself() -> None:
    further = {"asks/en/young-people/gaming.txt": "sum1 is horrid on my game\n"}

    edition, pack = starter_edition(sound_pack(**further))

    asks = edition.revisions[PAGE_KEY].page.asks
    assert tuple(asks) == (*pack.pages[PAGE_KEY].asks, "sum1 is horrid on my game")

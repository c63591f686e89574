"""The journeys that need everything: the starter content, the database, the index, the watch."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.bootstrap import Services, build_services, publish
from assistant.channels.api.rendering import page_url
from assistant.pathways.observing import Child
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.errors import ContentErrors
from assistant.persistence.sound import sound_documents
from assistant.retrieval.status import IndexState
from tests.support.pages import Visitor
from tests.support.service import a_running_service, a_service, first_service
from tests.support.source_code import ROOT

SEXTORTION = "someone is threatening to send my sons nudes if he doesnt pay"
PATIENCE_SECONDS = 240
PAGE = "en/e-safety/sextortion.md"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def parent(services: Services) -> Iterator[Visitor]:
    with a_running_service(services) as visitor:
        yield visitor


def test_a_parent_asks_about_blackmail_and_gets_the_steps_and_the_people(parent: Visitor) -> None:
    page = parent.ask(SEXTORTION)

    assert "Sexual blackmail (sextortion)" in page.words("h2")
    assert any("Do not pay" in step for step in page.words("li"))
    assert "Report Remove" in page.text
    assert "CEOP" in page.text
    assert "0800 1111" in page.text


def test_a_live_edition_carries_the_guided_paths_with_their_times_in_words(
    services: Services,
) -> None:
    guided = services.current().guided

    assert guided.grid is not None
    assert guided.grid.cell("police", "child-affected").by_when[0] == (
        "The notification within 24 hours (being confirmed by the partnership) of attending."
    )
    assert list(guided.routes) == ["allegation", "where-to-report"]


def test_an_answer_names_its_revision_and_its_dates(parent: Visitor) -> None:
    page = parent.ask(SEXTORTION)

    assert "Starter text, not yet approved by the partnership" in page.text
    assert "22 November 2026" in page.text
    assert "22 May 2027" in page.text


def test_every_page_of_the_edition_can_be_opened(parent: Visitor, services: Services) -> None:
    revisions = services.current().edition.pages("en")

    titles = [parent.get(page_url(each.page)).heading for each in revisions]

    assert titles == [each.page.title for each in revisions]


def test_a_new_edition_is_live_soon_after_it_is_published(tmp_path: Path) -> None:
    services = a_service(tmp_path / "kept")
    changed = _content_with(tmp_path, "Sexual blackmail (sextortion)", "Blackmail with pictures")
    signs = services.current.signs

    with a_running_service(services) as visitor:
        number = publish(services.settings, sound_documents(changed), "A new title")
        _wait_until(lambda: services.current().edition.number == number)
        heading = visitor.get("/guidance/e-safety/sextortion").heading

    assert heading == "Blackmail with pictures"
    assert services.current.search.status.index is IndexState.READY
    assert services.current().edition.revision("e-safety/sextortion", "en").number == 2
    assert services.current.signs is signs
    assert signs.wait_until_prepared(PATIENCE_SECONDS)
    assert signs.suggest("a bruise on a baby who cannot crawl", Child(0)).signs


def _wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)


def test_a_broken_file_names_its_line_and_publishes_nothing(tmp_path: Path) -> None:
    services = a_service(tmp_path / "kept")
    broken = _content_with(tmp_path, "audience: family", "audience: everybody")

    with pytest.raises(ContentErrors, match=r"en/e-safety/sextortion\.md:\d+"):
        sound_documents(broken)

    store = EditionStore(make_engine(services.settings.database_url))
    assert store.latest_number() == 1


def test_without_a_database_the_starter_edition_still_answers(tmp_path: Path) -> None:
    services = a_service(tmp_path)
    for path in tmp_path.glob("assistant.db*"):
        path.write_bytes(b"this is no database" * 1_000)
    stricken = build_services(services.settings, beside=first_service())

    with a_running_service(stricken) as visitor:
        page = visitor.ask(SEXTORTION)

    assert "Sexual blackmail (sextortion)" in page.words("h2")
    assert not stricken.has_database()


def _content_with(folder: Path, old: str, new: str) -> Path:
    """Copy the starter content and change one line of one page."""
    copy = Path(shutil.copytree(ROOT / "content", folder / "content"))
    page = copy / PAGE
    page.write_text(page.read_text().replace(old, new, 1))
    return copy

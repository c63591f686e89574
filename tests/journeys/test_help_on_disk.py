"""The help page needs nothing: it is served from memory, and lies on disk for a proxy."""

import re
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from click.testing import CliRunner

from assistant.bootstrap import Services, build_services, write_help
from assistant.cli import main
from assistant.localisation.formatting import phone_in_words
from assistant.offline import help_page_path
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.sound import sound_documents
from assistant.persistence.stored import Origin
from tests.support.pages import parsed
from tests.support.service import a_running_service, a_service
from tests.support.source_code import ROOT

NEEDED_TO_START = {"locales", "secret_key", "public"}
PATIENCE_SECONDS = 240
TELEPHONE = re.compile(r'href="tel:([^"]+)"')
LOADED = {"link", "script", "style", "img", "iframe"}


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("kept"), ASSISTANT_LOCALES="en,pl")


def kept_page(services: Services, locale: str = "en") -> str:
    return help_page_path(services.settings.data_dir, locale).read_text(encoding="utf-8")


def words_of(tree: Element) -> str:
    return " ".join(" ".join(tree.itertext()).split())


def content_with(folder: Path, old: str, new: str) -> Path:
    """Copy the starter content and change the register."""
    copy = Path(shutil.copytree(ROOT / "content", folder / "content"))
    register = copy / "contacts.yaml"
    register.write_text(register.read_text().replace(old, new, 1))
    return copy


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)


@pytest.mark.parametrize("locale", ["en", "pl"])
def test_the_kept_page_is_whole_and_loads_nothing(services: Services, locale: str) -> None:
    tree = parsed(kept_page(services, locale))

    assert (tree.get("lang"), tree.get("dir")) == (locale, "ltr")
    assert [each.tag for each in tree.iter() if each.tag in LOADED] == []
    assert [name for each in tree.iter() for name in each.attrib if name == "style"] == []
    assert len(list(tree.iter("h1"))) == 1
    assert "Polski, Română, Slovenčina, ਪੰਜਾਬੀ, اردو" in words_of(tree)


def test_the_kept_page_says_999_first_and_only_confirmed_numbers(services: Services) -> None:
    register = services.current().edition.contacts.values()

    numbers = TELEPHONE.findall(kept_page(services))

    assert numbers[0] == "999"
    assert set(numbers) <= {each.phone for each in register if each.is_confirmed}
    assert len(numbers) == len(set(numbers)) > 3


def test_any_proxy_may_read_the_kept_page(services: Services) -> None:
    path = help_page_path(services.settings.data_dir, "en")

    assert path.stat().st_mode & 0o777 == 0o644
    assert [each.name for each in path.parent.iterdir()] != []
    assert [each.name for each in path.parent.iterdir() if each.name.startswith(".")] == []


def test_with_database_index_and_model_deleted_help_is_served_and_the_file_is_there(
    tmp_path: Path,
) -> None:
    services = a_service(tmp_path)
    assert services.current.search.wait_until_prepared(PATIENCE_SECONDS)
    for path in tmp_path.iterdir():
        if path.name not in NEEDED_TO_START:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    stricken = build_services(replace(services.settings, has_meaning=False))

    with a_running_service(stricken) as visitor:
        page = visitor.get("/help")

    assert page.links().index("tel:999") < 12
    assert TELEPHONE.findall(kept_page(stricken))[0] == "999"


def test_a_publication_puts_its_numbers_into_the_kept_page(tmp_path: Path) -> None:
    services = a_service(tmp_path / "kept")
    childline = services.current().edition.contacts["childline"]
    changed = content_with(tmp_path, f'phone: "{childline.phone}"', 'phone: "+448081570199"')
    store = EditionStore(make_engine(services.settings.database_url))
    number = phone_in_words("+448081570199")

    with a_running_service(services):
        store.publish(sound_documents(changed), origin=Origin.EDITED, note="A new number")
        wait_until(lambda: number in kept_page(services))

    assert number in kept_page(services)
    assert phone_in_words(childline.phone or "") not in kept_page(services)


def test_an_import_without_a_running_server_renews_the_kept_page(services: Services) -> None:
    kept = services.settings.data_dir
    help_page_path(kept, "en").unlink()
    environment = {"ASSISTANT_DATA_DIR": str(kept), "ASSISTANT_MEANING": "off"}

    result = CliRunner().invoke(
        main, ["content", "import", str(ROOT / "content")], env=environment
    )

    assert result.exit_code == 0
    assert "tel:999" in kept_page(services)


def test_a_disk_that_refuses_leaves_the_service_as_it_was(
    services: Services, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = replace(services.settings, data_dir=tmp_path)
    shutil.copytree(services.settings.data_dir / "locales", tmp_path / "locales")
    (tmp_path / "public").write_text("a file stands where the folder should be")

    write_help(blocked)

    assert "help_page_not_written" in caplog.text

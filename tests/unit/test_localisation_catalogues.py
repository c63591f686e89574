"""Catalogues: extracted, compiled, read, and held to their promise."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from assistant.localisation.catalogues import MissingCatalogueError, load_catalogues
from assistant.localisation.checking import CatalogueFault, check
from assistant.localisation.compiling import compile_catalogues
from assistant.localisation.locales import SOURCE, locale_of_tag
from assistant.localisation.sources import TEMPLATE, WRITTEN, extract, read_translation

POLISH = locale_of_tag("pl")
CODE = """
catalogue.gettext("Open now until %(time)s", time=time)
catalogue.ngettext("%(num)d page", "%(num)d pages", count)
"""
PAGES = ("%(num)d page", "%(num)d pages")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of one module and one template."""
    (tmp_path / "assistant/templates").mkdir(parents=True)
    (tmp_path / "assistant/module.py").write_text(CODE, encoding="utf-8")
    template = "{% trans name=who %}\n  For\n  {{ name }}\n{% endtrans %}"
    (tmp_path / "assistant/templates/page.html").write_text(template, encoding="utf-8")
    (tmp_path / "locales").mkdir()
    mapping = Path(__file__).parents[2] / "locales/babel.cfg"
    (tmp_path / "locales/babel.cfg").write_text(mapping.read_text(encoding="utf-8"))
    return tmp_path


def translated(root: Path, **changes: object) -> Path:
    """Write a whole Polish catalogue but for the changes."""
    catalogue = Catalog(locale="pl", fuzzy=False)
    words: dict[object, object] = {
        "Open now until %(time)s": changes.get("until", "Otwarte do %(time)s"),
        "For %(name)s": "Dla: %(name)s",
        PAGES: changes.get("pages", ("%(num)d strona", "%(num)d strony", "%(num)d stron")),
    }
    for message, string in words.items():
        catalogue.add(message, string)  # type: ignore[arg-type]
    path = root / "locales/pl" / WRITTEN
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue)
    return root / "locales"


def test_messages_of_code_and_templates_are_gathered(root: Path) -> None:
    extract(root, root / "locales", (SOURCE, POLISH))

    ids = {message.id for message in read_translation(root / "locales", POLISH) if message.id}
    assert ids == {"Open now until %(time)s", "For %(name)s", PAGES}


def test_extracting_twice_changes_nothing(root: Path) -> None:
    extract(root, root / "locales", (SOURCE, POLISH))
    before = (root / "locales" / TEMPLATE).read_bytes()

    extract(root, root / "locales", (SOURCE, POLISH))

    assert (root / "locales" / TEMPLATE).read_bytes() == before


def test_a_whole_and_current_catalogue_has_no_fault(root: Path) -> None:
    extract(root, root / "locales", (SOURCE,))
    locales = translated(root)

    assert check(root, locales, (SOURCE, POLISH)) == ()


def test_a_message_that_was_never_extracted_is_a_fault(root: Path) -> None:
    locales = translated(root)

    faults = check(root, locales, (SOURCE,))

    assert faults[0] == CatalogueFault("", "%(num)d page", "missing")


def test_an_empty_plural_is_not_a_translation(root: Path) -> None:
    extract(root, root / "locales", (SOURCE,))
    locales = translated(root, pages=("%(num)d strona", "%(num)d strony", ""))

    assert check(root, locales, (POLISH,)) == (
        CatalogueFault("pl", "%(num)d page", "not translated"),
    )


def test_placeholders_must_be_those_of_the_source(root: Path) -> None:
    extract(root, root / "locales", (SOURCE,))
    locales = translated(root, until="Otwarte do %(godziny)s")

    assert check(root, locales, (POLISH,)) == (
        CatalogueFault("pl", "Open now until %(time)s", "placeholders differ from the source"),
    )


def test_a_compiled_catalogue_speaks_its_language(root: Path, tmp_path: Path) -> None:
    locales = translated(root)
    compile_catalogues(locales, tmp_path / "compiled")

    catalogue = load_catalogues(tmp_path / "compiled", (SOURCE, POLISH))["pl"]

    assert catalogue.gettext("Open now until %(time)s", time="17:00") == "Otwarte do 17:00"
    assert catalogue.ngettext("%(num)d page", "%(num)d pages", 3) == "3 strony"


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    catalogue = load_catalogues(tmp_path, (SOURCE,))["en"]

    assert catalogue.ngettext("%(num)d page", "%(num)d pages", 2) == "2 pages"


def test_a_missing_catalogue_is_refused_with_the_file_and_the_command(tmp_path: Path) -> None:
    with pytest.raises(MissingCatalogueError, match=r"pl.*messages\.mo .* assistant locales"):
        load_catalogues(tmp_path, (SOURCE, POLISH))

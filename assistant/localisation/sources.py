"""Catalogues as translators see them: messages.pot and a .po for each language."""

from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from assistant.localisation.locales import SOURCE, Locale

TEMPLATE = "messages.pot"
MAPPING = "babel.cfg"
WRITTEN = Path("LC_MESSAGES/messages.po")


def read_template(locales_dir: Path) -> Catalog:
    """Read messages.pot; an empty catalogue where there is none yet."""
    return _read(locales_dir / TEMPLATE, None)


def read_translation(locales_dir: Path, locale: Locale) -> Catalog:
    """Read the .po of a language; an empty catalogue where there is none yet."""
    return _read(locales_dir / locale.tag / WRITTEN, locale.tag)


def gather_messages(root: Path, locales_dir: Path) -> Catalog:
    """Collect every message of code and templates under ``root``, as babel.cfg maps them."""
    with (locales_dir / MAPPING).open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]
    gathered = _empty(None)
    found = extract_from_dir(root, methods, options, comment_tags=("Translators:",))
    for filename, _line, message, comments, context in found:
        gathered.add(message, locations=[(filename, 0)], auto_comments=comments, context=context)
    return gathered


def extract(root: Path, locales_dir: Path, locales: Iterable[Locale]) -> None:
    """Write messages.pot and bring the .po of each language up to it; unchanged files stay."""
    template = gather_messages(root, locales_dir)
    if message_ids(template) != message_ids(read_template(locales_dir)):
        _write(template, locales_dir / TEMPLATE)
    for locale in locales:
        translation = read_translation(locales_dir, locale)
        if locale is SOURCE or message_ids(translation) == message_ids(template):
            continue
        translation.update(template, no_fuzzy_matching=True)
        _write(translation, locales_dir / locale.tag / WRITTEN)


def message_ids(catalogue: Catalog) -> set[object]:
    """Name every message of a catalogue but its header; a plural one by both its forms."""
    return {message.id for message in catalogue if message.id}


def _read(path: Path, tag: str | None) -> Catalog:
    if not path.is_file():
        return _empty(tag)
    with path.open("rb") as file:
        return read_po(file, locale=tag, charset="utf-8")


def _empty(tag: str | None) -> Catalog:
    return Catalog(
        locale=tag,
        header_comment="# The words of the safeguarding assistant.",
        project="safeguarding-assistant",
        charset="utf-8",
        fuzzy=False,
    )


def _write(catalogue: Catalog, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=99, sort_by_file=True, include_lineno=False)

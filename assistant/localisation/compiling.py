"""Turn the .po that translators write into the .mo that the service reads."""

from pathlib import Path

from babel.messages.mofile import write_mo

from assistant.localisation.catalogues import COMPILED
from assistant.localisation.locales import SOURCE, offered_locales
from assistant.localisation.sources import WRITTEN, read_translation


def compile_catalogues(source_dir: Path, target_dir: Path) -> tuple[Path, ...]:
    """Compile the catalogue of every offered language that has one; list the files written.

    A language without a .po is passed over: reading its catalogue says what is missing.
    """
    written: list[Path] = []
    for locale in offered_locales():
        if locale is SOURCE or not (source_dir / locale.tag / WRITTEN).is_file():
            continue
        compiled = target_dir / locale.tag / COMPILED
        compiled.parent.mkdir(parents=True, exist_ok=True)
        with compiled.open("wb") as file:
            write_mo(file, read_translation(source_dir, locale))
        written.append(compiled)
    return tuple(written)

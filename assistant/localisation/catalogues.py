"""Compiled catalogues, read once at start-up; a language without its own is refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from babel.support import Translations

from assistant.guidance.errors import AssistantError
from assistant.localisation.locales import SOURCE, Locale

COMPILED = Path("LC_MESSAGES/messages.mo")


class MissingCatalogueError(AssistantError):
    """An offered language has no compiled catalogue; the text names the file and the command."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language; messages that it lacks come out in English."""

    locale: Locale
    translations: NullTranslations

    def gettext(self, message: str, /, **values: object) -> str:
        """Say a message in this language, with its named values put in."""
        return self.translations.gettext(message) % values

    def ngettext(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Say a message that depends on a number, which is also put in as ``num``."""
        return self.translations.ngettext(one, many, count) % {"num": count, **values}


def load_catalogues(directory: Path, locales: Iterable[Locale]) -> Mapping[str, Catalogue]:
    """Read the compiled catalogue of each language, keyed by tag.

    English is the language of the source and needs none.

    Raises:
        MissingCatalogueError: one has not been compiled.
    """
    return {locale.tag: Catalogue(locale, _translations(directory, locale)) for locale in locales}


def _translations(directory: Path, locale: Locale) -> NullTranslations:
    if locale is SOURCE:
        return NullTranslations()
    compiled = directory / locale.tag / COMPILED
    if not compiled.is_file():
        raise MissingCatalogueError(
            f"{compiled} is missing; write it with: assistant locales compile"
        )
    with compiled.open("rb") as file:
        return Translations(file, domain="messages")

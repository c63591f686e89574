"""The table of languages, the single place that says which exist and which are offered."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.guidance.errors import AssistantError


class UnknownLocaleError(AssistantError):
    """A language tag is not in the table of languages."""


class Direction(StrEnum):
    """The way in which a script runs, as HTML's ``dir`` writes it."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


@dataclass(frozen=True, slots=True)
class Locale:
    """A language of the service.

    ``tag`` is BCP 47; ``name`` is what its speakers call it; ``prefix`` starts the addresses of
    its pages, empty for English. ``formats`` names the Babel locale of dates; ``clock`` and
    ``hour`` are CLDR patterns for a time and one on the hour. ``is_offered`` stays False until the
    catalogue and the safety content are whole.
    """

    tag: str
    name: str
    prefix: str
    formats: str
    direction: Direction = Direction.LEFT_TO_RIGHT
    clock: str = "HH:mm"
    hour: str = "HH:mm"
    is_offered: bool = False


LOCALES = (
    Locale("en", "English", "", "en_GB", clock="h:mm a", hour="h a", is_offered=True),
    Locale("pl", "Polski", "/pl", "pl", is_offered=True),
    Locale("ro", "Română", "/ro", "ro"),
    Locale("sk", "Slovenčina", "/sk", "sk", clock="H:mm", hour="H:mm"),
    Locale("pa", "ਪੰਜਾਬੀ", "/pa", "pa", clock="h:mm a", hour="h a"),
    Locale("ur", "اردو", "/ur", "ur", Direction.RIGHT_TO_LEFT, clock="h:mm a", hour="h a"),
)
SOURCE = LOCALES[0]


def offered_locales() -> tuple[Locale, ...]:
    """List the languages that a reader may choose, English first."""
    return tuple(locale for locale in LOCALES if locale.is_offered)


def locale_of_tag(tag: str) -> Locale:
    """Find a language by its tag, whether it is offered or not.

    Raises:
        UnknownLocaleError: the table does not hold it.
    """
    for locale in LOCALES:
        if locale.tag == tag:
            return locale
    raise UnknownLocaleError(f"there is no language {tag!r}")

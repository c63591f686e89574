"""The partnership's colours as a style sheet of custom properties."""

import re
from collections.abc import Iterable

from assistant.guidance.errors import AssistantError

TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class InvalidColourError(AssistantError):
    """A colour of the partnership is not a name and six hexadecimal digits; mend the content."""


def theme_css(colours: Iterable[tuple[str, str]]) -> str:
    """Write pairs of a token and a colour as CSS; an empty sheet where there are none.

    Raises:
        InvalidColourError: a name or a value could be something else than a colour.
    """
    declarations = "".join(_declaration(name, value) for name, value in colours)
    return f":root{{{declarations}}}\n" if declarations else ""


def _declaration(name: str, value: str) -> str:
    if not TOKEN.fullmatch(name) or not COLOUR.fullmatch(value):
        raise InvalidColourError(f"{name!r}: {value!r} is not a colour")
    return f"--{name}:{value};"

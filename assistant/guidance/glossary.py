"""The glossary: words that people meet in letters and meetings, in plain ones."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field and what it means, in one or two sentences.

    ``also`` are other names for the same, such as what its letters stand for. ``page`` is the slug
    of the page to read on at, None where there is none.
    """

    id: str
    name: str
    meaning: str
    source: str
    also: tuple[str, ...] = ()
    page: str | None = None

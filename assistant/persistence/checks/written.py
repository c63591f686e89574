"""A text that people read, with the place on which it stands."""

from dataclasses import dataclass

from assistant.persistence.content_files.lines import Place


@dataclass(frozen=True, slots=True)
class Written:
    """A text that people read, and where it stands."""

    path: str
    locale: str
    place: Place
    text: str

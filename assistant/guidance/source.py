"""Sources: what the facts of a page rest on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A law, a piece of guidance or a web page; ``seen`` is the day on which it was read."""

    id: str
    title: str
    kind: str
    seen: date
    address: str | None = None

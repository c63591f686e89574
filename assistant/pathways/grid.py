"""The grid: for each agency and each thing that can be known, who does what with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.guidance.page import Confidence
from assistant.pathways.errors import UnknownCellError


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency of the protocol; ``page`` is the slug of what it does, in full."""

    id: str
    name: str
    page: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Something that an agency may come to know; ``contacts`` are the people to ring for it now.

    ``is_danger`` puts the emergency number before all else.
    """

    id: str
    text: str
    page: str
    contacts: tuple[str, ...]
    is_danger: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What follows when one agency knows one thing; no part of it is ever empty.

    ``does`` is what this agency does, first things first; ``others`` what the others do with it.
    ``share`` is what may be passed on and to whom, ``basis`` on what ground, ``never`` what must
    not be done. ``owner`` keeps the words right.
    """

    does: tuple[str, ...]
    others: tuple[str, ...]
    by_when: tuple[str, ...]
    share: tuple[str, ...]
    basis: tuple[str, ...]
    never: tuple[str, ...]
    sources: tuple[str, ...]
    owner: str
    confidence: Confidence

    @property
    def texts(self) -> tuple[str, ...]:
        """Every sentence of the cell."""
        return self.does + self.others + self.by_when + self.share + self.basis + self.never


@dataclass(frozen=True, slots=True)
class Grid:
    """A protocol between agencies; ``cells`` is keyed by (agency, knowledge)."""

    agencies: Mapping[str, Agency]
    knowledge: Mapping[str, Knowledge]
    cells: Mapping[tuple[str, str], Cell]

    def cell(self, agency: str, knowledge: str) -> Cell:
        """Find what an agency does with what it knows.

        Raises:
            UnknownCellError: there is no such agency, or nothing of this kind that can be known.
        """
        try:
            return self.cells[agency, knowledge]
        except KeyError:
            raise UnknownCellError(f"the grid has no cell {agency!r}, {knowledge!r}") from None

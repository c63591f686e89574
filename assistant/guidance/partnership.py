"""The partnership that owns an instance: its name, its areas, and how it wishes to appear."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """A council area; ``front_doors`` are contact ids, the first to ring first."""

    id: str
    name: str
    front_doors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partnership:
    """Who publishes the guidance.

    ``neutral_name`` is the only name that may stand in a browser tab of a discreet page.
    ``exit_url`` is where "Leave this page" leads. ``safe_word`` brings the help card back.
    ``emergency_contacts`` are shown by every page, card and error. ``starting_points`` pairs
    an audience with the slugs that the first page offers to it.
    ``colours`` pairs a token name with a value ("brand", "#1d4d5c").
    """

    name: str
    short_name: str
    neutral_name: str
    exit_url: str
    exit_name: str
    safe_word: str
    areas: tuple[Area, ...]
    emergency_contacts: tuple[str, ...]
    starting_points: tuple[tuple[str, tuple[str, ...]], ...]
    colours: tuple[tuple[str, str], ...]
    contact_email: str | None = None

"""What the templates receive where a long draft is written one entry at a time."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem


@dataclass(frozen=True, slots=True)
class EntryLink:
    """One entry of the list: ``url`` is empty for what is taken out, ``anchor`` its id here.

    ``marks`` are words such as "changed"; ``hint`` is a line of it, where a search found it.
    """

    anchor: str
    at: str
    url: str
    marks: tuple[str, ...]
    hint: str


@dataclass(frozen=True, slots=True)
class EntriesView:
    """The entries of a draft, or those that a search found, the changed ones first.

    ``way`` is kept in the address beside what is searched for: "entries", or empty where the list
    is what the address shows anyhow. Of ``found`` the first are ``shown``; ``total`` counts those
    that are taken out, too.
    """

    way: str
    asked: str
    found: int
    total: int
    shown: tuple[EntryLink, ...]


@dataclass(frozen=True, slots=True)
class EntryContext:
    """One entry of a draft to be written, or a new one behind it.

    ``at`` names the entry, or the one that the new one stands behind. ``address`` takes the form,
    ``autosave`` what the script saves of it.
    ``is_saved`` says that what is shown was just saved, ``is_sound`` that nothing is wrong with
    it by itself, ``elsewhere`` how many lines besides it are to be put right.
    """

    frame: AdminFrame
    title: str
    at: str
    address: str
    autosave: str
    back_url: str
    seen_url: str
    version: str
    words: str
    rows: int
    is_new: bool
    is_saved: bool
    is_sound: bool
    elsewhere: int
    problems: tuple[Problem, ...]

"""The entries of a long draft as a list: what is changed first, and what a search finds."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from textwrap import shorten
from urllib.parse import urlencode

from admin.editing.differing import Entry, Standing, entries_of
from admin.editing.draft import Draft
from admin.editing.entries import Divided, divide
from admin.web.entry_contexts import EntriesView, EntryLink
from assistant.channels.web.parts import Link
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentErrors

LONG_CHARACTERS = 20_000
"""A browser needs minutes for a field of hundreds of thousands, and nobody finds a rule in it."""
MOST_SHOWN = 50
HINT_CHARACTERS = 80
ENTRIES, TEXT = "entries", "text"
_WORDED = re.compile(r"[^\W_]")
WRONG = "to be put right"


@dataclass(frozen=True, slots=True)
class Look:
    """How a draft is looked at: as "text" or "entries", empty for what suits it, and a search.

    ``appearance`` names how the words of a page are shown; any other name is a web page.
    """

    way: str = ""
    search: str = ""
    appearance: str = ""


def divided_draft(draft: Draft) -> Divided | None:
    """Divide a draft into its entries; None where they cannot be told apart, as of a page."""
    try:
        return divide(Document(draft.path, draft.text or ""))
    except ContentErrors:
        return None


def is_long(draft: Draft) -> bool:
    """Tell whether the entries of a draft are too many for one field."""
    return draft.path.endswith(".yaml") and len(draft.text or "") > LONG_CHARACTERS


def draft_url(draft: Draft, way: str = "") -> str:
    """Lead to a draft in a way of looking at it, which is left out where it is the usual one."""
    is_usual = way == (ENTRIES if is_long(draft) else TEXT)
    return f"/admin/drafts/{draft.id}{'' if is_usual or not way else f'?as={way}'}"


def entry_url(draft: Draft, **asked: str) -> str:
    """Lead to an entry by ``at``, or to a new one by the entry that it is to stand ``after``."""
    return f"/admin/drafts/{draft.id}/entry?{urlencode(asked)}"


def autosave_url(address: str) -> str:
    """Give the address at which the script saves what the form of an entry holds."""
    return address.replace("/entry?", "/entry/autosave?", 1)


def other_way(draft: Draft, entries: EntriesView | None) -> Link | None:
    """Lead from the entries to the one text and back; None where there are no entries."""
    if entries:
        return Link("Edit as one text", draft_url(draft, TEXT))
    if divided_draft(draft) is None:
        return None
    return Link("Edit one entry at a time", draft_url(draft, ENTRIES))


def entries_view(
    draft: Draft, live: str, look: Look, wrong: Iterable[int | None] = ()
) -> EntriesView | None:
    """List the entries of a draft beside the ``live`` text; None where it is shown as one text.

    ``wrong`` are the lines of the draft on which something is to be put right.
    """
    if look.way == TEXT or not (is_long(draft) or look.way == ENTRIES):
        return None
    divided = divided_draft(draft)
    if divided is None:
        return None
    faulty = {each.at for line in wrong for each in divided.entries if each.holds(line)}
    before, after = _said(divided_draft(replace(draft, text=live))), _said(divided)
    listed = entries_of(before, after)
    found = [each for each in listed if _fits(each, look.search)]
    found.sort(key=lambda each: _place(each, faulty, look.search))
    return EntriesView(
        way=ENTRIES if look.way == ENTRIES and not is_long(draft) else "",
        asked=look.search,
        found=len(found),
        total=len(listed),
        shown=tuple(
            _link(draft, entry, (f"entry-{number}", entry.id in faulty), look.search)
            for number, entry in enumerate(found[:MOST_SHOWN], start=1)
        ),
    )


def anchor_of(draft: Draft, view: EntriesView, line: int | None) -> str:
    """Say where in the list the entry is that holds a line; the whole list for any other line."""
    divided = divided_draft(draft)
    at = next((each.at for each in divided.entries if each.holds(line)), "") if divided else ""
    return next((each.anchor for each in view.shown if each.at == at), "entries")


def _said(divided: Divided | None) -> Mapping[str, str]:
    return {each.at: each.said for each in divided.entries} if divided else {}


def _words(search: str) -> list[str]:
    return search.casefold().split()


def _fits(entry: Entry, search: str) -> bool:
    text = f"{entry.id}\n{entry.after or entry.before}".casefold()
    return all(word in text for word in _words(search))


def _place(entry: Entry, faulty: Collection[str], search: str) -> tuple[bool, bool, bool]:
    """Put first what is wrong, then what differs, then what is named as was asked."""
    is_named = all(word in entry.id.casefold() for word in _words(search))
    return entry.id not in faulty, entry.standing is Standing.SAME, not is_named


def _link(draft: Draft, entry: Entry, told: tuple[str, bool], search: str) -> EntryLink:
    anchor, is_wrong = told
    is_gone = entry.standing is Standing.TAKEN_OUT
    marks = (WRONG if is_wrong else "", entry.standing.value)
    return EntryLink(
        anchor=anchor,
        at=entry.id,
        url="" if is_gone else entry_url(draft, at=entry.id),
        marks=tuple(filter(None, marks)),
        hint=_hint(entry.after or entry.before, search),
    )


def _hint(text: str, search: str) -> str:
    """Quote the line below the first that a search found, else the first with words in it."""
    lines = [line for line in text.split("\n") if not line.lstrip().startswith("#")]
    worded = [line.strip(" -") for line in lines[1:] if _WORDED.search(line)] or lines[:1]
    words = _words(search)
    fitting = (line for line in worded if any(word in line.casefold() for word in words))
    return shorten(next(fitting, worded[0]), HINT_CHARACTERS, placeholder=" …")

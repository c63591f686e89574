"""One entry of a long draft: its lines, what is wrong with them, and a save that came too late."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from admin.editing.draft import Draft, StaleDraftError
from admin.editing.entries import Piece
from admin.editing.entry_changes import Change, add, nameless_copy, take_out, write
from admin.editing.entry_checks import wrong_in
from admin.web.conflict_views import differing
from admin.web.contexts import Problem
from admin.web.draft_views import title_of
from admin.web.editing_contexts import ConflictContext
from admin.web.entry_contexts import EntryContext
from admin.web.entry_list import ENTRIES, autosave_url, divided_draft, draft_url, entry_url
from admin.web.kinds.registry import kind_at
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError

FIELD = "words"
FEWEST_ROWS, MOST_ROWS = 6, 30


@dataclass(frozen=True, slots=True)
class Place:
    """An entry by its name ``at``, or a new one behind the entry named ``after``."""

    at: str
    after: str

    @property
    def name(self) -> str:
        """Name the entry that is there."""
        return self.at or self.after

    @property
    def is_new(self) -> bool:
        """Tell whether a new entry is written."""
        return not self.at

    def url(self, draft: Draft) -> str:
        """Lead to this place."""
        return entry_url(draft, after=self.after) if self.is_new else entry_url(draft, at=self.at)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed for an entry, and the version of the draft that it was typed on."""

    words: str
    version: str


def typed_at(draft: Draft, place: Place) -> Typed | None:
    """Give an entry as it is kept, or the beginnings of a new one; None where there is none."""
    divided = divided_draft(draft)
    entry = divided.entry(place.name) if divided else None
    if entry is None:
        return None
    return Typed(nameless_copy(entry) if place.is_new else entry.said, str(draft.version))


def changed(draft: Draft, place: Place, words: str) -> Change:
    """Put the words of an entry into the text of its draft.

    Raises:
        ContentErrors: the draft could not be divided with them; see ``entry_changes``.
    """
    document = Document(draft.path, draft.text or "")
    return add(document, place.after, words) if place.is_new else write(document, place.at, words)


def taken_out(draft: Draft, place: Place) -> Change:
    """Take an entry out of the text of its draft.

    Raises:
        ContentErrors: the draft cannot be divided any more.
    """
    return take_out(Document(draft.path, draft.text or ""), place.at)


def entry_context(
    services: AdminServices,
    guest: Guest,
    draft: Draft,
    place: Place,
    typed: Typed,
) -> EntryContext:
    """Lay out an entry to be written."""
    what = "A new entry" if place.is_new else place.at
    rows = typed.words.count("\n") + 2
    return EntryContext(
        frame=frame_for(services, f"{what}: {title_of(draft)}", guest),
        title=title_of(draft),
        at=place.name,
        address=place.url(draft),
        autosave=autosave_url(place.url(draft)),
        back_url=draft_url(draft, ENTRIES),
        seen_url=f"/admin/drafts/{draft.id}/seen" if kind_at(draft.path) else "",
        version=typed.version,
        words=typed.words,
        rows=min(max(rows, FEWEST_ROWS), MOST_ROWS),
        is_new=place.is_new,
        is_saved=False,
        is_sound=False,
        elsewhere=0,
        problems=(),
    )


def with_problems(context: EntryContext, errors: Iterable[ContentError]) -> EntryContext:
    """Say what keeps an entry from being saved, or is wrong with it; lines count inside it."""
    problems = tuple(Problem(FIELD, _told(error)) for error in errors)
    if not problems:
        return context
    frame = replace(context.frame, tab_title=f"Error: {context.frame.tab_title}")
    return replace(context, frame=frame, problems=(*context.problems, *problems))


def with_what_is_wrong(
    services: AdminServices, context: EntryContext, draft: Draft, place: Place
) -> EntryContext:
    """Say of an entry that was just saved what is wrong with it."""
    divided = divided_draft(draft)
    entry = divided.entry(place.at) if divided else None
    if entry is None:
        return context
    found = _wrong(services, draft, entry)
    inside = [each for each in found if entry.holds(each.line)]
    told = with_problems(context, (_inside(each, entry) for each in inside))
    elsewhere = len(found) - len(inside)
    return replace(told, is_saved=True, is_sound=not inside, elsewhere=elsewhere)


def entry_conflict(
    services: AdminServices, guest: Guest, stale: StaleDraftError, place: Place, words: str
) -> ConflictContext:
    """Show the entry as it is kept and what was not saved over it; nothing is lost."""
    stored = stale.stored
    divided = divided_draft(stored)
    kept = divided.entry(place.at) if divided else None
    mine = words.replace("\r\n", "\n")
    return ConflictContext(
        frame=frame_for(services, f"Error: {place.name}", guest),
        title=f"{place.name}: {title_of(stored)}",
        address=place.url(stored),
        back_url=draft_url(stored, ENTRIES),
        version=stored.version,
        why="",
        field=FIELD,
        mine=mine,
        paragraphs=differing(kept.said if kept else "", mine, stored.path),
        has_ended=not stored.is_open,
    )


def _wrong(services: AdminServices, draft: Draft, entry: Piece) -> tuple[ContentError, ...]:
    kind = kind_at(draft.path)
    checks = (*kind.needs, *kind.checks) if kind else ()
    live = services.editing.guidance.live().documents
    return wrong_in(live, Document(draft.path, draft.text or ""), entry, checks)


def _inside(error: ContentError, entry: Piece) -> ContentError:
    return replace(error, line=error.line and error.line - entry.line + 1)


def _told(error: ContentError) -> str:
    where = "" if error.line is None else f"Line {error.line}: "
    return f"{where}{error.problem}. {error.remedy}."

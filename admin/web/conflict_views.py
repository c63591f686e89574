"""A save that came too late: what is kept beside what was typed, and nothing lost."""

from collections.abc import Mapping

from admin.editing.draft import StaleDraftError
from admin.editing.paragraphs import paragraphs_of
from admin.web.draft_views import paragraph_view, title_of
from admin.web.editing_contexts import ConflictContext
from admin.web.services import AdminServices, Guest
from admin.web.typed import holds_text, typed_why
from admin.web.views import frame_for
from assistant.channels.web.history_contexts import ParagraphView
from assistant.guidance.difference import Fate, compare


def conflict_context(
    services: AdminServices, guest: Guest, stale: StaleDraftError, fields: Mapping[str, str]
) -> ConflictContext:
    """Show what is kept and what was not saved over it as one text; nothing is lost."""
    stored = stale.stored
    mine = (stale.refused or "") if holds_text(fields) else None
    title = title_of(stored)
    return ConflictContext(
        frame=frame_for(services, f"Error: {title}", guest),
        title=title,
        address=f"/admin/drafts/{stored.id}",
        back_url=f"/admin/drafts/{stored.id}",
        version=stored.version,
        why=typed_why(fields),
        field="text",
        mine=mine,
        paragraphs=() if mine is None else differing(stored.text or "", mine, stored.path),
    )


def differing(kept: str, mine: str, path: str) -> tuple[ParagraphView, ...]:
    """Show the paragraphs that differ between what is kept and what was typed."""
    changes = compare(paragraphs_of(kept, path), paragraphs_of(mine, path))
    return tuple(paragraph_view(each) for each in changes if each.fate is not Fate.KEPT)

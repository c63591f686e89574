"""What came too late: a save over newer words, and a draft over a newer published wording."""

from collections.abc import Mapping

from admin.editing.draft import Draft, StaleDraftError
from admin.editing.paragraphs import paragraphs_of
from admin.editing.taking_back import taken_back
from admin.web.draft_views import paragraph_view, title_of
from admin.web.editing_contexts import ConflictContext, RenewalContext
from admin.web.services import AdminServices, Guest
from admin.web.typed import holds_text, typed_why
from admin.web.views import frame_for
from assistant.channels.web.history_contexts import ParagraphView
from assistant.guidance.difference import Fate, compare
from assistant.persistence.documents import Document

NOTHING_LIVE = "nothing"
"""Stands in a form for the digest of a wording where none is live."""


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
        has_ended=not stored.is_open,
    )


def renewal_context(services: AdminServices, guest: Guest, draft: Draft) -> RenewalContext:
    """Show what a draft takes back of newer wording, were it put on top of that."""
    live = {each.path: each for each in services.editing.guidance.live().documents}
    present = live.get(draft.path)
    title = title_of(draft)
    return RenewalContext(
        frame=frame_for(services, title, guest),
        title=title,
        address=f"/admin/drafts/{draft.id}/renew",
        back_url=f"/admin/reviews/{draft.id}",
        on=present.digest if present else NOTHING_LIVE,
        paragraphs=takes_back(services, draft, present),
    )


def takes_back(
    services: AdminServices, draft: Draft, present: Document | None
) -> tuple[ParagraphView, ...]:
    """Show the newer published paragraphs that a draft does not keep; ``present`` is live."""
    base = services.editing.drafts.first_base(draft)
    if base == (present.digest if present else None):
        return ()
    old = services.editing.guidance.wording(draft.path, base)
    live = present.text if present else ""
    return tuple(map(paragraph_view, taken_back(old, live, draft.text or "", draft.path)))


def differing(kept: str, mine: str, path: str) -> tuple[ParagraphView, ...]:
    """Show the paragraphs that differ between what is kept and what was typed."""
    changes = compare(paragraphs_of(kept, path), paragraphs_of(mine, path))
    return tuple(paragraph_view(each) for each in changes if each.fate is not Fate.KEPT)

"""From approved drafts to an edition, inside a transaction that no other writer shares."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from admin.editing.draft import Draft, Step
from admin.editing.errors import ApprovalNotBoundError, LiveWordingMovedError
from admin.editing.gate import propose
from admin.editing.ports import LiveGuidance, Plan
from admin.editing.workflow import published, require_approval
from admin.persistence.editing_rows import add_review, keep_draft
from assistant.guidance.edition import Approval
from assistant.guidance.hours import LONDON
from assistant.persistence.publishing import (
    NewEdition,
    add_edition,
    latest_edition,
    refuse_unpublishable,
)
from assistant.persistence.stored import Origin


def publish_drafts(
    connection: Connection,
    drafts: Sequence[Draft],
    live: LiveGuidance,
    plan: Plan,
    at: datetime,
) -> int:
    """Add the edition and end its drafts; whatever is raised, nothing of it is kept.

    Raises:
        LiveWordingMovedError: another edition is live, or a draft has another base.
        ApprovalNotBoundError: an approval does not hold, or other words were examined.
        WrongStateError: a draft is not approved.
        EditionNotPublishableError: nothing would be left.
    """
    _refuse_moved(connection, drafts, live)
    edition = _edition(drafts, live)
    if edition.digest != plan.examined:
        raise ApprovalNotBoundError("other words were examined than those to be published")
    refuse_unpublishable(edition)
    number = add_edition(connection, edition, at)
    for draft in drafts:
        after = published(draft, number)
        keep_draft(connection, draft, after)
        add_review(connection, after, Step.PUBLISHED, plan.by, ("", at))
    return number


def _refuse_moved(connection: Connection, drafts: Sequence[Draft], live: LiveGuidance) -> None:
    latest = latest_edition(connection)
    if latest is None or latest.number != live.number:
        raise LiveWordingMovedError("another edition was published in the meantime: look again")
    digests = {document.path: document.digest for document in live.documents}
    moved = sorted(draft.path for draft in drafts if digests.get(draft.path) != draft.base)
    if moved:
        raise LiveWordingMovedError(f"another wording is live now of {', '.join(moved)}")


def _edition(drafts: Sequence[Draft], live: LiveGuidance) -> NewEdition:
    """Put the edition together; approvals are asked for first, so that none can be left out."""
    held = {draft.path: require_approval(draft) for draft in drafts}
    texts = {draft.path: draft.text for draft in drafts}
    if len(texts) != len(drafts):
        raise LiveWordingMovedError("two drafts are of the same document: publish one of them")
    return NewEdition(
        documents=propose(live.documents, texts).candidate,
        origin=Origin.EDITED,
        note="; ".join(dict.fromkeys(draft.why for draft in drafts if draft.why)),
        approvals={
            path: Approval(approval.title, approval.at.astimezone(LONDON).date())
            for path, approval in held.items()
            if texts[path] is not None
        },
    )

"""Drafts and what belongs to them, to rows and back, inside a transaction of the caller."""

from datetime import datetime

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from admin.editing.draft import BoundApproval, Comment, Draft, Review, State, Step
from admin.editing.errors import UnknownDraftError
from admin.editing.person import Person
from admin.persistence.audit import record
from admin.persistence.editing_tables import (
    draft_comments,
    draft_editors,
    draft_reviews,
    drafts,
)

AGREED = frozenset({State.APPROVED, State.PUBLISHED})


def add_draft(connection: Connection, draft: Draft) -> int:
    """Add a draft, whatever its id says, and give the id that it got."""
    row = _row(draft) | {"path": draft.path, "base": draft.base}
    added: int = connection.execute(insert(drafts).returning(drafts.c.id), row).scalar_one()
    _add_editors(connection, added, draft.editors)
    return added


def load_draft(connection: Connection, draft_id: int) -> Draft:
    """Read a draft with its approval.

    Raises:
        UnknownDraftError: there is none with this number.
    """
    query = select(drafts).where(drafts.c.id == draft_id)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise UnknownDraftError(f"there is no draft {draft_id}")
    return _draft(connection, row)


def load_drafts(connection: Connection, query: Select[int]) -> tuple[Draft, ...]:
    """Read the drafts whose ids a query gives, in its order."""
    found = connection.execute(query).scalars().all()
    return tuple(load_draft(connection, draft_id) for draft_id in found)


def keep_draft(connection: Connection, before: Draft, after: Draft) -> None:
    """Write a draft over the one that it came from."""
    of_this = drafts.c.id == before.id
    connection.execute(update(drafts).where(of_this), _row(after))
    _add_editors(connection, before.id, after.editors - before.editors)


def add_review(
    connection: Connection, draft: Draft, step: Step, by: Person, entry: tuple[str, datetime]
) -> None:
    """Say for ever, here and in the audit log, that a person took a step for a reason."""
    reason, at = entry
    row = {
        "draft_id": draft.id,
        "version": draft.version,
        "step": step.value,
        "by": by.id,
        "title": by.title,
        "digest": draft.digest,
        "reason": reason,
        "at": at,
    }
    connection.execute(insert(draft_reviews), row)
    record(connection, at, by.name or by.id, f"draft {step}", f"{draft.path} (draft {draft.id})")


def goes_on(connection: Connection, draft: Draft, by: Person, at: datetime) -> bool:
    """Tell whether the last that was done to a draft is a save by the same person on this day."""
    last = load_reviews(connection, draft.id)[-1]
    return (last.step, last.by, last.at.date()) == (Step.SAVED, by.id, at.date())


def renewed_as(number: int) -> str:
    """Say why a draft is withdrawn that lives on as another."""
    return f"begun again on top of a newer wording, as draft {number}"


def first_base(connection: Connection, draft: Draft) -> str | None:
    """Find the wording that the words of a draft were begun from.

    That of the draft before it, where it was put on top of a newer one, and so on.
    """
    is_before = (
        draft_reviews.c.step == Step.WITHDRAWN.value,
        draft_reviews.c.reason == renewed_as(draft.id),
        draft_reviews.c.draft_id < draft.id,
        drafts.c.path == draft.path,
    )
    query = select(drafts.c.id).join(draft_reviews, draft_reviews.c.draft_id == drafts.c.id)
    before = connection.execute(query.where(*is_before).order_by(drafts.c.id)).scalars().first()
    return draft.base if before is None else first_base(connection, load_draft(connection, before))


def add_comment(connection: Connection, comment: Comment) -> None:
    """Keep a comment for ever."""
    row = {
        "draft_id": comment.draft,
        "version": comment.version,
        "paragraph": comment.paragraph,
        "words": comment.words,
        "by": comment.by,
        "at": comment.at,
    }
    connection.execute(insert(draft_comments), row)


def load_reviews(connection: Connection, draft_id: int) -> tuple[Review, ...]:
    """Read the history of a draft, the oldest entry first."""
    query = select(draft_reviews).where(draft_reviews.c.draft_id == draft_id)
    rows = connection.execute(query.order_by(draft_reviews.c.id)).mappings()
    return tuple(
        Review(
            draft=row["draft_id"],
            version=row["version"],
            step=Step(row["step"]),
            by=row["by"],
            title=row["title"],
            digest=row["digest"],
            reason=row["reason"],
            at=row["at"],
        )
        for row in rows
    )


def load_comments(connection: Connection, draft_id: int) -> tuple[Comment, ...]:
    """Read what was said about a draft, the oldest first."""
    query = select(draft_comments).where(draft_comments.c.draft_id == draft_id)
    rows = connection.execute(query.order_by(draft_comments.c.id)).mappings()
    return tuple(
        Comment(
            row["draft_id"], row["version"], row["paragraph"], row["words"], row["by"], row["at"]
        )
        for row in rows
    )


def _row(draft: Draft) -> dict[str, object]:
    return {
        "text": draft.text,
        "version": draft.version,
        "state": draft.state.value,
        "why": draft.why,
        "publish_at": draft.publish_at,
        "edition_number": draft.edition,
    }


def _add_editors(connection: Connection, draft_id: int, people: frozenset[str]) -> None:
    if people:
        rows = [{"draft_id": draft_id, "person": person} for person in sorted(people)]
        connection.execute(insert(draft_editors), rows)


def _draft(connection: Connection, row: RowMapping) -> Draft:
    of_this = draft_editors.c.draft_id == row["id"]
    editors = connection.execute(select(draft_editors.c.person).where(of_this)).scalars()
    state = State(row["state"])
    return Draft(
        id=row["id"],
        path=row["path"],
        base=row["base"],
        text=row["text"],
        version=row["version"],
        state=state,
        editors=frozenset(editors),
        why=row["why"],
        approval=_approval(connection, row["id"]) if state in AGREED else None,
        publish_at=row["publish_at"],
        edition=row["edition_number"],
    )


def _approval(connection: Connection, draft_id: int) -> BoundApproval | None:
    """Find the last approval; whether it holds for the words of today is for the domain to say."""
    given = (entry for entry in load_reviews(connection, draft_id) if entry.step is Step.APPROVED)
    last = max(given, key=lambda entry: entry.version, default=None)
    return None if last is None else BoundApproval(last.by, last.title, last.digest, last.at)

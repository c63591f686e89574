"""The store of drafts: every step in a transaction of its own, and publication in one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, select

from admin.editing.draft import Comment, Draft, Review, State, Step
from admin.editing.person import Person
from admin.editing.ports import LiveGuidance, Plan
from admin.editing.workflow import (
    approved,
    replaced,
    saved,
    scheduled,
    sent_back,
    submitted,
    withdrawn,
)
from admin.persistence.audit import record
from admin.persistence.editing_publishing import publish_drafts
from admin.persistence.editing_rows import (
    add_comment,
    add_draft,
    add_review,
    first_base,
    goes_on,
    keep_draft,
    load_comments,
    load_draft,
    load_drafts,
    load_reviews,
    renewed_as,
)
from admin.persistence.editing_tables import drafts
from assistant.persistence.engine import writing
from assistant.usage.clock import utc_now

ENDED = (State.PUBLISHED.value, State.WITHDRAWN.value)


class DraftStore:
    """The drafts of one database; what a method has returned is on disk and survives a kill."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    def get(self, draft_id: int) -> Draft:
        """Read a draft.

        Raises:
            UnknownDraftError: there is none with this number.
        """
        with self._engine.connect() as connection:
            return load_draft(connection, draft_id)

    def list_open(self) -> tuple[Draft, ...]:
        """List the drafts of which something can still become, the oldest first."""
        query = select(drafts.c.id).where(drafts.c.state.not_in(ENDED)).order_by(drafts.c.id)
        with self._engine.connect() as connection:
            return load_drafts(connection, query)

    def list_due(self) -> tuple[Draft, ...]:
        """List the approved drafts whose moment has come, the earliest first."""
        is_due = (drafts.c.state == State.APPROVED.value, drafts.c.publish_at <= self._clock())
        query = select(drafts.c.id).where(*is_due).order_by(drafts.c.publish_at, drafts.c.id)
        with self._engine.connect() as connection:
            return load_drafts(connection, query)

    def last_published(self, path: str) -> Draft | None:
        """Give the draft that last became the wording of a document here; None where none did."""
        is_wanted = (drafts.c.state == State.PUBLISHED.value, drafts.c.path == path)
        query = select(drafts.c.id).where(*is_wanted).order_by(drafts.c.id.desc()).limit(1)
        with self._engine.connect() as connection:
            return next(iter(load_drafts(connection, query)), None)

    def begin(self, proposals: Iterable[Draft], *, by: Person) -> tuple[Draft, ...]:
        """Add drafts, all of them or none, each with a number of its own instead of its id."""
        with writing(self._engine) as connection:
            return tuple(self._added(connection, proposal, by) for proposal in proposals)

    def _added(self, connection: Connection, proposal: Draft, by: Person) -> Draft:
        draft = load_draft(connection, add_draft(connection, proposal))
        add_review(connection, draft, Step.BEGUN, by, (draft.why, self._clock()))
        return draft

    def save(
        self, draft_id: int, text: str | None, why: str, *, by: Person, version: int
    ) -> Draft:
        """Put other words into a draft; see ``workflow.saved`` for what is refused."""
        return self._step(
            draft_id, Step.SAVED, by, lambda draft: saved(draft, text, why, by=by, version=version)
        )

    def autosave(
        self, draft_id: int, text: str | None, why: str, *, by: Person, version: int
    ) -> Draft:
        """Do the same at a pause in typing; of a run of saves only the first of a day is noted."""
        at = self._clock()
        with writing(self._engine) as connection:
            before = load_draft(connection, draft_id)
            after = saved(before, text, why, by=by, version=version)
            keep_draft(connection, before, after)
            if not goes_on(connection, after, by, at):
                add_review(connection, after, Step.SAVED, by, ("", at))
        return after

    def submit(self, draft_id: int, *, by: Person, version: int) -> Draft:
        """Ask for a second person; see ``workflow.submitted``."""
        return self._step(
            draft_id, Step.SUBMITTED, by, lambda draft: submitted(draft, by=by, version=version)
        )

    def send_back(self, draft_ids: Iterable[int], reason: str, *, by: Person) -> tuple[Draft, ...]:
        """Give drafts back, all or none; see ``workflow.sent_back``."""
        return self._steps(
            draft_ids, Step.SENT_BACK, by, lambda draft: sent_back(draft, reason, by=by), reason
        )

    def approve(self, digests: Mapping[int, str], *, by: Person) -> tuple[Draft, ...]:
        """Approve drafts by the digests of what was read, all or none; see ``approved``."""
        at = self._clock()

        def agreed(draft: Draft) -> Draft:
            return approved(draft, digests[draft.id], by=by, at=at)

        return self._steps(digests, Step.APPROVED, by, agreed)

    def schedule(
        self, draft_ids: Sequence[int], publish_at: datetime | None, *, by: Person
    ) -> tuple[Draft, ...]:
        """Say when approved drafts are published, all or none; see ``workflow.scheduled``."""
        when = "" if publish_at is None else publish_at.isoformat()
        return self._steps(
            draft_ids, Step.SCHEDULED, by, lambda draft: scheduled(draft, publish_at, by=by), when
        )

    def withdraw(self, draft_id: int, reason: str, *, by: Person) -> Draft:
        """Give a draft up; see ``workflow.withdrawn``."""
        return self._step(
            draft_id, Step.WITHDRAWN, by, lambda draft: withdrawn(draft, reason, by=by), reason
        )

    def renew(self, old: Draft, proposal: Draft, *, by: Person) -> Draft:
        """Begin a draft in the place of one that is withdrawn, both or neither."""
        with writing(self._engine) as connection:
            begun = self._added(connection, proposal, by)
            before, reason = load_draft(connection, old.id), renewed_as(begun.id)
            after = replaced(before, reason, by=by, version=old.version)
            keep_draft(connection, before, after)
            add_review(connection, after, Step.WITHDRAWN, by, (reason, self._clock()))
        return begun

    def first_base(self, draft: Draft) -> str | None:
        """Give the wording that the words of a draft were begun from, before they were renewed."""
        with self._engine.connect() as connection:
            return first_base(connection, draft)

    def comment(self, comment: Comment, *, by: Person) -> None:
        """Keep words about a paragraph for ever.

        Raises:
            UnknownDraftError: there is no such draft.
        """
        with writing(self._engine) as connection:
            draft = load_draft(connection, comment.draft)
            add_comment(connection, comment)
            about = f"{draft.path} (draft {draft.id})"
            record(connection, comment.at, by.name or by.id, "draft commented on", about)

    def comments(self, draft_id: int) -> tuple[Comment, ...]:
        """List what was said about a draft, the oldest first."""
        with self._engine.connect() as connection:
            return load_comments(connection, draft_id)

    def reviews(self, draft_id: int) -> tuple[Review, ...]:
        """List what was done to a draft, the oldest first."""
        with self._engine.connect() as connection:
            return load_reviews(connection, draft_id)

    def publish(self, draft_ids: Sequence[int], live: LiveGuidance, plan: Plan) -> int:
        """Make the next edition of approved drafts, whole or not at all, and give its number.

        Raises:
            LiveWordingMovedError: another edition was published since ``live`` was read, or a
                draft was begun from another wording than that.
            ApprovalNotBoundError: an approval does not hold, or other words were examined.
            WrongStateError: a draft is not approved.
        """
        with writing(self._engine) as connection:
            chosen = [load_draft(connection, draft_id) for draft_id in draft_ids]
            return publish_drafts(connection, chosen, live, plan, self._clock())

    def _step(
        self,
        draft_id: int,
        step: Step,
        by: Person,
        take: Callable[[Draft], Draft],
        reason: str = "",
    ) -> Draft:
        (after,) = self._steps((draft_id,), step, by, take, reason)
        return after

    def _steps(
        self,
        draft_ids: Iterable[int],
        step: Step,
        by: Person,
        take: Callable[[Draft], Draft],
        reason: str = "",
    ) -> tuple[Draft, ...]:
        """Take a step of several drafts in one transaction, and keep who took it."""
        taken: list[Draft] = []
        with writing(self._engine) as connection:
            for draft_id in draft_ids:
                before = load_draft(connection, draft_id)
                after = take(before)
                keep_draft(connection, before, after)
                add_review(connection, after, step, by, (reason, self._clock()))
                taken.append(after)
        return tuple(taken)

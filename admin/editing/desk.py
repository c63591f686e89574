"""The desk at which people edit: what the screens, the importer and the clock call.

Every way into an edition leads over ``Desk.approve`` and ``Desk.publish``, and both ask the gate.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from admin.editing.draft import Draft, State
from admin.editing.errors import EditingError, LiveWordingMovedError, ReasonNeededError
from admin.editing.examining import Examinations
from admin.editing.gate import Examination, Proposal, propose
from admin.editing.person import APPROVING, WRITING, Person, require, require_writing
from admin.editing.ports import Comparing, Drafts, Guidance, LiveGuidance, Plan
from assistant.persistence.documents import Document, canonical_document, digest_of_documents

LOG = logging.getLogger(__name__)
UNNUMBERED = 0


class Desk:
    """Drafts from their first word to an edition."""

    def __init__(self, drafts: Drafts, guidance: Guidance, compare_answers: Comparing) -> None:
        self._drafts = drafts
        self._guidance = guidance
        self._examinations = Examinations(compare_answers)

    def begin(self, path: str, text: str | None, why: str, *, by: Person) -> Draft:
        """Begin a draft on top of the live wording; ``text`` None proposes to take it out.

        Raises:
            NotAllowedError: the person may not write, or not this document.
            LiveWordingMovedError: there is nothing to take out.
            ContentErrors: no content file has this path, or a character cannot be seen.
        """
        require_writing(by, path, "begin a draft")
        proposal = _proposal(path, text, why, self._guidance.live(), by)
        (draft,) = self._drafts.begin((proposal,), by=by)
        return draft

    def save(
        self, draft_id: int, text: str | None, why: str, *, by: Person, version: int
    ) -> Draft:
        """Save other words; see ``workflow.saved`` for what is refused.

        Raises:
            ContentErrors: a character cannot be seen.
        """
        path = self._drafts.get(draft_id).path
        return self._drafts.save(draft_id, _canonical(path, text), why, by=by, version=version)

    def autosave(
        self, draft_id: int, text: str | None, why: str, *, by: Person, version: int
    ) -> Draft:
        """Save at a pause in typing; the first of a run of such saves is noted, and no other.

        Raises:
            ContentErrors: a character cannot be seen.
        """
        path = self._drafts.get(draft_id).path
        return self._drafts.autosave(draft_id, _canonical(path, text), why, by=by, version=version)

    def renew(self, old: Draft, on: str | None, *, by: Person) -> Draft:
        """Put the words of a draft on top of what is live now; the draft before is withdrawn.

        Whoever wrote in the one before has written in this one too. ``on`` is the digest of the
        live wording that the person compared it with, None where there was none.

        Raises:
            NotAllowedError: the person may not write, or not this document.
            LiveWordingMovedError: there is nothing left to take out, or another wording is live.
            StaleDraftError: the draft has other words by now.
            WrongStateError: it is published or withdrawn.
        """
        require_writing(by, old.path, "begin a draft")
        proposal = _proposal(old.path, old.text, old.why, self._guidance.live(), by)
        if proposal.base != on:
            raise LiveWordingMovedError("another wording went live: look at the draft once more")
        proposal = replace(proposal, editors=proposal.editors | old.editors)
        return self._drafts.renew(old, proposal, by=by)

    def submit(self, draft_id: int, *, by: Person, version: int) -> Draft:
        """Ask for a second person; see ``workflow.submitted``."""
        return self._drafts.submit(draft_id, by=by, version=version)

    def check(self, draft_ids: Sequence[int]) -> Examination:
        """Say what is wrong with drafts together, without asking what they answer."""
        return self._examinations.check(self._proposed(draft_ids, self._guidance.live()))

    def examine(self, draft_ids: Sequence[int]) -> Examination:
        """Show what drafts would do together, were they published now; waits half a minute."""
        return self._examined(draft_ids, self._guidance.live())

    def examined(self, draft_ids: Sequence[int]) -> Examination | None:
        """Show the same where it is known; None while it is being found out."""
        return self._examinations.found(self._proposed(draft_ids, self._guidance.live()))

    def approve(self, digests: Mapping[int, str], *, by: Person) -> tuple[Draft, ...]:
        """Approve drafts together, each by the digest of what was read.

        Raises:
            BlockedError: the gate is shut; it says what to put right.
            EditingError: a step is not allowed; see ``workflow.approved``.
        """
        require(by, APPROVING, "approve a draft")
        self.examine(tuple(digests)).require_passable()
        return self._drafts.approve(digests, by=by)

    def publish(self, draft_ids: Sequence[int], *, by: Person) -> int:
        """Publish approved drafts together as the next edition, and give its number.

        Raises:
            BlockedError: the gate is shut; it says what to put right.
            EditingError: an approval does not hold, or another wording is live by now.
        """
        require(by, APPROVING, "publish a draft")
        live = self._guidance.live()
        examination = self._examined(draft_ids, live)
        examination.require_passable()
        return self._drafts.publish(draft_ids, live, Plan(examination.candidate, by))

    def schedule(
        self, draft_ids: Sequence[int], publish_at: datetime, *, by: Person
    ) -> tuple[Draft, ...]:
        """Have approved drafts published together at a moment; see ``workflow.scheduled``."""
        return self._drafts.schedule(draft_ids, publish_at, by=by)

    def publish_due(self, *, by: Person) -> tuple[int, ...]:
        """Publish the drafts whose moment has come, those of one moment together.

        What the gate stops stays where it is, and is tried again at the next call: another edition
        may have come in between, so that somebody must look at it.
        """
        moments = dict.fromkeys(draft.publish_at for draft in self._drafts.list_due())
        numbers = (self._publish_at(moment, by) for moment in moments)
        return tuple(number for number in numbers if number is not None)

    def restore(self, number: int, why: str, *, by: Person) -> tuple[Draft, ...]:
        """Propose an older edition, word for word, and ask for a second person.

        Raises:
            UnknownEditionError: there is none with this number.
        """
        return self.propose_all(self._guidance.edition(number), why, by=by)

    def propose_all(
        self, documents: Iterable[Document], why: str, *, by: Person
    ) -> tuple[Draft, ...]:
        """Make drafts, in review, of all in which a whole set of documents differs.

        What the set does not hold is proposed to be taken out. Empty where nothing differs.

        Raises:
            NotAllowedError: the person may not write, or not all that differs; nothing is made.
            ReasonNeededError: no reason is given.
        """
        require(by, WRITING, "begin a draft")
        if not why.strip():
            raise ReasonNeededError("say why, in words that the public may read")
        live = self._guidance.live()
        wanted = {document.path: document.text for document in documents}
        present = {document.path: document.text for document in live.documents}
        differing = [
            path for path in sorted({*wanted, *present}) if wanted.get(path) != present.get(path)
        ]
        for path in differing:
            require_writing(by, path, "begin a draft")
        proposals = (
            replace(_proposal(path, wanted.get(path), why, live, by), state=State.IN_REVIEW)
            for path in differing
        )
        return self._drafts.begin(proposals, by=by)

    def _publish_at(self, moment: datetime | None, by: Person) -> int | None:
        due = [draft.id for draft in self._drafts.list_due() if draft.publish_at == moment]
        try:
            return self.publish(due, by=by)
        except EditingError as stopped:
            LOG.warning("drafts_not_published_when_due %s", type(stopped).__name__)
            return None

    def _examined(self, draft_ids: Sequence[int], live: LiveGuidance) -> Examination:
        return self._examinations.whole(self._proposed(draft_ids, live))

    def _proposed(self, draft_ids: Sequence[int], live: LiveGuidance) -> Proposal:
        chosen = [self._drafts.get(draft_id) for draft_id in draft_ids]
        proposal = propose(live.documents, {draft.path: draft.text for draft in chosen})
        is_restored = self._guidance.was_live(digest_of_documents(proposal.candidate))
        return replace(proposal, is_restored=is_restored)


def _proposal(path: str, text: str | None, why: str, live: LiveGuidance, by: Person) -> Draft:
    present = {document.path: document.digest for document in live.documents}
    if text is None and path not in present:
        raise LiveWordingMovedError(f"nothing is live at {path} that could be taken out")
    return Draft(
        id=UNNUMBERED,
        path=path,
        base=present.get(path),
        text=_canonical(path, text),
        version=1,
        state=State.DRAFT,
        editors=frozenset({by.id}),
        why=why.strip(),
    )


def _canonical(path: str, text: str | None) -> str | None:
    return None if text is None else canonical_document(path, text).text

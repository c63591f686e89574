"""The steps of a draft: each takes a draft and a person and gives the next draft, or refuses.

No step is exempt from the second person: a correction in an emergency takes the same two people,
and only goes faster because both are told to hurry.
"""

from dataclasses import replace
from datetime import datetime

from admin.editing.draft import BoundApproval, Draft, StaleDraftError, State
from admin.editing.errors import (
    ApprovalNotBoundError,
    NotAllowedError,
    NothingChangedError,
    ReasonNeededError,
    SecondPersonNeededError,
    WrongStateError,
)
from admin.editing.person import APPROVING, WRITING, Person, require, require_writing
from assistant.persistence.documents import Document

BEFORE_REVIEW = frozenset({State.DRAFT, State.SENT_BACK})
OPEN = frozenset({State.DRAFT, State.IN_REVIEW, State.SENT_BACK, State.APPROVED})


def saved(draft: Draft, text: str | None, why: str, *, by: Person, version: int) -> Draft:
    """Put other words into a draft; whatever was agreed about the words before is void.

    Raises:
        NotAllowedError: the person may not write, or not this document.
        StaleDraftError: the draft is no longer the version that the person opened; it may have
            been published or withdrawn in the meantime.
        WrongStateError: it was published or withdrawn already when they opened it.
    """
    require_writing(by, draft.path, "change a draft")
    if version != draft.version:
        raise StaleDraftError(draft, text)
    _from(draft, OPEN, "changed")
    return _next(
        replace(draft, text=text, why=why.strip(), editors=draft.editors | {by.id}), State.DRAFT
    )


def submitted(draft: Draft, *, by: Person, version: int) -> Draft:
    """Ask for a draft to be read by a second person.

    Raises:
        NotAllowedError: the person may not write.
        ReasonNeededError: the draft does not say why.
        NothingChangedError: it says what is live.
        StaleDraftError: the draft is no longer the version that the person read.
        WrongStateError: it is in review already, or further.
    """
    require(by, WRITING, "submit a draft")
    _from(draft, BEFORE_REVIEW, "submitted")
    _same_version(draft, version)
    _with_reason(draft.why)
    if draft.text is not None and Document(draft.path, draft.text).digest == draft.base:
        raise NothingChangedError("nothing differs from what is live: change it, or withdraw it")
    return _next(draft, State.IN_REVIEW)


def sent_back(draft: Draft, reason: str, *, by: Person) -> Draft:
    """Give a draft back to its authors with a reason.

    Raises:
        NotAllowedError: the person may not approve.
        ReasonNeededError: no reason is given.
        WrongStateError: it is neither in review nor approved.
    """
    require(by, APPROVING, "send a draft back")
    _from(draft, frozenset({State.IN_REVIEW, State.APPROVED}), "sent back")
    _with_reason(reason)
    return _next(draft, State.SENT_BACK)


def approved(draft: Draft, digest: str, *, by: Person, at: datetime) -> Draft:
    """Approve exactly the words with this digest, by somebody who has written none of them.

    Raises:
        NotAllowedError: the person may not approve.
        SecondPersonNeededError: the person has put words into this draft, now or earlier.
        ApprovalNotBoundError: these are not the words that the person read.
        WrongStateError: it is not in review.
    """
    require(by, APPROVING, "approve a draft")
    _from(draft, frozenset({State.IN_REVIEW}), "approved")
    if by.id in draft.editors:
        raise SecondPersonNeededError("you wrote in this draft: somebody else must approve it")
    if digest != draft.digest:
        raise ApprovalNotBoundError("the draft has other words than those that you read")
    agreed = BoundApproval(by.id, by.title, digest, at)
    return replace(_next(draft, State.APPROVED), approval=agreed)


def scheduled(draft: Draft, publish_at: datetime | None, *, by: Person) -> Draft:
    """Say when an approved draft is published; None is at once.

    Raises:
        NotAllowedError: the person may not approve.
        WrongStateError: it is not approved.
        ApprovalNotBoundError: its approval does not hold for its words.
    """
    require(by, APPROVING, "publish a draft")
    held = require_approval(draft)
    return replace(_next(draft, State.APPROVED), approval=held, publish_at=publish_at)


def published(draft: Draft, edition: int) -> Draft:
    """End a draft as part of an edition.

    Raises:
        WrongStateError: it is not approved.
        ApprovalNotBoundError: its approval does not hold for its words.
    """
    held = require_approval(draft)
    return replace(_next(draft, State.PUBLISHED), approval=held, edition=edition)


def withdrawn(draft: Draft, reason: str, *, by: Person) -> Draft:
    """Give a draft up; a document that is live stays as it is.

    Raises:
        NotAllowedError: the person neither wrote in it nor may approve.
        ReasonNeededError: no reason is given.
        WrongStateError: it is published or withdrawn already.
    """
    _from(draft, OPEN, "withdrawn")
    if by.id not in draft.editors and not by.roles & APPROVING:
        raise NotAllowedError("only those who wrote it, or an approver, may withdraw a draft")
    _with_reason(reason)
    return _next(draft, State.WITHDRAWN)


def replaced(draft: Draft, reason: str, *, by: Person, version: int) -> Draft:
    """Give a draft up for another with the same words; see ``withdrawn``.

    Raises:
        StaleDraftError: it has other words by now.
    """
    _same_version(draft, version)
    return withdrawn(draft, reason, by=by)


def require_approval(draft: Draft) -> BoundApproval:
    """Give the approval that holds for exactly the words of a draft.

    Raises:
        WrongStateError: it is not approved.
        ApprovalNotBoundError: its words or their place changed since, or its approver wrote them.
    """
    _from(draft, frozenset({State.APPROVED}), "published")
    held = draft.approval
    if held is None or held.digest != draft.digest or held.by in draft.editors:
        raise ApprovalNotBoundError(f"the approval of {draft.path} does not hold for its words")
    return held


def _next(draft: Draft, state: State) -> Draft:
    return replace(draft, state=state, version=draft.version + 1, approval=None, publish_at=None)


def _from(draft: Draft, states: frozenset[State], done: str) -> None:
    if draft.state not in states:
        raise WrongStateError(f"a draft that is {draft.state} cannot be {done}")


def _same_version(draft: Draft, version: int) -> None:
    if version != draft.version:
        raise StaleDraftError(draft, draft.text)


def _with_reason(words: str) -> None:
    if not words.strip():
        raise ReasonNeededError("say why, in words that the public may read")

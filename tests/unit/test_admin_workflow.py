"""A draft on its way: every step by the right person, and no words without a second one."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.editing.draft import Draft, StaleDraftError, State
from admin.editing.errors import (
    ApprovalNotBoundError,
    EditingError,
    NotAllowedError,
    ReasonNeededError,
    SecondPersonNeededError,
    WrongStateError,
)
from admin.editing.person import Person, Role
from admin.editing.workflow import (
    approved,
    published,
    require_approval,
    saved,
    scheduled,
    sent_back,
    submitted,
    withdrawn,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
AUTHOR = Person("an author", frozenset({Role.AUTHOR}))
APPROVER = Person("an approver", frozenset({Role.APPROVER}), "a board manager")
BOTH = Person("an author who approves", frozenset(Role))
OUTSIDER = Person("an outsider", frozenset({Role.ANALYST, Role.ADMINISTRATOR}))
PEOPLE = (AUTHOR, APPROVER, BOTH, OUTSIDER)


def a_draft(state: State = State.DRAFT, *editors: Person) -> Draft:
    written_by = frozenset(person.id for person in editors or (AUTHOR,))
    return Draft(
        id=1,
        path="en/e-safety/gaming.md",
        base="a digest",
        text="Call 999.",
        version=3,
        state=state,
        editors=written_by,
        why="The law changed",
    )


def an_approved_draft() -> Draft:
    draft = a_draft(State.IN_REVIEW)
    return approved(draft, draft.digest, by=APPROVER, at=NOON)


def test_words_that_a_second_person_approved_can_be_published() -> None:
    draft = an_approved_draft()

    ended = published(draft, 4)

    assert (ended.state, ended.edition) == (State.PUBLISHED, 4)
    assert ended.approval is not None
    assert (ended.approval.by, ended.approval.title) == ("an approver", "a board manager")


def test_a_stale_save_is_refused_and_both_texts_are_kept() -> None:
    stored = saved(a_draft(), "first", "why", by=AUTHOR, version=3)

    with pytest.raises(StaleDraftError) as refused:
        saved(stored, "second", "why", by=BOTH, version=3)

    assert (refused.value.stored.text, refused.value.refused) == ("first", "second")


def test_a_save_to_a_draft_that_has_ended_since_keeps_its_text_too() -> None:
    stored = published(an_approved_draft(), 4)

    with pytest.raises(StaleDraftError) as refused:
        saved(stored, "second", "why", by=BOTH, version=stored.version - 1)

    assert (refused.value.stored, refused.value.refused) == (stored, "second")


def test_what_was_published_when_it_was_opened_is_not_changed() -> None:
    stored = published(an_approved_draft(), 4)

    with pytest.raises(WrongStateError):
        saved(stored, "second", "why", by=BOTH, version=stored.version)


def test_nobody_approves_what_they_wrote_however_many_wrote_with_them() -> None:
    draft = a_draft(State.IN_REVIEW, AUTHOR, BOTH)

    with pytest.raises(SecondPersonNeededError):
        approved(draft, draft.digest, by=BOTH, at=NOON)


def test_nobody_approves_what_they_wrote_once_and_others_wrote_over_since() -> None:
    first = saved(a_draft(), "mine", "why", by=BOTH, version=3)
    second = saved(first, "Call 999.", "why", by=AUTHOR, version=4)
    draft = submitted(second, by=AUTHOR, version=5)

    with pytest.raises(SecondPersonNeededError):
        approved(draft, draft.digest, by=BOTH, at=NOON)


def test_an_approver_who_changes_approved_words_needs_another_approver() -> None:
    changed = saved(an_approved_draft(), "Call 101.", "why", by=APPROVER, version=4)
    draft = submitted(changed, by=APPROVER, version=5)

    with pytest.raises(SecondPersonNeededError):
        approved(draft, draft.digest, by=APPROVER, at=NOON)
    with pytest.raises(WrongStateError):
        published(draft, 4)


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Call 998."},
        {"text": None},
        {"path": "en/e-safety/other.md"},
        {"base": None},
        {"approval": None},
        {"editors": frozenset({APPROVER.id})},
    ],
)
def test_an_approval_holds_for_exactly_what_was_read(change: dict[str, object]) -> None:
    tampered = replace(an_approved_draft(), **change)  # type: ignore[arg-type]

    with pytest.raises(ApprovalNotBoundError):
        require_approval(tampered)
    with pytest.raises(ApprovalNotBoundError):
        scheduled(tampered, None, by=APPROVER)


def test_other_words_than_those_read_are_not_approved() -> None:
    with pytest.raises(ApprovalNotBoundError):
        approved(a_draft(State.IN_REVIEW), "another digest", by=APPROVER, at=NOON)


def test_a_step_without_a_reason_is_refused() -> None:
    with pytest.raises(ReasonNeededError):
        submitted(replace(a_draft(), why=" "), by=AUTHOR, version=3)
    with pytest.raises(ReasonNeededError):
        sent_back(a_draft(State.IN_REVIEW), " ", by=APPROVER)
    with pytest.raises(ReasonNeededError):
        withdrawn(a_draft(), "", by=AUTHOR)


def test_a_person_without_the_role_takes_no_step() -> None:
    draft, read = a_draft(), a_draft(State.IN_REVIEW)

    with pytest.raises(NotAllowedError):
        saved(draft, "x", "why", by=OUTSIDER, version=3)
    with pytest.raises(NotAllowedError):
        submitted(draft, by=OUTSIDER, version=3)
    with pytest.raises(NotAllowedError):
        approved(read, read.digest, by=AUTHOR, at=NOON)
    with pytest.raises(NotAllowedError):
        sent_back(read, "why", by=AUTHOR)
    with pytest.raises(NotAllowedError):
        scheduled(an_approved_draft(), None, by=AUTHOR)
    with pytest.raises(NotAllowedError):
        withdrawn(draft, "why", by=OUTSIDER)


STEPS = {
    "save": lambda draft, by: saved(
        draft, f"{by.id} {draft.version}", "why", by=by, version=draft.version
    ),
    "submit": lambda draft, by: submitted(draft, by=by, version=draft.version),
    "send back": lambda draft, by: sent_back(draft, "why", by=by),
    "approve": lambda draft, by: approved(draft, draft.digest, by=by, at=NOON),
    "schedule": lambda draft, by: scheduled(draft, NOON, by=by),
    "publish": lambda draft, _: published(draft, 9),
    "withdraw": lambda draft, by: withdrawn(draft, "why", by=by),
}
LEADS_TO = {
    (State.DRAFT, State.DRAFT),
    (State.DRAFT, State.IN_REVIEW),
    (State.DRAFT, State.WITHDRAWN),
    (State.SENT_BACK, State.DRAFT),
    (State.SENT_BACK, State.IN_REVIEW),
    (State.SENT_BACK, State.WITHDRAWN),
    (State.IN_REVIEW, State.DRAFT),
    (State.IN_REVIEW, State.APPROVED),
    (State.IN_REVIEW, State.SENT_BACK),
    (State.IN_REVIEW, State.WITHDRAWN),
    (State.APPROVED, State.DRAFT),
    (State.APPROVED, State.APPROVED),
    (State.APPROVED, State.SENT_BACK),
    (State.APPROVED, State.PUBLISHED),
    (State.APPROVED, State.WITHDRAWN),
}


def walked(moves: list[tuple[str, Person]]) -> list[Draft]:
    """Take the steps that are allowed, one after another, from a draft that the author began."""
    drafts = [a_draft()]
    for step, person in moves:
        try:
            drafts.append(STEPS[step](drafts[-1], person))
        except EditingError:
            continue
    return drafts


@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.sampled_from(PEOPLE)), max_size=40))
def test_on_no_way_are_words_published_that_only_their_writers_have_seen(
    moves: list[tuple[str, Person]],
) -> None:
    drafts = walked(moves)
    agreed = [each.approval for each in drafts if each.state in {State.APPROVED, State.PUBLISHED}]

    assert {(one.state, other.state) for one, other in pairwise(drafts)} <= LEADS_TO
    assert [each.version for each in drafts] == list(range(3, 3 + len(drafts)))
    assert all(
        each.approval is not None
        and each.approval.by not in each.editors
        and each.approval.digest == each.digest
        for each in drafts
        if each.state in {State.APPROVED, State.PUBLISHED}
    )
    assert None not in agreed
    assert all(
        each.approval is None
        for each in drafts
        if each.is_open and each.state is not State.APPROVED
    )

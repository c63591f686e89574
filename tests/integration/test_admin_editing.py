"""Drafts in a real database, from their first word to an edition."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from admin.editing.desk import Desk
from admin.editing.draft import Comment, StaleDraftError, State, Step
from admin.editing.errors import (
    ApprovalNotBoundError,
    LiveWordingMovedError,
    NotAllowedError,
    SecondPersonNeededError,
    UnknownDraftError,
    WrongStateError,
)
from admin.persistence.audit import AuditLog
from admin.persistence.editing import DraftStore
from assistant.guidance.edition import Approval
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import ContentErrors
from tests.support.databases import PAGE, PAGE_PATH, sound_pack
from tests.support.desks import (
    APPROVER,
    AUTHOR,
    BOTH,
    NOON,
    QUIETER,
    SetClock,
    approve_all,
    in_review,
    publish_change,
    wording,
)


def test_approved_words_become_an_edition_with_their_approval_and_reason(
    engine: Engine, desk: Desk
) -> None:
    number = publish_change(desk, PAGE_PATH, QUIETER, "Clearer words")

    stored = EditionStore(engine).load(number)
    revision = next(each for each in stored.revisions if each.document.path == PAGE_PATH)
    assert (number, stored.note, stored.origin) == (2, "Clearer words", "edited")
    assert (revision.document.text, revision.number) == (QUIETER, 2)
    assert revision.approval == Approval("a board manager", date(2026, 11, 22))


def test_the_history_of_a_draft_says_who_took_which_step_of_which_words(
    engine: Engine, desk: Desk, clock: SetClock
) -> None:
    publish_change(desk, PAGE_PATH, QUIETER)

    history = DraftStore(engine, clock).reviews(1)

    assert [(each.step, each.by) for each in history] == [
        (Step.BEGUN, AUTHOR.id),
        (Step.SUBMITTED, AUTHOR.id),
        (Step.APPROVED, APPROVER.id),
        (Step.PUBLISHED, APPROVER.id),
    ]
    assert len({each.digest for each in history}) == 1
    assert {each.at for each in history} == {NOON}


def test_a_stale_save_changes_nothing_and_hands_both_texts_back(
    engine: Engine, desk: Desk
) -> None:
    draft = desk.begin(PAGE_PATH, QUIETER, "why", by=AUTHOR)
    desk.save(draft.id, "first", "why", by=AUTHOR, version=1)

    with pytest.raises(StaleDraftError) as refused:
        desk.save(draft.id, "second", "why", by=BOTH, version=1)

    assert (refused.value.stored.text, refused.value.refused) == ("first\n", "second\n")
    stored = DraftStore(engine).get(draft.id)
    assert (stored.text, stored.version, stored.editors) == ("first\n", 2, {AUTHOR.id})


def alone(desk: Desk) -> int:
    return in_review(desk, by=BOTH)


def between_others(desk: Desk) -> int:
    draft = desk.begin(PAGE_PATH, QUIETER, "why", by=AUTHOR)
    desk.save(draft.id, PAGE, "why", by=BOTH, version=1)
    desk.save(draft.id, QUIETER, "why", by=AUTHOR, version=2)
    return desk.submit(draft.id, by=AUTHOR, version=3).id


def imported(desk: Desk) -> int:
    pack = sound_pack(**{PAGE_PATH: QUIETER})
    return desk.propose_all(pack, "An emergency", by=BOTH)[0].id


def after_approval(desk: Desk) -> int:
    draft = desk.begin(PAGE_PATH, PAGE.replace("mean", "unkind", 1), "why", by=AUTHOR)
    submitted = desk.submit(draft.id, by=AUTHOR, version=1)
    approve_all(desk, (submitted,), by=BOTH)
    desk.save(draft.id, QUIETER, "why", by=BOTH, version=3)
    return desk.submit(draft.id, by=BOTH, version=4).id


@pytest.mark.parametrize("way", [alone, between_others, imported, after_approval])
def test_nobody_approves_or_publishes_words_of_their_own_whatever_the_way(
    engine: Engine, desk: Desk, way: Callable[[Desk], int]
) -> None:
    draft = DraftStore(engine).get(way(desk))

    with pytest.raises(SecondPersonNeededError):
        desk.approve({draft.id: draft.digest}, by=BOTH)
    with pytest.raises(NotAllowedError):
        desk.approve({draft.id: draft.digest}, by=AUTHOR)
    with pytest.raises(WrongStateError):
        desk.publish([draft.id], by=BOTH)
    with pytest.raises(WrongStateError):
        desk.schedule([draft.id], NOON, by=BOTH)
    assert wording(engine) == PAGE


def test_approval_of_several_is_refused_whole_where_one_is_ones_own(
    engine: Engine, desk: Desk
) -> None:
    store = DraftStore(engine)
    others, own = store.get(in_review(desk)), store.get(in_review(desk, by=BOTH))

    with pytest.raises(SecondPersonNeededError):
        desk.approve({others.id: others.digest, own.id: own.digest}, by=BOTH)

    assert store.get(others.id).state is State.IN_REVIEW


def test_words_that_changed_in_the_database_after_their_approval_are_not_published(
    engine: Engine, desk: Desk
) -> None:
    draft = DraftStore(engine).get(in_review(desk))
    approve_all(desk, (draft,))
    with engine.begin() as connection:
        connection.execute(text("UPDATE draft SET text = :text"), {"text": PAGE})

    with pytest.raises(ApprovalNotBoundError):
        desk.publish([draft.id], by=APPROVER)


def test_a_draft_begun_from_another_wording_does_not_undo_what_was_published_since(
    engine: Engine, desk: Desk
) -> None:
    draft = DraftStore(engine).get(in_review(desk, PAGE.replace("mean", "unkind", 1)))
    approve_all(desk, (draft,))
    publish_change(desk, PAGE_PATH, QUIETER)

    with pytest.raises(LiveWordingMovedError, match=PAGE_PATH):
        desk.publish([draft.id], by=APPROVER)
    assert wording(engine) == QUIETER


def test_words_that_nobody_can_see_are_not_even_drafted(desk: Desk) -> None:
    with pytest.raises(ContentErrors, match="hidden character"):
        desk.begin(PAGE_PATH, PAGE.replace("calm", "ca\u202elm", 1), "why", by=AUTHOR)
    with pytest.raises(ContentErrors, match="path"):
        desk.begin("../outside.md", PAGE, "why", by=AUTHOR)


def test_comments_stay_with_the_paragraph_that_they_were_made_on(
    engine: Engine, desk: Desk
) -> None:
    store = DraftStore(engine)
    number = in_review(desk)
    comment = Comment(number, 2, "title: Gaming and chat", "Too long?", APPROVER.id, NOON)

    store.comment(comment, by=APPROVER)
    desk.save(number, PAGE, "why", by=AUTHOR, version=2)

    assert store.comments(number) == (comment,)
    with pytest.raises(UnknownDraftError):
        store.comment(replace(comment, draft=99), by=APPROVER)


@pytest.mark.parametrize("table", ["draft_editor", "draft_comment", "draft_review"])
@pytest.mark.parametrize("change", ["UPDATE {} SET draft_id = 1", "DELETE FROM {}"])
def test_what_was_said_and_done_is_never_changed(
    engine: Engine, desk: Desk, table: str, change: str
) -> None:
    number = in_review(desk)
    DraftStore(engine).comment(Comment(number, 2, "", "Why?", APPROVER.id, NOON), by=APPROVER)

    with (
        pytest.raises(DatabaseError, match=f"{table} is append-only"),
        engine.begin() as connection,
    ):
        connection.execute(text(change.format(table)))


def test_every_step_stands_in_the_audit_log_with_who_took_it(engine: Engine, desk: Desk) -> None:
    number = in_review(desk)
    draft = DraftStore(engine).get(number)
    approve_all(desk, (draft,))
    desk.publish([number], by=APPROVER)

    log = AuditLog(engine)
    about = f"{PAGE_PATH} (draft {number})"
    assert [(each.who, each.what, each.about) for each in reversed(log.newest(9))] == [
        (AUTHOR.id, "draft begun", about),
        (AUTHOR.id, "draft submitted", about),
        (APPROVER.id, "draft approved", about),
        (APPROVER.id, "draft published", about),
    ]
    assert log.first_break() is None


def test_a_run_of_saves_while_somebody_types_is_noted_once_for_each_person_and_day(
    engine: Engine, desk: Desk, clock: SetClock
) -> None:
    draft = desk.begin(PAGE_PATH, PAGE, "why", by=AUTHOR)
    pauses = [(AUTHOR, 0), (AUTHOR, 0), (BOTH, 0), (AUTHOR, 0), (AUTHOR, 0), (AUTHOR, 1)]
    for at, (by, days) in enumerate(pauses):
        clock.at += timedelta(days=days)
        draft = desk.autosave(draft.id, PAGE + "x" * at, "why", by=by, version=draft.version)
    draft = desk.save(draft.id, QUIETER, "why", by=AUTHOR, version=draft.version)

    noted = [(each.who, each.what) for each in reversed(AuditLog(engine).newest(9))]

    assert noted == [
        (AUTHOR.id, "draft begun"),
        (AUTHOR.id, "draft saved"),
        (BOTH.id, "draft saved"),
        (AUTHOR.id, "draft saved"),
        (AUTHOR.id, "draft saved"),
        (AUTHOR.id, "draft saved"),
    ]
    assert len(DraftStore(engine).reviews(draft.id)) == len(noted)
    assert (draft.version, draft.editors) == (8, {AUTHOR.id, BOTH.id})


def test_open_drafts_are_listed_until_they_end(engine: Engine, desk: Desk) -> None:
    store = DraftStore(engine)
    first, second = in_review(desk), in_review(desk)
    store.withdraw(first, "Not needed", by=AUTHOR)
    back = store.send_back([second], "Which law?", by=APPROVER)[0]

    assert [draft.id for draft in store.list_open()] == [second]
    assert (back.state, store.reviews(second)[-1].reason) == (State.SENT_BACK, "Which law?")

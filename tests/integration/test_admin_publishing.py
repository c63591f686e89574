"""From approved drafts to an edition: the gate, moments, and editions that come back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from admin.area import publish_due
from admin.editing.answers import Answer, AnswerChange, Comparison, Judged, gain_of
from admin.editing.desk import Desk
from admin.editing.errors import (
    LiveWordingMovedError,
    SecondPersonNeededError,
)
from admin.editing.gate import BlockedError, Proposal
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from assistant.persistence.editions import EditionStore
from assistant.persistence.migrating import migrate_back
from assistant.safety.judgement import Level
from tests.support.databases import CONTACTS, PAGE, PAGE_PATH
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


def test_the_gate_is_asked_at_approval_and_again_at_publication(
    engine: Engine, desk: Desk, clock: SetClock
) -> None:
    blocked = in_review(desk, PAGE.replace("[emergency_999]", "[nobody]"))
    digest = DraftStore(engine).get(blocked).digest
    with pytest.raises(BlockedError, match="nobody"):
        desk.approve({blocked: digest}, by=APPROVER)

    store = DraftStore(engine, clock)
    store.approve({blocked: digest}, by=APPROVER)
    with pytest.raises(BlockedError, match="nobody"):
        desk.publish([blocked], by=APPROVER)
    assert wording(engine) == PAGE


def test_a_danger_that_would_no_longer_be_heard_stops_the_approval(engine: Engine) -> None:
    heard = Answer("emergency_card", Level.EMERGENCY, "danger", (), "")
    judged = Judged("he is attacking me", "en", level=Level.EMERGENCY)
    lost = AnswerChange(judged, heard, replace(heard, level=Level.NONE))
    desk = Desk(
        DraftStore(engine),
        PublishedGuidance(engine),
        lambda _: Comparison((lost,), gain_of((lost,))),
    )
    draft = DraftStore(engine).get(in_review(desk))

    with pytest.raises(BlockedError, match="he is attacking me"):
        desk.approve({draft.id: draft.digest}, by=APPROVER)


def test_a_number_goes_out_together_with_the_register_only(engine: Engine, desk: Desk) -> None:
    moved = CONTACTS.replace('phone: "101"', 'phone: "105"')
    with pytest.raises(BlockedError, match="101"):
        publish_change(desk, "contacts.yaml", moved)

    checked = moved.replace('phone: "105"', 'phone: "105"\n  verified_on: 2026-11-26')
    publish_change(desk, "contacts.yaml", checked)
    assert wording(engine, "contacts.yaml") == checked


def test_an_approved_draft_waits_for_its_moment(
    engine: Engine, desk: Desk, clock: SetClock
) -> None:
    numbers = approve_all(desk, (DraftStore(engine).get(in_review(desk)),))
    desk.schedule(numbers, NOON + timedelta(hours=1), by=APPROVER)

    early = desk.publish_due(by=APPROVER)
    clock.at += timedelta(hours=1)
    due = desk.publish_due(by=APPROVER)

    assert (early, due, desk.publish_due(by=APPROVER)) == ((), (2,), ())
    assert wording(engine) == QUIETER


def test_the_watch_publishes_what_is_due_and_outlives_a_lost_database(
    engine: Engine, desk: Desk, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    numbers = approve_all(desk, (DraftStore(engine).get(in_review(desk)),))
    desk.schedule(numbers, NOON + timedelta(hours=1), by=APPROVER)
    clock.at += timedelta(hours=1)

    publish_due(desk)
    published = wording(engine)
    migrate_back(engine)
    publish_due(desk)

    assert published == QUIETER
    assert "drafts_not_published" in caplog.text


def test_an_older_edition_comes_back_as_a_new_one_with_a_second_person(
    engine: Engine, desk: Desk
) -> None:
    publish_change(desk, PAGE_PATH, QUIETER)
    proposed = desk.restore(1, "The change was wrong", by=BOTH)
    with pytest.raises(SecondPersonNeededError):
        approve_all(desk, proposed, by=BOTH)

    number = desk.publish(approve_all(desk, proposed), by=BOTH)

    store = EditionStore(engine)
    assert (number, store.load(3).documents) == (3, store.load(1).documents)


def test_an_edition_whose_new_examples_no_older_one_hears_can_be_undone(engine: Engine) -> None:
    heard = Answer("emergency_card", Level.EMERGENCY, "danger", (), "")
    judged = Judged("the lamp is green", "en", level=Level.EMERGENCY)
    lost = AnswerChange(judged, heard, replace(heard, level=Level.NONE, card=None))

    def compare(proposal: Proposal) -> Comparison:
        had_it = any("the lamp is green" in each.text for each in proposal.live)
        found = (lost,) if had_it else ()
        return Comparison(found, gain_of(found))

    desk = Desk(DraftStore(engine), PublishedGuidance(engine), compare)
    publish_change(desk, "judged/messages.en.tsv", "emergency\tthe lamp is green\n")
    with pytest.raises(BlockedError, match="lamp"):
        publish_change(desk, PAGE_PATH, QUIETER)
    proposed = desk.restore(1, "The change was wrong", by=AUTHOR)

    told = desk.examine([draft.id for draft in proposed])
    number = desk.publish(approve_all(desk, proposed), by=APPROVER)

    assert (told.obstacles, told.answers) == ((), (lost,))
    assert (number, wording(engine, "judged/messages.en.tsv")) == (3, None)


def test_a_document_is_taken_out_by_two_people_as_well(engine: Engine, desk: Desk) -> None:
    publish_change(desk, "thesaurus/en.yaml", None)

    assert wording(engine, "thesaurus/en.yaml") is None
    with pytest.raises(LiveWordingMovedError):
        desk.begin("thesaurus/en.yaml", None, "why", by=AUTHOR)

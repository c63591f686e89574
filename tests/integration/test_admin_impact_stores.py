"""Activities and vignettes on every database: kept as they were entered, released once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from admin.activities.activity import (
    Activity,
    AgencyType,
    Audience,
    Change,
    Evaluation,
    FollowUp,
    Kind,
)
from admin.consistency.vignettes import Answers, Phase, VignetteSet
from admin.impact.evidence import FollowUp as Told
from admin.impact.periods import read_report_period
from admin.persistence.activities import ActivityStore, KeptActivity
from admin.persistence.entered import evidence_in
from admin.persistence.held_answers import HeldAnswers
from admin.persistence.vignette_tables import spent_tickets, vignette_counts
from admin.persistence.vignettes import VignetteStore
from assistant.pathways.thresholds import Step
from assistant.persistence.ledger import LedgerStore, Series
from assistant.persistence.migrating import migrate
from assistant.usage.periods import Period
from tests.support.databases import DATABASES
from tests.support.reports import releases_of
from tests.support.staff import MONDAY

FULL = Activity(
    kind=Kind.COURSE,
    held_on=MONDAY.date(),
    subject="Neglect, day one",
    audience=Audience.PRACTITIONERS,
    attended=24,
    booked=30,
    agencies=((AgencyType.POLICE, 4), (AgencyType.HEALTH, 12)),
    outcomes=("Neglect: children are safe", "Practice: processes are fit"),
    evaluation=Evaluation(20, 25, 41),
    follow_up=FollowUp(11, Change.SEES_SOONER, 38, "Two teams now use the chronology", 8),
)
PLAIN = Activity(Kind.BOOKLETS, MONDAY.date(), "The booklet", Audience.PARENTS, 50)
POLICE = Answers(AgencyType.POLICE, (Step.EARLY_HELP, Step.CHILD_PROTECTION))


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


def rows_in(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (vignette_counts, spent_tickets)
        ]


def test_activities_are_kept_as_they_were_entered_and_changed(engine: Engine) -> None:
    store = ActivityStore(engine, lambda: MONDAY)
    store.add([FULL, PLAIN], by="a test")
    first, second = store.everything()

    store.change(second.id, FULL, by="a test")
    store.change(9_999, PLAIN, by="a test")

    assert (first.activity, second.activity) == (FULL, PLAIN)
    assert [kept.activity for kept in store.everything()] == [FULL, FULL]
    assert store.numbered(second.id) == KeptActivity(second.id, FULL)

    store.change(second.id, replace(FULL, outcomes=FULL.outcomes[1:]), by="a test")

    assert [len(kept.activity.outcomes) for kept in store.everything()] == [2, 1]
    assert store.numbered(9_999) is None


def test_the_report_is_told_of_every_follow_up_and_how_many_changed_something_where_noted(
    engine: Engine,
) -> None:
    assert FULL.follow_up is not None
    unknown = replace(FULL, follow_up=replace(FULL.follow_up, changed=None))
    ActivityStore(engine, lambda: MONDAY).add([FULL, unknown], by="a test")

    entered = evidence_in(engine, lambda: MONDAY)(Series.REAL)

    told = entered.activities(read_report_period("2026-27"))
    named = "I notice signs sooner"
    assert [each.follow_up for each in told] == [
        Told(11, None, 3.8, named),
        Told(11, 8, 3.8, named),
    ]
    assert told[0].outcomes == FULL.outcomes


def test_invented_rounds_stand_beside_invented_figures_alone_and_are_not_kept(
    engine: Engine,
) -> None:
    year, other = read_report_period("2025-26"), read_report_period("2026-27")
    evidence = evidence_in(engine, lambda: MONDAY)
    nothing = evidence(Series.DEMONSTRATION).rounds(year)
    november = releases_of([(Period(2025, 11), {})])[0]

    LedgerStore(engine, Series.DEMONSTRATION).release(Period(2025, 11), lambda *_: november)

    rounds = evidence(Series.DEMONSTRATION).rounds(year)
    assert nothing == ()
    assert [each.moment for each in rounds] == ["before training", "after training"]
    assert evidence(Series.DEMONSTRATION).rounds(other) == ()
    assert evidence(Series.REAL).rounds(year) == ()
    assert VignetteStore(engine, lambda: MONDAY, b"key", HeldAnswers(engine)).everything() == ()


def test_a_form_that_is_sent_to_several_workers_at_once_counts_once(engine: Engine) -> None:
    store = VignetteStore(engine, lambda: MONDAY, b"key", HeldAnswers(engine))
    store.publish(VignetteSet("A set", ("One.", "Two.")), by="a test")
    kept = store.everything()[0]

    def send(_: int) -> bool:
        return store.take(kept, Phase.BEFORE, POLICE, "the same ticket")

    with ThreadPoolExecutor(4) as threads:
        counted = list(threads.map(send, range(4)))

    assert sum(counted) == 1
    assert rows_in(engine) == [0, 1]


def test_a_set_is_released_once_and_nothing_else_of_it_remains(engine: Engine) -> None:
    store = VignetteStore(engine, lambda: MONDAY, b"key", HeldAnswers(engine))
    store.publish(VignetteSet("A set", ("One.", "Two.")), by="a test")
    kept = store.everything()[0]
    taken = [store.take(kept, Phase.AFTER, POLICE, str(number)) for number in range(25)]

    store.close(kept.id, by="a test")
    closed = store.everything()[0]

    assert all(taken)
    assert closed.agreement is not None
    assert [len(phase.groups) for phase in closed.agreement] == [0, 1]
    assert closed.agreement[1].groups[0].agencies == (AgencyType.POLICE,)
    assert closed.agreement[1].alpha == 1.0
    assert rows_in(engine) == [0, 0]
    assert not store.take(kept, Phase.AFTER, POLICE, "late")
    assert store.open_behind(kept.codes[Phase.AFTER]) is None

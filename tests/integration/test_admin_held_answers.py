"""Nobody's sheet lies anywhere: answers wait in memory, reach the disk by fives, and no backup."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text

from admin.activities.activity import AgencyType
from admin.consistency.vignettes import Answers, Phase, VignetteSet
from admin.persistence.held_answers import FEWEST_WAITING, HeldAnswers
from admin.persistence.vignette_tables import vignette_counts
from admin.persistence.vignettes import KeptSet, VignetteStore
from assistant.pathways.thresholds import Step
from assistant.persistence.engine import make_engine
from assistant.persistence.migrating import migrate
from tests.support.databases import DATABASES
from tests.support.staff import MONDAY

ON_A_SERVER = tuple(each for each in DATABASES if each.id == "postgresql")
"""In SQLite they lie in a file of their own, which the backups of the test below leave out."""
SHEET = (Step.EARLY_HELP, Step.CHILD_PROTECTION)


class Round:
    """One worker with an open set, its database and what is held beside it."""

    def __init__(self, engine: Engine, held: Engine) -> None:
        self.held_in = held
        self.store = VignetteStore(engine, lambda: MONDAY, b"key", HeldAnswers(held))
        self.store.publish(VignetteSet("A set", ("One.", "Two.")), by="a test")

    @property
    def kept(self) -> KeptSet:
        return self.store.everything()[0]

    def answer(self, ticket: str, agency: AgencyType = AgencyType.POLICE) -> bool:
        return self.store.take(self.kept, Phase.BEFORE, Answers(agency, SHEET), ticket)

    def on_disk(self) -> dict[str, int]:
        """Give how many answers of each type of agency lie on the disk."""
        with self.held_in.connect() as connection:
            rows = connection.execute(select(vignette_counts)).mappings().all()
        counted: Counter[str] = Counter()
        for row in rows:
            counted[row["agency"]] += row["n"] if row["vignette"] == 0 else 0
        return dict(counted)


@pytest.fixture(params=DATABASES)
def held_round(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Round]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield Round(engine, engine)


def dump(path: Path) -> set[str]:
    """Give every row of a database, as a backup of it would hold it."""
    with closing(sqlite3.connect(path)) as database:
        return set(database.iterdump())


def test_two_backups_subtracted_give_nothing_of_a_sheet(tmp_path: Path) -> None:
    main, beside = tmp_path / "assistant.db", tmp_path / "usage.db"
    engine = make_engine(f"sqlite:///{main}")
    migrate(engine)
    held_round = Round(engine, make_engine(f"sqlite:///{beside}"))
    backups = [dump(main)]

    for number in range(12):
        assert held_round.answer(str(number))
        held_round.store.write_if_many()
        backups.append(dump(main))
    held_round.store.write()
    backups.append(dump(main))

    assert all(backup == backups[0] for backup in backups)


def test_fewer_than_five_of_a_type_of_agency_wait_in_memory(held_round: Round) -> None:
    for number in range(FEWEST_WAITING - 1):
        held_round.answer(f"police {number}")
        held_round.answer(f"health {number}", AgencyType.HEALTH)
    held_round.store.write_if_many()
    before = held_round.on_disk()

    held_round.answer("one more")
    held_round.store.write_if_many()

    assert before == {}
    assert held_round.on_disk() == {"police": FEWEST_WAITING}


def test_a_clean_end_writes_what_waits(held_round: Round) -> None:
    held_round.answer("one")

    held_round.store.write()
    held_round.store.write()

    assert held_round.on_disk() == {"police": 1}


def test_a_ticket_is_spent_for_every_worker_and_after_a_restart(held_round: Round) -> None:
    assert held_round.answer("a ticket")

    engine = held_round.held_in
    restarted = VignetteStore(engine, lambda: MONDAY, b"key", HeldAnswers(engine))
    answers = Answers(AgencyType.POLICE, SHEET)

    assert not restarted.take(held_round.kept, Phase.BEFORE, answers, "a ticket")
    assert not restarted.take(held_round.kept, Phase.AFTER, answers, "a ticket")


def test_what_waits_here_is_released_with_what_lies_on_the_disk(held_round: Round) -> None:
    for number in range(25):
        held_round.answer(str(number))
        if number == 20:
            held_round.store.write_if_many()

    held_round.store.close(held_round.kept.id, by="a test")

    assert held_round.kept.agreement is not None
    (group,) = held_round.kept.agreement[0].groups
    assert group.answered in (20, 25, 30)
    assert group.alpha == 1.0
    assert held_round.on_disk() == {}


def test_answers_to_a_set_that_another_worker_closed_are_dropped(held_round: Round) -> None:
    engine = held_round.held_in
    other = VignetteStore(engine, lambda: MONDAY, b"key", HeldAnswers(engine))
    for number in range(FEWEST_WAITING):
        held_round.answer(str(number))

    other.close(held_round.kept.id, by="a test")
    held_round.store.write()

    assert held_round.on_disk() == {}


@pytest.mark.parametrize("held_round", ON_A_SERVER, indirect=True)
def test_on_postgresql_they_stay_out_of_the_archived_log(held_round: Round) -> None:
    held_round.answer("one")

    named = "SELECT relname FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r'"
    here = f"{named} AND relnamespace = current_schema()::regnamespace"
    with held_round.held_in.connect() as connection:
        unlogged = set(connection.execute(text(here)).scalars())

    assert unlogged == {"vignette_count", "spent_ticket"}

"""Counting cells in memory."""

from concurrent.futures import ThreadPoolExecutor

from assistant.usage.cells import Cell, Measure
from assistant.usage.tally import Tally

ANSWERED = Cell(Measure.OUTCOME, "answered")
ENGLISH = Cell(Measure.LANGUAGE, "en")


def test_a_cell_is_named_by_its_measure_and_its_value() -> None:
    assert ANSWERED.id == "outcome:answered"


def test_a_fresh_tally_is_empty() -> None:
    counts = Tally().counts()

    assert counts == {}


def test_each_cell_is_counted_by_itself() -> None:
    tally = Tally()

    tally.add([ANSWERED, ENGLISH])
    tally.add([ENGLISH])

    assert tally.counts() == {ANSWERED: 1, ENGLISH: 2}


def test_the_counts_are_a_copy_of_the_moment() -> None:
    tally = Tally()

    before = tally.counts()
    tally.add([ANSWERED])

    assert before == {}


def test_conversations_of_several_threads_are_all_counted() -> None:
    tally = Tally()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(tally.add, [[ANSWERED, ENGLISH]] * 2_000))

    assert tally.counts() == {ANSWERED: 2_000, ENGLISH: 2_000}

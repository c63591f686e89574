"""Counting cells in memory."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from assistant.usage.cells import Cell, Measure
from assistant.usage.periods import Period
from assistant.usage.tally import Tally
from tests.support.promises import PROMISE

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


def test_a_cell_counts_in_the_month_in_which_it_was_added() -> None:
    moments = iter((datetime(2026, 10, 31, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)))
    tally = Tally(lambda: next(moments))

    tally.add([ENGLISH])
    tally.add([ENGLISH])

    assert tally.take() == {(Period(2026, 10), ENGLISH): 1, (Period(2026, 11), ENGLISH): 1}


def test_nothing_is_taken_while_too_few_conversations_wait() -> None:
    tally = Tally()
    tally.add([ANSWERED, ENGLISH])
    tally.add([ENGLISH])

    assert tally.take(fewest=3) == {}
    assert sum(tally.take(fewest=2).values()) == 3
    assert tally.counts() == {}


def test_what_is_put_back_waits_with_what_came_meanwhile() -> None:
    tally = Tally()
    tally.add([ENGLISH])
    taken = tally.take()
    tally.add([ENGLISH])

    tally.put_back(taken)

    assert tally.counts() == {ENGLISH: 2}


@PROMISE
@given(
    st.lists(st.sets(st.sampled_from("abcdef"), min_size=1), max_size=40),
    st.integers(1, 4),
    st.randoms(use_true_random=False),
)
def test_workers_that_share_take_and_die_lose_what_waits_and_count_nothing_twice(
    conversations: list[set[str]], workers: int, random: Random
) -> None:
    tallies = [Tally() for _ in range(workers)]
    kept: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    random.shuffle(conversations)
    for values in conversations:
        worker = random.randrange(workers)
        tallies[worker].add([Cell(Measure.TOPIC, value) for value in values])
        if random.random() < 0.2:
            lost.update({cell.value: n for cell, n in tallies[worker].counts().items()})
            tallies[worker] = Tally()
        elif random.random() < 0.5:
            kept.update({cell.value: n for (_, cell), n in tallies[worker].take().items()})
    for tally in tallies:
        kept.update({cell.value: n for (_, cell), n in tally.take().items()})

    assert kept + lost == Counter(value for values in conversations for value in values)

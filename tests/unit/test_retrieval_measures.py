from math import log2

import pytest

from assistant.retrieval.evaluation.measures import (
    discounted_gain,
    mean,
    percentile,
    reciprocal_rank,
    share,
    success_at,
)

RANKED = ("a", "b", "c")


@pytest.mark.parametrize(("count", "success"), [(1, 0.0), (2, 1.0), (3, 1.0)])
def test_success_looks_at_the_first_pages_only(count: int, success: float) -> None:
    assert success_at(count, RANKED, {"b"}) == success


@pytest.mark.parametrize(("relevant", "rank"), [({"a"}, 1.0), ({"c", "b"}, 0.5), ({"x"}, 0.0)])
def test_the_reciprocal_rank_is_of_the_first_relevant_page(
    relevant: set[str], rank: float
) -> None:
    assert reciprocal_rank(RANKED, relevant) == rank


def test_a_page_after_the_tenth_has_no_rank() -> None:
    ranked = [str(number) for number in range(12)]

    assert reciprocal_rank(ranked, {"11"}) == 0.0


def test_gain_is_one_when_all_relevant_pages_come_first() -> None:
    assert discounted_gain(RANKED, {"a", "b"}) == pytest.approx(1.0)


def test_gain_falls_with_the_place() -> None:
    assert discounted_gain(RANKED, {"c"}) == pytest.approx(1 / log2(4))


def test_gain_is_nothing_where_nothing_is_relevant() -> None:
    assert discounted_gain(RANKED, set()) == 0.0


def test_a_share_of_nothing_is_unknown() -> None:
    assert (share([]), mean([]), percentile([], 0.5)) == (None, None, None)


def test_shares_and_means_are_plain() -> None:
    assert (share([True, False, True, True]), mean([1.0, 2.0])) == (0.75, 1.5)


@pytest.mark.parametrize(("part", "value"), [(0.0, 1.0), (0.5, 3.0), (0.95, 5.0), (1.0, 5.0)])
def test_a_percentile_is_one_of_the_values(part: float, value: float) -> None:
    assert percentile([5.0, 1.0, 3.0, 2.0, 4.0], part) == value

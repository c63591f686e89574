import numpy as np

from assistant.retrieval.layout import PartLayout

VALUES = np.array([0.1, 0.9, 0.5, 0.3])
LAYOUT = PartLayout([3, 0, 1])


def test_each_part_belongs_to_its_page() -> None:
    assert LAYOUT.owners().tolist() == [0, 0, 0, 2]


def test_the_best_of_a_page_without_parts_is_minus_one() -> None:
    assert LAYOUT.best(VALUES).tolist() == [0.9, -1.0, 0.3]


def test_the_highest_of_a_page_fall_and_what_it_lacks_is_minus_one() -> None:
    assert LAYOUT.highest(VALUES, 2).tolist() == [[0.9, 0.5], [-1.0, -1.0], [0.3, -1.0]]


def test_the_mean_of_the_best_two_leaves_the_third_out() -> None:
    assert LAYOUT.mean_of(LAYOUT.highest(VALUES, 2)).round(6).tolist() == [0.7, -1.0, 0.3]


def test_a_page_with_fewer_parts_is_averaged_over_those_it_has() -> None:
    assert LAYOUT.mean_of(LAYOUT.highest(VALUES, 5)).round(6).tolist() == [0.5, -1.0, 0.3]


def test_the_best_place_is_counted_within_the_page() -> None:
    assert [LAYOUT.best_place(VALUES, 0), LAYOUT.best_place(VALUES, 2)] == [1, 0]


def test_no_page_has_any_part_in_an_empty_layout() -> None:
    assert PartLayout([0, 0]).best(np.zeros(0)).tolist() == [-1.0, -1.0]

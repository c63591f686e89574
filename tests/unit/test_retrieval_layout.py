import numpy as np

from assistant.retrieval.layout import PartLayout

VALUES = np.array([0.1, 0.9, 0.5, 0.3])
LAYOUT = PartLayout([3, 0, 1])


def test_each_part_belongs_to_its_page() -> None:
    assert LAYOUT.owners().tolist() == [0, 0, 0, 2]


def test_the_best_of_a_page_without_parts_is_minus_one() -> None:
    assert LAYOUT.best(VALUES).tolist() == [0.9, -1.0, 0.3]


def test_the_mean_of_the_three_best_leaves_the_others_out() -> None:
    best, mean = PartLayout([4, 1]).best_and_mean(np.array([0.1, 0.9, 0.5, 0.4, 0.2]))

    assert best.tolist() == [0.9, 0.2]
    assert mean.round(6).tolist() == [0.6, 0.2]


def test_a_page_with_fewer_parts_is_averaged_over_those_it_has() -> None:
    best, mean = PartLayout([2, 0, 1]).best_and_mean(np.array([0.2, 0.4, 0.7]))

    assert best.tolist() == [0.4, -1.0, 0.7]
    assert mean.round(6).tolist() == [0.3, -1.0, 0.7]


def test_the_best_place_is_counted_within_the_page() -> None:
    assert [LAYOUT.best_place(VALUES, 0), LAYOUT.best_place(VALUES, 2)] == [1, 0]


def test_no_page_has_any_part_in_an_empty_layout() -> None:
    assert PartLayout([0, 0]).best(np.zeros(0)).tolist() == [-1.0, -1.0]

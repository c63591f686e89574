"""Keyed noise: fixed for a group, as spread as it should be, and no single person decides."""

import math

import pytest

from assistant.usage.cells import Measure
from assistant.usage.noise import EPSILON, VALUES, WEIGHTS, noise
from assistant.usage.periods import Period
from assistant.usage.release import THRESHOLD

MONTH = Period(2026, 10)


def test_noise_is_fixed_for_a_group_whatever_the_order_of_its_members() -> None:
    drawn = {noise(b"key", MONTH, Measure.TOPIC, members) for members in ("ab", "ba")}

    assert len(drawn) == 1


def test_noise_draws_anew_for_each_period_measure_group_and_key_as_often_as_it_should() -> None:
    draws = [
        noise(bytes([key]), Period(2026, month), measure, (f"m{member}",))
        for key in range(20)
        for month in range(1, 13)
        for measure in (Measure.TOPIC, Measure.AUDIENCE)
        for member in range(20)
    ]

    for value, weight in zip(VALUES, WEIGHTS, strict=True):
        assert draws.count(value) / len(draws) == pytest.approx(weight / sum(WEIGHTS), abs=0.02)


def test_one_conversation_less_hardly_changes_whether_a_group_is_shown() -> None:
    def chance_of_showing(count: int) -> float:
        reached = (w for v, w in zip(VALUES, WEIGHTS, strict=True) if count + v >= THRESHOLD)
        return sum(reached) / sum(WEIGHTS)

    for count in range(1, 1_001):
        more, less = chance_of_showing(count), chance_of_showing(count - 1)
        assert more <= math.exp(EPSILON) * less + 0.005
        assert 1 - less <= math.exp(EPSILON) * (1 - more) + 0.005

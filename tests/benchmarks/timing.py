"""Timing a call many times and telling its percentiles."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

MILLISECONDS = 1_000


@dataclass(frozen=True, slots=True)
class Timing:
    """Percentiles of one call, in milliseconds."""

    p50: float
    p95: float

    def __str__(self) -> str:
        return f"{self.p50:9.3f} {self.p95:9.3f}"


def time_calls(call: Callable[[str], object], inputs: Iterable[str], rounds: int = 3) -> Timing:
    """Time a call for every input, after one warm round."""
    return time_in_turn((call,), inputs, rounds)[0]


def time_in_turn(
    calls: Sequence[Callable[[str], object]], inputs: Iterable[str], rounds: int
) -> tuple[Timing, ...]:
    """Time several calls in turn for every input, so that all meet the machine in one mood.

    There is one warm round before.
    """
    texts = list(inputs)
    times: list[list[float]] = [[] for _ in calls]
    for number in range(rounds + 1):
        for text in texts:
            for call, taken in zip(calls, times, strict=True):
                began = time.perf_counter()
                call(text)
                if number:
                    taken.append((time.perf_counter() - began) * MILLISECONDS)
    return tuple(map(_timing, times))


def _timing(times: Sequence[float]) -> Timing:
    rising = sorted(times)
    return Timing(rising[len(rising) // 2], rising[int(len(rising) * 0.95)])

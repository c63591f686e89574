"""Timing a call many times and telling its percentiles."""

import time
from collections.abc import Callable, Iterable
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
    texts = list(inputs)
    for text in texts:
        call(text)
    times = []
    for _ in range(rounds):
        for text in texts:
            began = time.perf_counter()
            call(text)
            times.append((time.perf_counter() - began) * MILLISECONDS)
    times.sort()
    return Timing(times[len(times) // 2], times[int(len(times) * 0.95)])

"""Measures of rankings and of shares: pure functions over what was found and what was wanted."""

from collections.abc import Collection, Sequence
from math import log2

DEPTH = 10


def success_at(count: int, ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Say 1 when a relevant page is among the first ``count``, else 0."""
    return float(any(slug in relevant for slug in ranked[:count]))


def reciprocal_rank(ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Give 1 / the place of the first relevant page among the first ten, 0 where there is none."""
    places = (place for place, slug in enumerate(ranked[:DEPTH], start=1) if slug in relevant)
    return 1 / next(places, float("inf"))


def discounted_gain(ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Compute nDCG over the first ten with binary gain: 1 when all relevant pages come first."""
    gains = [slug in relevant for slug in ranked[:DEPTH]]
    best = [True] * min(len(set(relevant)), DEPTH)
    return _gain(gains) / _gain(best) if best else 0.0


def share(flags: Sequence[bool]) -> float | None:
    """Give the share of true ones in 0..1, None where there is nothing to count."""
    return sum(flags) / len(flags) if flags else None


def mean(values: Sequence[float]) -> float | None:
    """Average, None where there is nothing to average."""
    return sum(values) / len(values) if values else None


def percentile(values: Sequence[float], part: float) -> float | None:
    """Give the value below which ``part`` (in 0..1) of the values lie, the nearest one taken."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]


def _gain(gains: Sequence[bool]) -> float:
    return sum(gain / log2(place + 1) for place, gain in enumerate(gains, start=1))

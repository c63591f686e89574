"""A ledger of many months that lie years back, for tests of what has had its time."""

from datetime import date

from assistant.persistence.ledger import LedgerStore
from assistant.usage.cells import Measure
from assistant.usage.ledger import Place, Release, make_release
from assistant.usage.partition import flat_partition
from assistant.usage.periods import Period
from assistant.usage.retention import NOTHING_BEFORE

TREES = {Measure.CHANNEL: flat_partition(("web", "telegram"))}
COUNTS = {Measure.CHANNEL: {"web": 200, "telegram": 90}}
EMPTY = {Measure.CHANNEL: {"web": 3}}


def a_release(period: Period, number: int, before: str, on: date | None = None) -> Release:
    """Release a month; in May nobody came, so that there is no row of it."""
    counts = EMPTY if period.last == 5 else COUNTS
    place = Place(number, on or period.release_day, before)
    return make_release(period, counts, TREES, b"key", place)


def a_chain(months: int, first_year: int = 2016) -> tuple[Release, ...]:
    """Release so many months one after another, each on its day."""
    made: list[Release] = []
    for place in range(months):
        before = made[-1].sha256 if made else NOTHING_BEFORE
        made.append(a_release(month_of(place, first_year), place + 1, before))
    return tuple(made)


def release_months(ledger: LedgerStore, months: int, first_year: int = 2016) -> None:
    """Write the same chain into a ledger."""
    for place in range(months):
        period = month_of(place, first_year)
        ledger.release(period, lambda number, before, p=period: a_release(p, number, before))


def month_of(place: int, first_year: int) -> Period:
    return Period(first_year + place // 12, place % 12 + 1)

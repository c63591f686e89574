"""The release of what was counted: once for each period, on the eighth day after its end."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.exc import SQLAlchemyError

from assistant.guidance.errors import AssistantError
from assistant.persistence.ledger import LedgerStore
from assistant.persistence.staging import Staging
from assistant.usage.ledger import (
    Place,
    Release,
    frozen_partitions,
    make_release,
    without_changed_families,
)
from assistant.usage.partition import Partitions
from assistant.usage.periods import Period, periods_due, read_period
from assistant.usage.retention import COUNTS_DAYS, FIGURES_YEARS, years_before

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Releasing:
    """All that a release needs; ``partitions`` gives the tree of the edition that is live.

    The tree of a year is frozen with its first release, and read from the ledger after that.
    ``key`` seeds the noise: it must never change, or the same figure would get a second draw.
    """

    staging: Staging
    ledger: LedgerStore
    partitions: Callable[[], Partitions]
    key: bytes
    today: Callable[[], date]

    def release_due(self, until: Period | None = None) -> tuple[Release, ...]:
        """Release what is due and not yet released, then delete what has had its time.

        ``until`` is the last month to release, None for all. Safe to run at any time, as often as
        one likes and in several places at once.

        Raises:
            LedgerDamagedError: figures have had their time, but are not what was released.
        """
        history = self.ledger.history()
        first = self._first_month(history)
        last_day = min(self.today(), until.release_day) if until else self.today()
        due = tuple(periods_due(first, last_day)) if first else ()
        made = tuple(self._release(period) for period in due)
        self._forget()
        return tuple(release for release in made if release is not None)

    def try_release_due(self) -> None:
        """Release what is due; a database out of reach or damaged is only noted."""
        try:
            self.release_due()
        except (SQLAlchemyError, AssistantError) as failure:
            LOG.warning("usage_not_released %s", type(failure).__name__)

    def _first_month(self, history: Iterable[Release]) -> Period | None:
        """Find the first month to look at: that of the last release, else of the oldest count."""
        newest = max((read_period(release.period) for release in history), key=_end, default=None)
        if newest is not None:
            return Period(*_end(newest))
        oldest = min(self.staging.periods(), key=_beginning, default=None)
        return Period(*_beginning(oldest)) if oldest is not None else None

    def _release(self, period: Period) -> Release | None:
        live = self.partitions()
        partitions = frozen_partitions(period, self.ledger.history(), live)
        counts = without_changed_families(self.staging.counts(period), partitions, live)

        def make(number: int, before: str) -> Release:
            place = Place(number, self.today(), before)
            return make_release(period, counts, partitions, self.key, place)

        return self.ledger.release(period, make)

    def _forget(self) -> None:
        """Delete the counts of releases that are 35 days old, and figures after seven years.

        What came late goes with the counts.
        """
        before = self.today() - timedelta(days=COUNTS_DAYS)
        old = [
            read_period(release.period)
            for release in self.ledger.history()
            if release.released_on <= before
        ]
        self.staging.forget(old)
        self.ledger.forget_before(years_before(self.today(), FIGURES_YEARS))


def _beginning(period: Period) -> tuple[int, int]:
    return period.year, period.last - period.months + 1


def _end(period: Period) -> tuple[int, int]:
    return period.year, period.last

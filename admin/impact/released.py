"""What was released of one period of a report; the only way to a figure of use."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from admin.impact.figures import Figure, figure_of, row_id
from admin.impact.periods import ReportPeriod
from assistant.usage.cells import Measure
from assistant.usage.ledger import LedgerRow, Release
from assistant.usage.periods import Period, read_period


@dataclass(frozen=True)
class Released:
    """The releases that lie within a period, the oldest first."""

    period: ReportPeriod
    releases: tuple[Release, ...]

    @cached_property
    def rows(self) -> dict[Measure, tuple[LedgerRow, ...]]:
        """Every row of each measure that is counted, the oldest first."""
        rows = [row for release in self.releases for row in release.rows]
        return {
            measure: tuple(row for row in rows if row.measure == measure) for measure in Measure
        }

    @cached_property
    def months(self) -> tuple[Period, ...]:
        """The months that were released."""
        return tuple(each for each in self._periods if each.months == 1)

    @property
    def is_partial(self) -> bool:
        """Tell whether some month of the period is not released, or not yet."""
        return len(self.months) < self.period.months

    @property
    def last_released_on(self) -> date | None:
        """The day of the newest release, None without any."""
        return max((release.released_on for release in self.releases), default=None)

    def periods_of(self, measure: Measure) -> tuple[Period, ...]:
        """The released months of a measure, or its quarters where it is counted by quarters."""
        return tuple(each for each in self._periods if each.holds(measure))

    @property
    def conversations(self) -> Figure:
        """Sum the channels: the one measure whose sum is told, for its groups never overlap."""
        return self._figure(Measure.CHANNEL, self.rows[Measure.CHANNEL])

    def within(self, measure: Measure, values: Container[str]) -> Figure:
        """Sum the groups that lie wholly within some values."""
        rows = self.rows[measure]
        return self._figure(
            measure, (row for row in rows if all(each in values for each in row.group.members))
        )

    def group(self, measure: Measure, group_id: str) -> Figure:
        """Sum one group, or one value that was shown by itself."""
        return self.groups(measure, (group_id,))

    def groups(self, measure: Measure, group_ids: Container[str]) -> Figure:
        """Sum several groups."""
        rows = self.rows[measure]
        return self._figure(measure, (row for row in rows if row.group.id in group_ids))

    def part(self, measure: Measure, row_ids: Container[str]) -> Figure:
        """Sum rows of a measure that are named by their ids."""
        rows = self.rows[measure]
        return self._figure(measure, (row for row in rows if row_id(row) in row_ids))

    def members_of(self, measure: Measure) -> dict[str, tuple[str, ...]]:
        """Every group that was shown at least once, with the values that it may hold."""
        found: dict[str, dict[str, None]] = {}
        for row in self.rows[measure]:
            found.setdefault(row.group.id, {}).update(dict.fromkeys(row.group.members))
        return {group: tuple(members) for group, members in found.items()}

    def _figure(self, measure: Measure, rows: Iterable[LedgerRow]) -> Figure:
        return figure_of(rows, len(self.periods_of(measure)))

    @cached_property
    def _periods(self) -> tuple[Period, ...]:
        return tuple(read_period(release.period) for release in self.releases)


def released_in(period: ReportPeriod, history: Iterable[Release]) -> Released:
    """Choose the releases that lie within a period."""
    within = (each for each in history if period.holds(read_period(each.period)))
    return Released(period, tuple(within))

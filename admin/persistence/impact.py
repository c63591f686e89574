"""Reading what the impact report is made of: the ledger of releases, and never a raw count."""

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import Engine

from admin.impact.content_work import ContentWork
from admin.impact.demonstrating import invented_work
from admin.impact.evidence import Evidence, NothingEntered
from admin.impact.periods import ReportPeriod, offered_periods
from admin.impact.released import released_in
from admin.impact.report import ImpactReport, Sources, make_report
from admin.persistence.audit import record
from admin.persistence.edition_history import EditionHistory
from assistant.guidance.edition import Edition
from assistant.guidance.errors import AssistantError
from assistant.guidance.hours import LONDON
from assistant.persistence.assembling import assemble
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import writing
from assistant.persistence.ledger import LedgerStore, Series
from assistant.usage.ledger import Release


class NothingReleasedError(AssistantError):
    """There is nothing to report on yet; the message says when there will be."""


def nothing_entered(_: Series) -> Evidence:
    """Have no activity and no vignettes, whichever series is told."""
    return NothingEntered()


class ImpactStore:
    """All that reports are made of, in one database.

    ``clock`` gives the moment, aware. ``evidence`` gives activities and vignettes beside one
    series of figures.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        evidence: Callable[[Series], Evidence] = nothing_entered,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._evidence = evidence
        self._editions = EditionHistory(engine)

    def periods(self, series: Series) -> tuple[ReportPeriod, ...]:
        """List the periods of which something was released, the newest year first."""
        return offered_periods(LedgerStore(self._engine, series).periods())

    def report(self, period: ReportPeriod, series: Series) -> ImpactReport:
        """Make the report of a period.

        Raises:
            NothingReleasedError: no edition was ever published, so that nothing has a name.
        """
        sources = self._sources(period, series)
        is_demonstration = series is Series.DEMONSTRATION
        return make_report(period, sources, made_on=self._today, is_demonstration=is_demonstration)

    def holds_something(self, period: ReportPeriod, series: Series) -> bool:
        """Tell whether a period has counts, activities, vignettes or work on the guidance.

        The work beside a demonstration is invented for any period, and speaks for none.
        """
        if released_in(period, self._history(series)).releases:
            return True
        evidence = self._evidence(series)
        if evidence.activities(period) or evidence.rounds(period):
            return True
        is_real = series is Series.REAL
        return is_real and bool(self._editions.work(period, self._today).editions)

    def note_file(self, who: str, name: str) -> None:
        """Write into the audit log that somebody took a report away as a file."""
        with writing(self._engine) as connection:
            record(connection, self._clock(), who, "took a report", name)

    @property
    def _today(self) -> date:
        return self._clock().astimezone(LONDON).date()

    def _sources(self, period: ReportPeriod, series: Series) -> Sources:
        evidence = self._evidence(series)
        store = EditionStore(self._engine)
        number = store.latest_number()
        if number is None:
            raise NothingReleasedError("There is no edition yet: run `assistant serve` once.")
        edition, pack = assemble(store.load(number))
        return Sources(
            history=self._history(series),
            edition=edition,
            guided=pack.guided,
            work=self._work(period, series, edition),
            work_before=self._work(period.previous, series, edition),
            activities=evidence.activities(period),
            activities_before=evidence.activities(period.previous),
            rounds=evidence.rounds(period),
        )

    def _work(self, period: ReportPeriod, series: Series, edition: Edition) -> ContentWork:
        if series is Series.DEMONSTRATION:
            return invented_work(period, edition)
        return self._editions.work(period, self._today)

    def _history(self, series: Series) -> tuple[Release, ...]:
        return LedgerStore(self._engine, series).history()

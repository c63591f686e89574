"""What staff entered beside the counts, as the impact report wants it."""

from collections.abc import Callable, Iterable
from datetime import datetime

from sqlalchemy import Engine

from admin.activities.activity import Activity as Entered
from admin.activities.activity import Kind
from admin.consistency.inventing import invented_set
from admin.consistency.releasing import ClosedSet, PhaseAgreement
from admin.impact.evidence import (
    Activity,
    ActivityKind,
    Agreement,
    ConsistencyRound,
    FollowUp,
    Rating,
)
from admin.impact.periods import ReportPeriod
from admin.persistence.activities import ActivityStore
from admin.persistence.held_answers import HeldAnswers
from admin.persistence.vignettes import KeptSet, VignetteStore
from assistant.persistence.ledger import LedgerStore, Series
from assistant.usage.periods import month_of

KINDS = {
    Kind.WORKSHOP: ActivityKind.WORKSHOP,
    Kind.COURSE: ActivityKind.TRAINING,
    Kind.BOOKLETS: ActivityKind.BOOKLETS,
}
TENTHS = 10


class EnteredEvidence:
    """The activities and vignettes of one database that belong beside one series of figures.

    What was entered as a demonstration stands beside the invented figures, all else beside the
    real ones. Rounds of vignettes are invented for the months that the demonstration has, and
    none of them is kept.
    """

    def __init__(
        self,
        activities: ActivityStore,
        vignettes: VignetteStore,
        demonstration: LedgerStore | None,
    ) -> None:
        self._activities = activities
        self._vignettes = vignettes
        self._demonstration = demonstration

    def activities(self, period: ReportPeriod) -> tuple[Activity, ...]:
        """List the activities of a period, the oldest first."""
        kept = (each.activity for each in reversed(self._activities.everything()))
        return tuple(
            _activity(each)
            for each in kept
            if each.is_demonstration is (self._demonstration is not None)
            and period.first_day <= each.held_on <= period.last_day
        )

    def rounds(self, period: ReportPeriod) -> tuple[ConsistencyRound, ...]:
        """List the rounds that were closed in a period, before training first."""
        return tuple(
            found
            for closed in self._closed(period)
            if period.first_day <= closed.closed_on <= period.last_day
            for found in _rounds(closed)
        )

    def _closed(self, period: ReportPeriod) -> Iterable[ClosedSet]:
        if self._demonstration is None:
            return filter(None, map(_closed, reversed(self._vignettes.everything())))
        months = self._demonstration.periods()
        years = sorted({month.year for month in period.calendar_months})
        invented = map(invented_set, years)
        return (each for each in invented if str(month_of(each.closed_on)) in months)


def evidence_in(
    engine: Engine, clock: Callable[[], datetime]
) -> Callable[[Series], EnteredEvidence]:
    """Give what stands beside each series of figures; reading needs no key, and no answers."""
    activities = ActivityStore(engine, clock)
    vignettes = VignetteStore(engine, clock, b"", HeldAnswers(engine))
    ledger = LedgerStore(engine, Series.DEMONSTRATION)
    beside = {Series.REAL: None, Series.DEMONSTRATION: ledger}
    return lambda series: EnteredEvidence(activities, vignettes, beside[series])


def _activity(entered: Entered) -> Activity:
    is_booklets = entered.kind is Kind.BOOKLETS
    evaluation, later = entered.evaluation, entered.follow_up
    return Activity(
        held_on=entered.held_on,
        kind=KINDS[entered.kind],
        title=entered.subject,
        audience=entered.audience.value,
        people=None if is_booklets else entered.attended,
        booked=entered.booked,
        booklets=entered.attended if is_booklets else None,
        agencies=tuple(agency.value for agency, _ in entered.agencies),
        outcomes=entered.outcomes,
        before=Rating(evaluation.answered, evaluation.before_tenths / TENTHS)
        if evaluation
        else None,
        after=Rating(evaluation.answered, evaluation.after_tenths / TENTHS)
        if evaluation
        else None,
        follow_up=FollowUp(
            later.answered, later.changed, later.confidence_tenths / TENTHS, later.change.value
        )
        if later
        else None,
    )


def _closed(kept: KeptSet) -> ClosedSet | None:
    if kept.closed_on is None or kept.agreement is None:
        return None
    content = kept.content
    return ClosedSet(content.title, len(content.vignettes), kept.closed_on, kept.agreement)


def _rounds(closed: ClosedSet) -> tuple[ConsistencyRound, ...]:
    return tuple(
        ConsistencyRound(
            held_on=closed.closed_on,
            title=closed.title,
            moment=f"{phase.phase.value} training",
            vignettes=closed.vignettes,
            answers=sum(group.answered for group in phase.groups),
            alpha=phase.alpha,
            agencies=_agreements(phase),
        )
        for phase in closed.agreement
        if phase.groups
    )


def _agreements(phase: PhaseAgreement) -> tuple[Agreement, ...]:
    return tuple(
        Agreement(", ".join(group.agencies), group.answered, group.alpha) for group in phase.groups
    )

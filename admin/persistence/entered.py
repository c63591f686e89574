"""What staff entered beside the counts, as the impact report wants it."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine

from admin.activities.activity import Activity as Entered
from admin.activities.activity import Kind
from admin.consistency.releasing import PhaseAgreement
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
from assistant.persistence.ledger import Series

KINDS = {
    Kind.WORKSHOP: ActivityKind.WORKSHOP,
    Kind.COURSE: ActivityKind.TRAINING,
    Kind.BOOKLETS: ActivityKind.BOOKLETS,
}
TENTHS = 10


class EnteredEvidence:
    """The activities and vignettes of one database that belong beside one series of figures.

    What was entered as a demonstration stands beside the invented figures, all else beside the
    real ones. Vignettes have no demonstration.
    """

    def __init__(
        self, activities: ActivityStore, vignettes: VignetteStore, series: Series
    ) -> None:
        self._activities = activities
        self._vignettes = vignettes
        self._is_demonstration = series is Series.DEMONSTRATION

    def activities(self, period: ReportPeriod) -> tuple[Activity, ...]:
        """List the activities of a period, the oldest first."""
        kept = (each.activity for each in reversed(self._activities.everything()))
        return tuple(
            _activity(each)
            for each in kept
            if each.is_demonstration is self._is_demonstration
            and period.first_day <= each.held_on <= period.last_day
        )

    def rounds(self, period: ReportPeriod) -> tuple[ConsistencyRound, ...]:
        """List the rounds that were closed in a period, before training first."""
        if self._is_demonstration:
            return ()
        return tuple(
            found
            for kept in reversed(self._vignettes.everything())
            for found in _rounds(kept, period)
        )


def evidence_in(
    engine: Engine, clock: Callable[[], datetime]
) -> Callable[[Series], EnteredEvidence]:
    """Give what stands beside each series of figures; reading needs no key, and no answers."""
    activities = ActivityStore(engine, clock)
    vignettes = VignetteStore(engine, clock, b"", HeldAnswers(engine))
    return lambda series: EnteredEvidence(activities, vignettes, series)


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


def _rounds(kept: KeptSet, period: ReportPeriod) -> tuple[ConsistencyRound, ...]:
    closed_on, agreement = kept.closed_on, kept.agreement
    if closed_on is None or agreement is None:
        return ()
    if not period.first_day <= closed_on <= period.last_day:
        return ()
    return tuple(
        ConsistencyRound(
            held_on=closed_on,
            title=kept.content.title,
            moment=f"{phase.phase.value} training",
            vignettes=len(kept.content.vignettes),
            answers=sum(group.answered for group in phase.groups),
            alpha=phase.alpha,
            agencies=_agreements(phase),
        )
        for phase in agreement
        if phase.groups
    )


def _agreements(phase: PhaseAgreement) -> tuple[Agreement, ...]:
    return tuple(
        Agreement(", ".join(group.agencies), group.answered, group.alpha) for group in phase.groups
    )

"""The impact report of a period, as one value."""

from dataclasses import dataclass
from datetime import date

from admin.impact.content_work import ContentWork
from admin.impact.evidence import Activity, ActivityKind, ConsistencyRound
from admin.impact.figures import Figure, percentage, together
from admin.impact.lessons import LessonTrace, traced_lessons
from admin.impact.naming import Names, names_of
from admin.impact.periods import ReportPeriod
from admin.impact.questions import OutcomeAnswers, answers_for, served_outcomes
from admin.impact.released import Released, released_in
from assistant.guidance.edition import Edition
from assistant.pathways.guided import GuidedPaths
from assistant.usage.cells import Measure
from assistant.usage.ledger import Release

GUIDANCE = frozenset({"answered", "choices_offered", "pasted_message"})
CARDS = frozenset({"emergency_card", "urgent_card"})
NO_GUIDANCE = frozenset({"no_guidance_found", "out_of_scope", "harmful_request_declined"})


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a report is made of.

    ``history`` is one series of releases, the oldest first. ``edition`` and ``guided`` name what
    was counted. ``work`` is that of the period and ``work_before`` of the one before it.
    """

    history: tuple[Release, ...]
    edition: Edition
    guided: GuidedPaths
    work: ContentWork
    work_before: ContentWork
    activities: tuple[Activity, ...]
    activities_before: tuple[Activity, ...]
    rounds: tuple[ConsistencyRound, ...]


@dataclass(frozen=True, slots=True)
class ImpactReport:
    """All that is told of a period, and of the one before for comparison.

    ``is_demonstration`` says that the figures are invented. ``made_on`` is the day in London.
    """

    period: ReportPeriod
    made_on: date
    is_demonstration: bool
    partnership: str
    now: Released
    before: Released
    names: Names
    answers: tuple[OutcomeAnswers, ...]
    lessons: tuple[LessonTrace, ...]
    work: ContentWork
    work_before: ContentWork
    activities: tuple[Activity, ...]
    activities_before: tuple[Activity, ...]
    rounds: tuple[ConsistencyRound, ...]
    edition_number: int

    @property
    def conversations(self) -> Figure:
        """The one total that is told: each conversation takes place in one channel."""
        return self.now.total(Measure.CHANNEL)

    @property
    def conversations_before(self) -> Figure:
        """The same of the period before."""
        return self.before.total(Measure.CHANNEL)

    @property
    def is_comparable(self) -> bool:
        """Tell whether anything was released of the period before."""
        return bool(self.before.releases)


def make_report(
    period: ReportPeriod, sources: Sources, *, made_on: date, is_demonstration: bool
) -> ImpactReport:
    """Put together what a period has to tell."""
    now = released_in(period, sources.history)
    before = released_in(period.previous, sources.history)
    lessons = traced_lessons(sources.edition, sources.work, now, before)
    return ImpactReport(
        period=period,
        made_on=made_on,
        is_demonstration=is_demonstration,
        partnership=sources.edition.partnership.name,
        now=now,
        before=before,
        names=names_of(sources.edition, sources.guided),
        answers=tuple(
            answers_for(served, (now, before), sources.activities, sources.work, lessons)
            for served in served_outcomes(sources.edition.topics)
        ),
        lessons=lessons,
        work=sources.work,
        work_before=sources.work_before,
        activities=sources.activities,
        activities_before=sources.activities_before,
        rounds=sources.rounds,
        edition_number=sources.edition.number,
    )


def answered_of(released: Released) -> tuple[Figure, Figure, int | None]:
    """Tell how often guidance or a help card was given, of how often in all, and the share.

    Greetings, settings and faults are left out. A conversation counts once for each way in which
    it was answered, so that this is a share of answers and not of people. There is no share where
    any of the three was hidden in some month: it would tell of what was hidden.
    """
    parts = [released.within(Measure.OUTCOME, values) for values in (GUIDANCE, CARDS, NO_GUIDANCE)]
    helped, whole = together(parts[:2]), together(parts)
    is_told = all(part.is_whole for part in parts)
    return helped, whole, percentage(helped, whole) if is_told else None


def people_at(activities: tuple[Activity, ...], kind: ActivityKind) -> int | None:
    """Add up who attended activities of a kind, None where nobody noted any."""
    noted = [each.people for each in activities if each.kind is kind and each.people is not None]
    return sum(noted) if noted else None

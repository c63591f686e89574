"""The impact report of a period, as one value."""

from dataclasses import dataclass
from datetime import date

from admin.impact.content_work import ContentWork
from admin.impact.evidence import Activity, ActivityKind, ConsistencyRound
from admin.impact.figures import Figure, percentage
from admin.impact.lessons import LessonTrace, traced_lessons
from admin.impact.naming import Names, names_of
from admin.impact.periods import ReportPeriod
from admin.impact.questions import OutcomeAnswers, answers_for, served_outcomes
from admin.impact.released import Released, released_in
from assistant.guidance.edition import Edition
from assistant.pathways.guided import GuidedPaths
from assistant.usage.cells import Measure
from assistant.usage.ledger import Release

NOTHING_FOUND = "no_guidance_found"
NO_GUIDANCE = frozenset({"no-guidance", NOTHING_FOUND, "out_of_scope", "harmful_request_declined"})
"""The groups of conversations without guidance: each reason, or all of them as one family."""
SAID_IT_HELPED = frozenset({"yes", "partly"})
HELP_ANSWERS = frozenset({*SAID_IT_HELPED, "no"})


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
        return self.now.conversations

    @property
    def nothing_found(self) -> Figure:
        """In how many conversations no guidance was found for a question."""
        return self.now.group(Measure.OUTCOME, NOTHING_FOUND)

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


@dataclass(frozen=True, slots=True)
class Share:
    """So many in a hundred, in whole percent; ``of`` sums what a part is a share of.

    What a conversation can come up in twice is no total that is told, only what is divided by.
    """

    percent: int
    part: Figure
    of: Figure


def share_without_guidance(now: Released) -> Share | None:
    """Tell in what share of all conversations no guidance was found for a question.

    There is none where it or a channel was hidden in some month: it would tell of what was hidden.
    """
    part = now.group(Measure.OUTCOME, NOTHING_FOUND)
    return _share(part, now.conversations, (part, *_groups(now, Measure.CHANNEL)))


def share_helped(now: Released) -> Share | None:
    """Tell what share of the answers pressed said that it had helped, wholly or partly.

    There is none where an answer was hidden in some month, or shown together with another.
    """
    if not now.members_of(Measure.HELPED).keys() >= HELP_ANSWERS:
        return None
    figures = _groups(now, Measure.HELPED)
    part, of = (now.groups(Measure.HELPED, each) for each in (SAID_IT_HELPED, HELP_ANSWERS))
    return _share(part, of, figures)


def _groups(now: Released, measure: Measure) -> tuple[Figure, ...]:
    return tuple(now.group(measure, group) for group in now.members_of(measure))


def _share(part: Figure, of: Figure, shown: tuple[Figure, ...]) -> Share | None:
    percent = percentage(part, of) if all(each.is_whole for each in shown) else None
    return None if percent is None else Share(percent, part, of)


def people_at(activities: tuple[Activity, ...], kind: ActivityKind) -> int | None:
    """Add up who attended activities of a kind, None where nobody noted any."""
    noted = [each.people for each in activities if each.kind is kind and each.people is not None]
    return sum(noted) if noted else None

"""The three questions of each objective and desired outcome that the topics serve.

How much did we do, how well did we do it, is anyone better off: outcome-based accountability, as
the board's report of 2009/10 (2.4) asks for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from admin.impact.comparing import Change, change_between
from admin.impact.content_work import ContentWork, Reviews
from admin.impact.evidence import Activity, FollowUp, Rating
from admin.impact.figures import Figure
from admin.impact.lessons import LessonTrace
from admin.impact.released import Released
from assistant.guidance.topic import Topic, TopicFamily
from assistant.usage.cells import Measure


@dataclass(frozen=True, slots=True)
class Served:
    """A desired outcome of an objective, and the topics that serve it."""

    objective: str
    outcome: str
    topics: tuple[Topic, ...]

    @property
    def aim(self) -> str:
        """The outcome with its objective, as activities name it."""
        return self.topics[0].aim

    @property
    def topic_ids(self) -> frozenset[str]:
        """The ids of the topics."""
        return frozenset(topic.id for topic in self.topics)


@dataclass(frozen=True, slots=True)
class Changed:
    """So many of those who answered three months later had changed something in practice."""

    answers: int
    changed: int


@dataclass(frozen=True, slots=True)
class Ratings:
    """How sure people felt at activities: before, after and three months later, where shown."""

    before: Rating | None
    after: Rating | None
    later: Rating | None


@dataclass(frozen=True, slots=True)
class OutcomeAnswers:
    """What a period has to say about one desired outcome.

    How much: ``reached`` sums the ledger rows that lie wholly within its topics, and ``change``
    says what became of it since the period before; ``activities`` name the outcome. How well:
    ``reviews`` of its pages. Better off: ``ratings`` and ``changed`` of its activities, and the
    ``lessons`` whose pages are among its topics.
    """

    served: Served
    reached: Figure
    change: Change
    activities: tuple[Activity, ...]
    reviews: Reviews
    ratings: Ratings
    changed: Changed | None
    lessons: tuple[LessonTrace, ...]


def served_outcomes(families: Iterable[TopicFamily]) -> tuple[Served, ...]:
    """List each objective with each of its outcomes, in the order in which topics name them."""
    found: dict[tuple[str, str], list[Topic]] = {}
    for family in families:
        for topic in family.topics:
            found.setdefault((topic.objective, topic.outcome), []).append(topic)
    return tuple(
        Served(objective, outcome, tuple(topics))
        for objective in dict.fromkeys(objective for objective, _ in found)
        for (named, outcome), topics in found.items()
        if named == objective
    )


def answers_for(
    served: Served,
    periods: tuple[Released, Released],
    activities: Iterable[Activity],
    work: ContentWork,
    lessons: Iterable[LessonTrace],
) -> OutcomeAnswers:
    """Answer the three questions; ``periods`` are this one and the one before."""
    now, before = periods
    named = tuple(each for each in activities if served.aim in each.outcomes)
    return OutcomeAnswers(
        served=served,
        reached=now.within(Measure.TOPIC, served.topic_ids),
        change=change_between(before, now, Measure.TOPIC, served.topic_ids),
        activities=named,
        reviews=work.reviews_of(sorted(served.topic_ids)),
        ratings=ratings_of(named),
        changed=joined_changes(each.follow_up for each in named),
        lessons=tuple(each for each in lessons if each.topics & served.topic_ids),
    )


def ratings_of(activities: Iterable[Activity]) -> Ratings:
    """Join what was felt at activities."""
    found = tuple(activities)
    return Ratings(
        before=joined_ratings(each.before for each in found),
        after=joined_ratings(each.after for each in found),
        later=joined_ratings(each.later for each in found),
    )


def joined_ratings(ratings: Iterable[Rating | None]) -> Rating | None:
    """Join the ratings that are shown by themselves, None where none is.

    What fewer than ten said is left out, so that no difference of two figures tells it.
    """
    found = [each for each in ratings if each is not None and each.is_shown]
    answers = sum(each.answers for each in found)
    if not answers:
        return None
    return Rating(answers, sum(each.mean * each.answers for each in found) / answers)


def joined_changes(follow_ups: Iterable[FollowUp | None]) -> Changed | None:
    """Join what was changed, of the follow-ups that are shown by themselves and noted it."""
    found = [
        Changed(each.answers, each.changed)
        for each in follow_ups
        if each is not None and each.is_shown and each.changed is not None
    ]
    if not found:
        return None
    return Changed(sum(each.answers for each in found), sum(each.changed for each in found))

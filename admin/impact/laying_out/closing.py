"""What stands behind and beside the figures: activities, lessons, limits, methods and sources."""

from admin.impact.evidence import Activity, Rating
from admin.impact.laying_out import words
from admin.impact.laying_out.shared import in_words, listed, plural
from admin.impact.laying_out.sourcing import sourced, sourced_change
from admin.impact.lessons import LessonTrace
from admin.impact.report import ImpactReport
from assistant.documents.paper import (
    Block,
    Box,
    Bullets,
    Cell,
    Paragraph,
    Row,
    Section,
    Table,
)

NONE_YET = "No activity was entered for this period yet."


def activities(report: ImpactReport) -> Section:
    """Lay out workshops, courses and booklets."""
    blocks: tuple[Block, ...] = (Paragraph(NONE_YET),)
    if report.activities:
        rows = tuple(_activity(each) for each in report.activities)
        columns = ("Activity", "When", "For whom", "People or booklets", "How sure they felt")
        blocks = (Paragraph(words.ACTIVITIES_INTRO), Table("Activities", columns, rows))
    return Section("activities", "Workshops, training and booklets", blocks)


def lessons(report: ImpactReport) -> Section:
    """Lay out what became of each lesson."""
    rows = tuple(_lesson(report, each) for each in report.lessons)
    columns = ("Lesson", "Pages", "Met by", "Since the period before")
    return Section(
        "lessons",
        "Lessons from reviews",
        (
            Paragraph(words.LESSONS_INTRO),
            Table("From lesson to reader", columns, rows, is_figures=True),
        ),
    )


def limits() -> tuple[Section, ...]:
    """Say what cannot be known, and how the figures are made."""
    return (
        Section(
            "cannot-know",
            "What we cannot know",
            (Box("These figures do not tell", words.CANNOT_KNOW),),
        ),
        Section("methods", "How the figures are made", (Bullets(words.METHODS),)),
    )


def _activity(activity: Activity) -> Row:
    times = f" ({activity.times} times)" if activity.times > 1 else ""
    return Row(
        f"{activity.title}{times}",
        (
            Cell(in_words(activity.held_on)),
            Cell(_for_whom(activity)),
            Cell(_how_many(activity)),
            Cell(_evaluated(activity)),
        ),
    )


def _for_whom(activity: Activity) -> str:
    if not activity.agencies:
        return activity.audience
    return f"{activity.audience}: {listed(activity.agencies)}"


def _how_many(activity: Activity) -> str:
    said = []
    if activity.people is not None:
        booked = f" of {activity.booked:,} booked" if activity.booked is not None else ""
        said.append(f"{activity.people:,} people{booked}")
    if activity.booklets is not None:
        said.append(plural(activity.booklets, "booklet"))
    return "; ".join(said) or "not noted"


def _evaluated(activity: Activity) -> str:
    """Say how it was rated; nothing below ten answers, where an answer could be a person."""
    later = activity.follow_up
    moments = {
        "before": activity.before,
        "after": activity.after,
        "three months later": activity.later,
    }
    said = [f"{name} {_rating(rating)}" for name, rating in moments.items() if rating is not None]
    if later is not None and later.is_shown:
        if later.changed is not None:
            said.append(f"{later.changed:,} of {later.answers:,} had changed something")
        if later.named:
            said.append(f"most named “{later.named}”")
    return ", ".join(said) or "–"


def _rating(rating: Rating) -> str:
    return f"{rating.mean:.1f} of 5" if rating.is_shown else "too few to show"


def _lesson(report: ImpactReport, trace: LessonTrace) -> Row:
    changed = f", {len(trace.changed)} changed" if trace.changed else ""
    return Row(
        f"{trace.lesson.theme}: {trace.lesson.sentence}",
        (
            Cell(f"{plural(len(trace.pages), 'page')}{changed}"),
            Cell((sourced(report, trace.reached),)),
            Cell((sourced_change(trace.change),)),
        ),
    )

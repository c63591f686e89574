"""What stands behind and beside the figures: activities, lessons, limits, methods and sources."""

from admin.impact.evidence import LEAST_ANSWERS, Activity, Rating
from admin.impact.laying_out import words
from admin.impact.laying_out.shared import anchor_of, in_words, listed, plural, sourced
from admin.impact.lessons import LessonTrace
from admin.impact.periods import CENTURY, MONTHS
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
from assistant.usage.cells import Measure
from assistant.usage.periods import Period

NONE_YET = "No activity was entered for this period yet."


def activities(report: ImpactReport) -> Section:
    """Lay out workshops, courses and booklets."""
    blocks: tuple[Block, ...] = (Paragraph(NONE_YET),)
    if report.activities:
        rows = tuple(_activity(each) for each in report.activities)
        columns = ("Activity", "When", "For whom", "People or booklets", "Before and after")
        blocks = (Paragraph(words.ACTIVITIES_INTRO), Table("Activities", columns, rows))
    return Section("activities", "Workshops, training and booklets", blocks)


def lessons(report: ImpactReport) -> Section:
    """Lay out what became of each lesson."""
    rows = tuple(_lesson(each) for each in report.lessons)
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


def sources(report: ImpactReport) -> Section:
    """Lay out every ledger row that a figure of the report sums."""
    tables = tuple(_rows(report, measure) for measure in Measure if report.now.rows[measure])
    return Section(
        "sources",
        "Where each figure comes from",
        (Paragraph(words.SOURCES_INTRO), *tables),
        begins_page=True,
        is_wide=True,
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
    said = []
    for name, rating in (("before", activity.before), ("after", activity.after)):
        if rating is not None:
            said.append(f"{name} {_rating(rating)}")
    later = activity.follow_up
    if later is not None and later.answers >= LEAST_ANSWERS:
        said.append(f"later {later.changed:,} of {later.answers:,} had changed something")
    return ", ".join(said) or "–"


def _rating(rating: Rating) -> str:
    return f"{rating.mean:.1f} of 5" if rating.answers >= LEAST_ANSWERS else "too few to show"


def _lesson(trace: LessonTrace) -> Row:
    changed = f", {len(trace.changed)} changed" if trace.changed else ""
    return Row(
        f"{trace.lesson.theme}: {trace.lesson.sentence}",
        (
            Cell(f"{plural(len(trace.pages), 'page')}{changed}"),
            sourced(trace.reached, Measure.TOPIC),
            Cell(trace.change),
        ),
    )


def _rows(report: ImpactReport, measure: Measure) -> Table:
    """Put the groups of a measure in lines and the released months in columns."""
    periods = report.now.periods_of(measure)
    members = report.now.members_of(measure)
    shown = {(row.group.id, row.period): row.group.shown for row in report.now.rows[measure]}
    rows = tuple(
        Row(
            report.names.group(measure, group, members[group]),
            (
                *(Cell(_or_dash(shown.get((group, str(period))))) for period in periods),
                Cell(f"{report.now.group(measure, group).shown or 0:,}"),
            ),
            anchor=anchor_of(measure, group),
        )
        for group in members
    )
    columns = ("Group", *(_heading(each) for each in periods), "Sum")
    return Table(
        caption=report.names.measure(measure),
        columns=columns,
        rows=rows,
        anchor=anchor_of(measure),
        is_figures=True,
        is_dense=True,
    )


def _or_dash(shown: int | None) -> str:
    return f"{shown:,}" if shown is not None else "–"


def _heading(period: Period) -> str:
    """Write a month as "Apr 25", and a quarter by its last month."""
    written = f"{MONTHS[period.last - 1][:3]} {period.year % CENTURY:02}"
    return written if period.months == 1 else f"to {written}"

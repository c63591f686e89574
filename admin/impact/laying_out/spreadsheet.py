"""The report as one flat table, each figure with the ledger rows that it is the sum of."""

from collections.abc import Iterator

from admin.impact.comparing import Change, change_between
from admin.impact.content_work import ContentWork
from admin.impact.evidence import Activity, Rating
from admin.impact.figures import Figure
from admin.impact.laying_out.shared import lines_of
from admin.impact.report import ImpactReport
from assistant.usage.cells import Measure
from assistant.usage.showing import TOO_FEW

HEADER = (
    "Series",
    "Period",
    "Part",
    "What",
    "Figure",
    "Months shown",
    "Months released",
    "Since the period before",
    "Ledger rows",
)
INVENTED, REAL = "DEMONSTRATION: invented figures", "Released"
STAFF = "entered by staff"
Line = tuple[str | int, ...]


def lines(report: ImpactReport) -> Iterator[Line]:
    """Give the lines of the table, each as long as the header."""
    first = (INVENTED if report.is_demonstration else REAL, str(report.period))
    for part, what, *others in _lines(report):
        yield (*first, part, what, *others)


def _lines(report: ImpactReport) -> Iterator[Line]:
    change = change_between(report.before, report.now, Measure.CHANNEL)
    yield ("Conversations", "All channels", *_figure(report.conversations, change))
    for answers in report.answers:
        what = f"{answers.served.objective}: {answers.served.outcome}"
        yield ("Desired outcome", what, *_figure(answers.reached, answers.change))
    for measure in Measure:
        for line in lines_of(report, measure):
            yield (report.names.measure(measure), line.name, *_figure(line.figure, line.change))
    for trace in report.lessons:
        yield ("Lesson", trace.lesson.theme, *_figure(trace.reached, trace.change))
    yield from _work(report.work)
    for activity in report.activities:
        yield from _activity(activity)


def _figure(figure: Figure, change: Change) -> Line:
    shown = TOO_FEW if figure.shown is None else figure.shown
    return shown, figure.periods, figure.of, change.text, " ".join(figure.rows)


def _work(work: ContentWork) -> Iterator[Line]:
    reviews = work.all_reviews
    figures = {
        "Editions published": len(work.editions),
        "New pages": len(work.new),
        "Pages reworded": len(work.reworded),
        "Pages withdrawn": len(work.withdrawn),
        "Pages": reviews.pages,
        "Pages reviewed on time": reviews.on_time,
    }
    for what, figure in figures.items():
        yield ("Guidance", what, figure, "", "", "", "counted from the editions")


def _activity(activity: Activity) -> Iterator[Line]:
    what = f"{activity.held_on.isoformat()} {activity.title}"
    later = activity.follow_up if activity.follow_up and activity.follow_up.is_shown else None
    figures: dict[str, int | str | None] = {
        "people": activity.people,
        "booked": activity.booked,
        "booklets": activity.booklets,
        "how sure they felt before, from 1 to 5": _mean(activity.before),
        "how sure they felt after, from 1 to 5": _mean(activity.after),
        "asked three months later": later.answers if later else None,
        "how sure they felt three months later, from 1 to 5": _mean(activity.later),
        "changed their practice": later.changed if later else None,
        "the change that most named": later.named or None if later else None,
    }
    for name, figure in figures.items():
        if figure is not None:
            yield (activity.kind.value, f"{what}: {name}", figure, "", "", "", STAFF)


def _mean(rating: Rating | None) -> str | None:
    return f"{rating.mean:.1f}" if rating and rating.is_shown else None

"""The impact report of the last of ten years of releases: made, laid out, and printed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from admin.impact.content_work import ContentWork
from admin.impact.laying_out.papers import whole_paper
from admin.impact.periods import year_of
from admin.impact.report import ImpactReport, Sources, make_report
from assistant.conversation.counted_values import partitions_of
from assistant.counting import LANGUAGES
from assistant.documents.html import write_html
from assistant.usage.demonstrating import invented_counts
from assistant.usage.ledger import NOTHING_BEFORE, Place, Release, make_release
from assistant.usage.periods import Period, periods_due
from tests.benchmarks.timing import MILLISECONDS, time_calls
from tests.support.reports import an_edition

FIRST, TODAY = Period(2016, 4), date(2026, 4, 8)
WRITTEN_AT = datetime(2026, 4, 8, 9, tzinfo=UTC)
LATEST = year_of(date(2026, 3, 31))
GOAL_SECONDS = 1.0
ROUNDS = 10


def report() -> Iterator[str]:
    """Print p50 and p95 in milliseconds, and the p95 as a share of the second that is allowed."""
    history = ten_years()
    rows = sum(len(release.rows) for release in history)
    yield f"{'impact report of ten years':34}{'p50':>10}{'p95':>10}  of a second"
    steps = {
        "figures": lambda _: made(history),
        "figures, words and HTML": lambda _: write_html(whole_paper(made(history), WRITTEN_AT)),
    }
    for name, step in steps.items():
        timing = time_calls(step, [str(LATEST)], ROUNDS)
        share = timing.p95 / MILLISECONDS / GOAL_SECONDS
        yield f"{rows:6} ledger rows  {name:24}{timing}  {share:.2f}"


def made(history: tuple[Release, ...]) -> ImpactReport:
    """Make the report of the newest year."""
    edition, guided = an_edition()
    sources = Sources(history, edition, guided, ContentWork(), ContentWork(), (), (), ())
    return make_report(LATEST, sources, made_on=TODAY, is_demonstration=True)


def ten_years() -> tuple[Release, ...]:
    """Release ten years of invented counts."""
    edition, guided = an_edition()
    partitions = partitions_of(edition, guided, LANGUAGES)
    made: list[Release] = []
    for number, period in enumerate(periods_due(FIRST, TODAY), 1):
        place = Place(number, period.release_day, made[-1].sha256 if made else NOTHING_BEFORE)
        made.append(
            make_release(period, invented_counts(period, partitions), partitions, b"key", place)
        )
    return tuple(made)

"""Releases and reports of invented counts, made as the service makes them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from admin.impact.content_work import ContentWork
from admin.impact.periods import ReportPeriod, read_report_period
from admin.impact.report import ImpactReport, Sources, make_report
from assistant.guidance.edition import Edition
from assistant.pathways.guided import GuidedPaths
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files.directories import read_documents
from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts, Place, Release, make_release
from assistant.usage.partition import Family, Partition, flat_partition, partition_of
from assistant.usage.periods import Period
from assistant.usage.retention import NOTHING_BEFORE
from tests.support.source_code import ROOT

YEAR = read_report_period("2025-26")
WRITTEN_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
TODAY = date(2026, 5, 4)
TREES: Mapping[Measure, Partition] = {
    Measure.CHANNEL: flat_partition(("web", "telegram")),
    Measure.TOPIC: partition_of(
        (
            Family("online", ("online/grooming", "online/bullying")),
            Family("practice", ("practice/thresholds",)),
        )
    ),
    Measure.OUTCOME: partition_of(
        (
            Family("guidance", ("answered", "choices_offered", "pasted_message")),
            Family("help-card", ("emergency_card", "urgent_card")),
            Family(
                "no-guidance", ("no_guidance_found", "out_of_scope", "harmful_request_declined")
            ),
        )
    ),
    Measure.HELPED: flat_partition(("yes", "partly", "no")),
}
PLAIN: Counts = {
    Measure.CHANNEL: {"web": 200, "telegram": 90},
    Measure.TOPIC: {"online/grooming": 60, "online/bullying": 45, "practice/thresholds": 30},
    Measure.OUTCOME: dict.fromkeys(TREES[Measure.OUTCOME].members[:-1], 40),
    Measure.HELPED: {"yes": 60, "partly": 40, "no": 30},
}


def releases_of(
    counts: Iterable[tuple[Period, Counts]],
    key: bytes = b"key",
    trees: Mapping[Measure, Partition] = TREES,
) -> tuple[Release, ...]:
    """Release months one after another."""
    made: list[Release] = []
    for number, (period, counted) in enumerate(counts, 1):
        place = Place(number, period.release_day, made[-1].sha256 if made else NOTHING_BEFORE)
        made.append(make_release(period, counted, trees, key, place))
    return tuple(made)


def a_history(now: Counts = PLAIN, before: Counts = PLAIN) -> tuple[Release, ...]:
    """Release a year and the one before it, each month of a year alike."""
    months = [(month, before) for month in YEAR.previous.calendar_months]
    return releases_of([*months, *((month, now) for month in YEAR.calendar_months)])


def a_report(
    history: tuple[Release, ...] = (), period: ReportPeriod = YEAR, **changes: Any
) -> ImpactReport:
    """Make a report on the starter edition, with nothing entered unless it is named."""
    edition, guided = an_edition()
    plain: dict[str, Any] = {
        "work": ContentWork(),
        "work_before": ContentWork(),
        "activities": (),
        "activities_before": (),
        "rounds": (),
    }
    is_demonstration = changes.pop("is_demonstration", False)
    sources = Sources(history, edition, guided, **{**plain, **changes})
    return make_report(period, sources, made_on=TODAY, is_demonstration=is_demonstration)


@cache
def an_edition() -> tuple[Edition, GuidedPaths]:
    edition, pack = starter_edition(read_documents(ROOT / "content"))
    return edition, pack.guided

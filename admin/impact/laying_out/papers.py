"""The two papers that are made of a report: all of it, and one page for the committee."""

from dataclasses import replace
from datetime import datetime

from admin.impact.laying_out import words
from admin.impact.laying_out.better_off import better_off
from admin.impact.laying_out.closing import activities, lessons, limits
from admin.impact.laying_out.how_much import how_much, most_asked, most_asked_in_short
from admin.impact.laying_out.how_well import how_well, unanswered
from admin.impact.laying_out.opening import headline_blocks, opening
from admin.impact.laying_out.outcomes import outcomes, outcomes_in_short
from admin.impact.laying_out.shared import in_words
from admin.impact.laying_out.sources import sources
from admin.impact.report import ImpactReport
from assistant.documents.paper import Box, Paper, Section

TITLE = "Impact report"
SUMMARY_TITLE = "Impact in one page"
FOR_COMMITTEE = "For the overview and scrutiny committee"
DEMONSTRATION = "Demonstration. All figures are invented; nobody asked anything."
LANGUAGE = "en-GB"


def whole_paper(report: ImpactReport, written_at: datetime) -> Paper:
    """Lay out all of the report; ``written_at`` is aware."""
    sections = (
        opening(report),
        *outcomes(report),
        *how_much(report),
        most_asked(report),
        unanswered(report),
        *how_well(report),
        better_off(report),
        activities(report),
        lessons(report),
        *limits(),
    )
    return _paper(report, TITLE, (*sections, *sources(report, sections)), written_at)


def summary_paper(report: ImpactReport, written_at: datetime) -> Paper:
    """Lay out what elected members need at a glance, on one page; the ledger's rows follow it."""
    sections = (
        Section("in-short", FOR_COMMITTEE, headline_blocks(report)),
        Section("objectives", "Each desired outcome", (outcomes_in_short(report),)),
        *most_asked_in_short(report),
        Section(
            "cannot-know",
            "How to read this",
            (Box("Please note", (*words.READING[:2], words.NOT_SAFER)),),
        ),
    )
    annex = (replace(each, begins_page=True) for each in sources(report, sections))
    return _paper(report, SUMMARY_TITLE, (*sections, *annex), written_at, is_brief=True)


def _paper(
    report: ImpactReport,
    title: str,
    sections: tuple[Section, ...],
    written_at: datetime,
    *,
    is_brief: bool = False,
) -> Paper:
    released = report.now.last_released_on
    to = f"; the newest was released on {in_words(released)}" if released else ""
    months = f"{len(report.now.months)} of {report.period.months} months are released{to}"
    return Paper(
        title=title,
        subtitle=report.period.name,
        made=(
            f"{report.partnership}. Made on {in_words(report.made_on)} from"
            f" {_sources(report)}: {months}."
        ),
        warning=DEMONSTRATION if report.is_demonstration else "",
        language=LANGUAGE,
        publisher=report.partnership,
        written_at=written_at,
        sections=sections,
        is_brief=is_brief,
    )


def _sources(report: ImpactReport) -> str:
    """Name what a report is made of; the editions of a demonstration are invented as well."""
    if report.is_demonstration:
        return "the pages of the guidance, with invented editions and a ledger of invented counts"
    return f"edition {report.edition_number} of the guidance and from the ledger of counts"

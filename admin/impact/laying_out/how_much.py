"""How much did we do, and for whom: conversations, topics, tools and the people named."""

from dataclasses import replace

from admin.impact.laying_out import words
from admin.impact.laying_out.shared import bars, figures_table
from admin.impact.report import ImpactReport
from assistant.documents.paper import Block, Paragraph, Section
from assistant.usage.cells import Measure

MOST_ASKED = "What people asked about most"
MOST_IN_SHORT = "Topics"
IN_SHORT = 3
NONE_SHOWN = "In this period nothing of this was large enough to be shown."


def how_much(report: ImpactReport) -> tuple[Section, ...]:
    """Lay out what was asked for, measure by measure; each counts the same conversations anew."""
    intro = Paragraph(words.HOW_MUCH_INTRO)
    return (
        Section("how-much", words.HOW_MUCH, (intro, *_shown(report, Measure.CHANNEL, "Where"))),
        _part(report, "who", Measure.AUDIENCE, "Who"),
        _part(report, "languages", Measure.LANGUAGE, "Language"),
        _part(report, "when", Measure.HOURS, "When"),
        _part(report, "tools", Measure.PATHWAY, "Tool"),
        _part(report, "levels", Measure.STEP, "Level"),
        _part(report, "areas", Measure.FRAMEWORK, "Area"),
        _part(report, "agencies", Measure.AGENCY, "Agency"),
        _part(report, "people-named", Measure.CONTACT, "Who was named"),
    )


def most_asked(report: ImpactReport) -> Section:
    """Lay out what people asked about most."""
    return Section(
        "most-asked",
        MOST_ASKED,
        (
            Paragraph(words.MOST_ASKED_INTRO),
            *_shown(report, Measure.TOPIC, "Topic"),
        ),
    )


def most_asked_in_short(report: ImpactReport) -> tuple[Section, ...]:
    """Lay out the few topics that people asked about most; nothing where none was shown."""
    if not report.now.rows[Measure.TOPIC]:
        return ()
    drawn = bars(report, Measure.TOPIC, MOST_IN_SHORT, IN_SHORT)
    whole = figures_table(report, Measure.TOPIC, MOST_IN_SHORT, "Topic", IN_SHORT)
    rows = tuple(replace(row, cells=(row.cells[0], row.cells[-1])) for row in whole.rows)
    table = replace(whole, columns=("Topic", "Figure", "Since the period before"), rows=rows)
    return (Section("most-asked", MOST_ASKED, (*drawn, table)),)


def _part(report: ImpactReport, anchor: str, measure: Measure, head: str) -> Section:
    title = report.names.measure(measure)
    return Section(anchor, title, _shown(report, measure, head), level=3)


def _shown(report: ImpactReport, measure: Measure, head: str) -> tuple[Block, ...]:
    if not report.now.rows[measure]:
        return (Paragraph(NONE_SHOWN),)
    title = report.names.measure(measure)
    return (
        *bars(report, measure, title),
        figures_table(report, measure, title, head),
    )

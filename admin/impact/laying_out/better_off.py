"""Is anyone better off: what people said of the help, what they would do next, what changed."""

from admin.impact.laying_out import words
from admin.impact.laying_out.shared import bars, felt, figures_table, lines_of, said_changed
from admin.impact.laying_out.sourcing import sourced, sourced_share
from admin.impact.questions import joined_changes, ratings_of
from admin.impact.report import ImpactReport, share_helped
from assistant.documents.paper import Block, Headline, Link, Paragraph, Section, Words
from assistant.usage.cells import Measure
from assistant.usage.partition import REST

NOT_ASKED = "Nothing was released of this in the period."


def better_off(report: ImpactReport) -> Section:
    """Lay out all that speaks to the third question."""
    blocks = (
        Paragraph(words.BETTER_OFF_INTRO),
        *_pressed(report, Measure.HELPED, "Did this help?"),
        *_pressed(report, Measure.NEXT_STEP, "What will you do next?"),
        Paragraph(_follow_up(report)),
    )
    return Section("better-off", words.BETTER_OFF, blocks)


def better_off_headline(report: ImpactReport) -> Headline:
    """Choose the strongest figure that there is; say so where there is none."""
    share = share_helped(report.now)
    if share is not None:
        found = sourced_share(share)
        said = "of the answers pressed said that it had helped, wholly or partly"
        return Headline(words.BETTER_OFF, found.text, said, found.href)
    changed = joined_changes(each.follow_up for each in report.activities)
    if changed is not None:
        said = f"of {changed.answers:,} asked three months later had changed their practice"
        return Headline(words.BETTER_OFF, f"{changed.changed:,}", said, "#activities")
    return Headline(words.BETTER_OFF, "Cannot be told", "nothing that answers this was released")


def help_given(report: ImpactReport) -> Words:
    """Say in a sentence what was pressed, answer by answer; empty where nothing was released.

    They are not added up: in one conversation somebody can have pressed several.
    """
    lines = [line for line in lines_of(report, Measure.HELPED) if line.group != REST]
    if not lines:
        return ""
    said: list[str | Link] = ["Did this help? In the answers pressed:"]
    for line in lines:
        said += (f" {line.name.lower()} ", sourced(report, line.figure), ",")
    return (*said[:-1], ".")


def _pressed(report: ImpactReport, measure: Measure, asked: str) -> tuple[Block, ...]:
    if not report.now.rows[measure]:
        return (Paragraph(f"“{asked}”: {NOT_ASKED}"),)
    title = report.names.measure(measure)
    return (*bars(report, measure, title), figures_table(report, measure, title, "Answer"))


def _follow_up(report: ImpactReport) -> str:
    """Say what those who came to activities answered, before, after and three months later."""
    changed = joined_changes(each.follow_up for each in report.activities)
    said = [each for each in (felt(ratings_of(report.activities)), said_changed(changed)) if each]
    return " ".join(said) or "Of activities, too few evaluations were entered to be shown."

"""Is anyone better off: what people said of the help, what they would do next, what changed."""

from admin.impact.figures import percentage
from admin.impact.laying_out import words
from admin.impact.laying_out.shared import anchor_of, bars, figures_table
from admin.impact.questions import joined_follow_ups, joined_ratings
from admin.impact.report import ImpactReport
from assistant.documents.paper import Block, Headline, Paragraph, Section
from assistant.usage.cells import Measure

SAID_IT_HELPED = frozenset({"yes", "partly"})
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
    share = _share_helped(report)
    if share is not None:
        said = "of those who pressed an answer said that it helped, wholly or partly"
        return Headline(words.BETTER_OFF, f"{share}%", said, f"#{anchor_of(Measure.HELPED)}")
    follow_up = joined_follow_ups(each.follow_up for each in report.activities)
    if follow_up is not None:
        said = f"of {follow_up.answers:,} asked three months later had changed their practice"
        return Headline(words.BETTER_OFF, f"{follow_up.changed:,}", said, "#activities")
    return Headline(words.BETTER_OFF, "Cannot be told", "nothing that answers this was released")


def help_given(report: ImpactReport) -> str:
    """Say in a sentence how many said that it helped, empty where nothing was released."""
    figure = report.now.within(Measure.HELPED, SAID_IT_HELPED)
    return f"Said that it helped, wholly or partly: {figure.text}." if figure.rows else ""


def _share_helped(report: ImpactReport) -> int | None:
    """Tell the share of yes and partly; none where any answer was hidden in some month."""
    groups = report.now.members_of(Measure.HELPED)
    figures = [report.now.group(Measure.HELPED, group) for group in groups]
    is_told = {"no", *SAID_IT_HELPED} <= groups.keys() and all(each.is_whole for each in figures)
    helped = report.now.within(Measure.HELPED, SAID_IT_HELPED)
    return percentage(helped, report.now.total(Measure.HELPED)) if is_told else None


def _pressed(report: ImpactReport, measure: Measure, asked: str) -> tuple[Block, ...]:
    if not report.now.rows[measure]:
        return (Paragraph(f"“{asked}”: {NOT_ASKED}"),)
    title = report.names.measure(measure)
    return (*bars(report, measure, title), figures_table(report, measure, title, "Answer"))


def _follow_up(report: ImpactReport) -> str:
    """Say what those who came to activities answered, before, after and three months later."""
    before = joined_ratings(each.before for each in report.activities)
    after = joined_ratings(each.after for each in report.activities)
    later = joined_follow_ups(each.follow_up for each in report.activities)
    said: list[str] = []
    if before and after:
        said.append(
            f"On a scale from 1 to 5, people at workshops and courses rated themselves"
            f" {before.mean:.1f} before ({before.answers:,} answers) and {after.mean:.1f} after"
            f" ({after.answers:,} answers)."
        )
    if later:
        said.append(
            f"Three months later {later.changed:,} of {later.answers:,} who answered had changed"
            " something in their practice."
        )
    return " ".join(said) or "Of activities, too few evaluations were entered to be shown."

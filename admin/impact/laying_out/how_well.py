"""How well did we do it: answers given and not given, the guidance itself, and judging alike."""

from admin.impact.comparing import Change, change_of_group
from admin.impact.content_work import ContentWork
from admin.impact.evidence import Agreement, ConsistencyRound
from admin.impact.laying_out import words
from admin.impact.laying_out.shared import bars, figures_table, in_words, lines_of, plural
from admin.impact.laying_out.sourcing import sourced, sourced_change, sourced_share
from admin.impact.report import (
    NO_GUIDANCE,
    NOTHING_FOUND,
    ImpactReport,
    share_without_guidance,
)
from assistant.documents.paper import (
    Block,
    Bullets,
    Cell,
    Link,
    Paragraph,
    Row,
    Section,
    Table,
    Words,
)
from assistant.usage.cells import Measure
from assistant.usage.showing import TOO_FEW

EDITIONS_SHOWN = 12
NOTHING_YET = "Nothing was entered for this period."


def how_well(report: ImpactReport) -> tuple[Section, ...]:
    """Lay out what speaks to the second question."""
    return (_answers(report), _guidance(report), _consistency(report))


def _answers(report: ImpactReport) -> Section:
    blocks: list[Block] = [Paragraph(_share(report))]
    if report.now.rows[Measure.OUTCOME]:
        title = report.names.measure(Measure.OUTCOME)
        blocks += bars(report, Measure.OUTCOME, title)
        blocks.append(figures_table(report, Measure.OUTCOME, title, "How it was answered"))
    return Section("how-well", words.HOW_WELL, tuple(blocks))


def _share(report: ImpactReport) -> Words:
    share = share_without_guidance(report.now)
    change = nothing_found_change(report)
    said: tuple[str | Link, ...] = (
        ("That is ", sourced_share(share), " of all conversations.")
        if share is not None
        else (words.NO_SHARE,)
    )
    return (
        "Conversations with a question for which no guidance was found: ",
        sourced(report, report.nothing_found),
        "; since the period before: ",
        sourced_change(change),
        ". ",
        *said,
    )


def nothing_found_change(report: ImpactReport) -> Change:
    """Say what became of the conversations in which nothing was found."""
    return change_of_group(report.before, report.now, Measure.OUTCOME, NOTHING_FOUND)


def unanswered(report: ImpactReport) -> Section:
    """Lay out where the guidance had no answer, for which words, and what was done about it."""
    work = report.work
    new = plural(len(work.new), "new page")
    blocks: tuple[Block, ...] = (
        Paragraph(words.NO_ANSWER_INTRO),
        _reasons(report),
        *_words(report),
        Paragraph(f"Gaps closed: {new} in this period, and {len(work.reworded):,} reworded."),
    )
    return Section("no-answer", "Where there was no answer", blocks, level=3)


def _reasons(report: ImpactReport) -> Table:
    """Tell each reason by itself: a conversation with two of them would count twice in a sum."""
    lines = [line for line in lines_of(report, Measure.OUTCOME) if line.group in NO_GUIDANCE]
    rows = tuple(Row(line.name, (Cell((sourced(report, line.figure),)),)) for line in lines)
    none = (Row("Conversations without guidance", (Cell(TOO_FEW),)),)
    return Table("Without guidance", ("What happened", "Figure"), rows or none, is_figures=True)


def _words(report: ImpactReport) -> tuple[Block, ...]:
    """Show the words of the reviewed list that came up most where nothing was found."""
    if not report.now.rows[Measure.WORD]:
        return (Paragraph(words.NO_WORDS),)
    title = report.names.measure(Measure.WORD)
    return (
        Paragraph(words.WORDS_INTRO),
        *bars(report, Measure.WORD, title),
        figures_table(report, Measure.WORD, title, "Word"),
    )


def _guidance(report: ImpactReport) -> Section:
    work, before = report.work, report.work_before
    rows = (
        Row("Editions published", _both(len(work.editions), len(before.editions))),
        Row("New pages", _both(len(work.new), len(before.new))),
        Row("Pages reworded", _both(len(work.reworded), len(before.reworded))),
        Row("Pages withdrawn", _both(len(work.withdrawn), len(before.withdrawn))),
        Row("Pages whose review was on time", (Cell(_on_time(work)), Cell(_on_time(before)))),
    )
    table = Table("Work done", ("Work", "This period", "Period before"), rows, is_figures=True)
    return Section("guidance", "The guidance itself", (table, *_editions(work)), level=3)


def _both(now: int, before: int) -> tuple[Cell, ...]:
    return Cell(f"{now:,}"), Cell(f"{before:,}")


def _on_time(work: ContentWork) -> str:
    reviews = work.all_reviews
    return f"{reviews.on_time:,} of {reviews.pages:,}" if reviews.pages else "–"


def _editions(work: ContentWork) -> tuple[Block, ...]:
    if not work.editions:
        return (Paragraph("No edition was published in this period."),)
    newest = work.editions[::-1][:EDITIONS_SHOWN]
    lines = tuple(
        f"Edition {each.number}, {in_words(each.published_on)}:"
        f" {each.note or 'no note'} ({plural(each.changed, 'page')} changed)"
        for each in newest
    )
    left = len(work.editions) - len(newest)
    more = (Paragraph(f"And {plural(left, 'edition')} before these."),) if left else ()
    return (Bullets(lines), *more)


def _consistency(report: ImpactReport) -> Section:
    intro = Paragraph(words.CONSISTENCY_INTRO)
    blocks = [block for each in report.rounds for block in _round(each)]
    nothing = Paragraph(f"{NOTHING_YET} No set of vignettes was released.")
    return Section(
        "consistency",
        "Do agencies judge the threshold alike?",
        (intro, *(blocks or (nothing,))),
        level=3,
    )


def _round(found: ConsistencyRound) -> tuple[Block, ...]:
    rows = [Row(each.agency, _agreement(each)) for each in found.agencies]
    rows.append(
        Row("All agencies", (Cell(f"at least {found.answers:,}"), Cell(_alpha(found.alpha))))
    )
    held = in_words(found.held_on)
    caption = f"{found.title}, {found.moment} ({held}, {plural(found.vignettes, 'vignette')})"
    return (Table(caption, ("Agency", "Answers", "Alpha"), tuple(rows), is_figures=True),)


def _agreement(agreement: Agreement) -> tuple[Cell, ...]:
    return Cell(f"at least {agreement.answers:,}"), Cell(_alpha(agreement.alpha))


def _alpha(alpha: float | None) -> str:
    return f"{alpha:.2f}" if alpha is not None else "too few to tell"

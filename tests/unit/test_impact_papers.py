"""The report as a paper: whole, traceable, honest about what it leaves out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from admin.impact.comparing import difference
from admin.impact.evidence import (
    Activity,
    ActivityKind,
    Agreement,
    ConsistencyRound,
    FollowUp,
    Rating,
)
from admin.impact.laying_out import words
from admin.impact.laying_out.papers import DEMONSTRATION, summary_paper, whole_paper
from admin.impact.laying_out.spreadsheet import HEADER, INVENTED, lines
from assistant.documents.html import write_html
from assistant.documents.linking import links_of
from assistant.documents.paper import Cell, Headlines, Link, Paper, Row, Table, pieces, plain
from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts
from assistant.usage.partition import flat_partition
from tests.support.pages import parsed
from tests.support.reports import PLAIN, TREES, WRITTEN_AT, YEAR, a_history, a_report, releases_of

COURSES = Activity(date(2025, 5, 1), ActivityKind.TRAINING, "Courses", "Staff", people=617)
WORKSHOP = Activity(
    date(2025, 9, 10),
    ActivityKind.WORKSHOP,
    "E-safety workshop",
    "Parents",
    people=25,
    before=Rating(22, 2.6),
    after=Rating(9, 4.2),
    follow_up=FollowUp(9, 7, 3.9, "Settings"),
)


def texts(paper: Paper) -> str:
    return " ".join(parsed(write_html(paper)).itertext())


def cells(paper: Paper) -> Iterator[Cell]:
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    yield from row.cells


def whole(**changes: object) -> Paper:
    return whole_paper(a_report(a_history(), **changes), WRITTEN_AT)


def lines_behind(paper: Paper, anchor: str) -> list[int]:
    """Follow an anchor to the line or the lines of the ledger behind it: the sum of each."""
    rows = {row.anchor: row for row in table_rows(paper)}
    row = rows[anchor]
    if anchor.startswith(("rows-", "before-")):
        *months, total = (plain(cell.text) for cell in row.cells)
        assert all(cell.note or cell.text == "–" for cell in row.cells[:-1])
        found = sum(number(month) for month in months if month != "–")
        assert number(total) == found
        return [found]
    links = [piece for cell in row.cells for piece in pieces(cell.text) if piece.href]
    return [sum(lines_behind(paper, link.href[1:])) for link in links]


def table_rows(paper: Paper) -> Iterator[Row]:
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield from block.rows


def number(text: str) -> int:
    return int("".join(each for each in text if each.isdigit()))


def test_every_figure_of_use_leads_to_the_rows_that_it_sums() -> None:
    report = a_report(a_history(now={**PLAIN, Measure.CHANNEL: {"web": 300, "telegram": 90}}))
    for paper in (whole_paper(report, WRITTEN_AT), summary_paper(report, WRITTEN_AT)):
        tree = parsed(write_html(paper))
        ids = [each.get("id") for each in tree.iter() if each.get("id")]
        assert len(ids) == len(set(ids))
        followed = Counter(kind_followed(paper, link) for link in links_of(paper.sections))

        assert {"rows", "sum", "change", "share"} <= followed.keys()
        said = [plain(cell.text) for cell in cells(paper) if not linked(cell)]
        sums = [row.cells[0].text for row in table_rows(paper) if row.anchor.startswith("sum-")]
        assert [each for each in said if "at least" in each.lower() and each not in sums] == []


def linked(cell: Cell) -> bool:
    return any(piece.href for piece in pieces(cell.text))


def kind_followed(paper: Paper, link: Link) -> str:
    """Follow a link and compare what it says with the rows that it leads to."""
    kind = link.href[1:].partition("-")[0]
    if "-" not in link.href or kind not in {"rows", "before", "sum", "change", "share"}:
        return "elsewhere"
    behind = lines_behind(paper, link.href[1:])
    if kind == "share":
        row = next(row for row in table_rows(paper) if row.anchor == link.href[1:])
        parts = len([piece for piece in pieces(row.cells[1].text) if piece.href])
        assert link.text == f"{round(100 * sum(behind[:parts]) / sum(behind[parts:]))}%"
    elif kind == "change":
        assert link.text.startswith(difference(behind[0], behind[1]))
    elif link.text[:1].isdigit() or "at least" in link.text.lower():
        words = link.text.split()
        if {"more", "fewer"} & set(words):
            return "difference"
        assert number(link.text) == sum(behind)
    return kind


def test_too_few_and_nobody_look_the_same_in_every_table_and_chart() -> None:
    def counted(few: int) -> Counts:
        one, two = {"online/grooming": 60, "online/bullying": few}, {"web": 200, "telegram": few}
        return {**PLAIN, Measure.TOPIC: one, Measure.CHANNEL: two}

    for lay_out in (whole_paper, summary_paper):
        papers = [lay_out(a_report(a_history(counted(n), counted(n))), WRITTEN_AT) for n in (0, 4)]
        assert papers[0] == papers[1]


def test_no_total_but_that_of_all_conversations_is_told() -> None:
    report = a_report(a_history())
    said = texts(whole_paper(report, WRITTEN_AT))

    for measure in (Measure.OUTCOME, Measure.HELPED, Measure.TOPIC):
        total = sum(row.group.shown for row in report.now.rows[measure])
        assert f"{total:,}" not in said
    assert f"{report.conversations.shown:,}" in said


def test_where_there_was_no_answer_the_reviewed_words_that_came_up_most_are_shown() -> None:
    trees = {**TREES, Measure.WORD: flat_partition(("vaping", "curfew"))}
    counts = {**PLAIN, Measure.WORD: {"vaping": 40, "curfew": 9}}
    history = releases_of([(month, counts) for month in YEAR.calendar_months], trees=trees)

    section = next(
        each
        for each in whole_paper(a_report(history), WRITTEN_AT).sections
        if each.anchor == "no-answer"
    )
    rows = [row.head for block in section.blocks if isinstance(block, Table) for row in block.rows]

    assert "vaping" in rows
    assert "curfew" not in rows


def test_a_demonstration_says_so_on_every_form_and_real_figures_do_not() -> None:
    invented, real = (a_report(a_history(), is_demonstration=yes) for yes in (True, False))

    for lay_out in (whole_paper, summary_paper):
        assert DEMONSTRATION in texts(lay_out(invented, WRITTEN_AT))
        assert DEMONSTRATION not in texts(lay_out(real, WRITTEN_AT))
    assert {line[0] for line in lines(invented)} == {INVENTED}
    assert INVENTED not in {line[0] for line in lines(real)}


def test_the_three_questions_each_have_a_headline() -> None:
    blocks = [block for section in whole().sections for block in section.blocks]
    headlines = next(block for block in blocks if isinstance(block, Headlines)).headlines

    assert [each.question for each in headlines] == [
        words.HOW_MUCH,
        words.HOW_WELL,
        words.BETTER_OFF,
    ]
    assert headlines[0].value.startswith("At least 3,")
    assert headlines[1].value.endswith("%")
    assert headlines[2].value == "77%"


def test_without_any_release_the_report_is_still_whole_and_promises_nothing() -> None:
    said = texts(whole_paper(a_report(), WRITTEN_AT))

    assert "Too few to show" in said
    assert "Cannot be told" in said
    assert "No activity was entered for this period yet." in said
    assert "No set of vignettes was released." in said
    assert "What we cannot know" in said


def test_a_period_that_is_not_over_says_how_much_of_it_is_released() -> None:
    said = texts(whole_paper(a_report(a_history()[:19]), WRITTEN_AT))

    assert "Only 7 months of 12 are released so far" in said


def test_training_is_told_beside_that_of_the_period_before() -> None:
    said = texts(whole(activities=(COURSES,), activities_before=(replace(COURSES, people=375),)))

    assert "Training courses reached 617 people, against 375 in the period before." in said


def test_an_evaluation_of_fewer_than_ten_is_not_told() -> None:
    said = texts(whole(activities=(WORKSHOP,)))

    assert "before 2.6 of 5, after too few to show" in said
    assert "three months later too few to show" in said
    assert not [each for each in ("7 of 9", "3.9", "Settings") if each in said]


def test_rounds_of_vignettes_show_how_alike_agencies_judge() -> None:
    agencies = (Agreement("Education", 15, 0.49), Agreement("Health", 15, None))
    found = ConsistencyRound(date(2025, 6, 3), "Neglect", "before training", 8, 40, 0.52, agencies)

    rows = {
        row.head: [cell.text for cell in row.cells]
        for section in whole(rounds=(found,)).sections
        if section.anchor == "consistency"
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
    }

    assert rows["Education"] == ["at least 15", "0.49"]
    assert rows["Health"] == ["at least 15", "too few to tell"]
    assert rows["All agencies"] == ["at least 40", "0.52"]


def test_the_spreadsheet_names_the_rows_of_each_figure() -> None:
    report = a_report(a_history())
    found = [dict(zip(HEADER, line, strict=True)) for line in lines(report)]
    total = next(line for line in found if line["Part"] == "Conversations")

    assert total["Figure"] == report.conversations.shown
    assert str(total["Ledger rows"]).split() == list(report.conversations.rows)
    assert {line["Period"] for line in found} == {str(YEAR)}


def test_a_topic_that_was_hidden_stands_nowhere_by_its_figure() -> None:
    few = {**PLAIN, Measure.TOPIC: {"online/grooming": 60, "online/bullying": 3}}
    said = texts(whole_paper(a_report(a_history(few, few)), WRITTEN_AT))

    assert "Life online: all of it together" in said
    assert "rows-topic-online-bullying" not in write_html(
        whole_paper(a_report(a_history(few, few)), WRITTEN_AT)
    )

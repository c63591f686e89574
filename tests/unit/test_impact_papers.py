"""The report as a paper: whole, traceable, honest about what it leaves out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

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
from assistant.documents.paper import Cell, Headlines, Paper, Table
from assistant.usage.cells import Measure
from tests.support.pages import parsed
from tests.support.reports import PLAIN, WRITTEN_AT, YEAR, a_history, a_report

COURSES = Activity(date(2025, 5, 1), ActivityKind.TRAINING, "Courses", "Staff", people=617)
WORKSHOP = Activity(
    date(2025, 9, 10),
    ActivityKind.WORKSHOP,
    "E-safety workshop",
    "Parents",
    people=25,
    before=Rating(22, 2.6),
    after=Rating(9, 4.2),
    follow_up=FollowUp(9, 7),
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


def test_every_figure_of_use_leads_to_the_rows_that_it_sums() -> None:
    tree = parsed(write_html(whole()))
    ids = {each.get("id") for each in tree.iter()}
    links = [each.get("href", "") for each in tree.iter("a")]

    assert [link for link in links if link.removeprefix("#") not in ids] == []
    assert {"#rows-channel", "#rows-topic-online-grooming"} <= set(links)
    shown = [cell for cell in cells(whole()) if cell.text.lower().startswith("at least ")]
    assert shown
    assert all(cell.href for cell in shown)


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
    assert "7 of 9" not in said


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

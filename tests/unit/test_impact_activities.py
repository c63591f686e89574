"""Activities in the report: under what they serve, and never what fewer than ten said."""

from dataclasses import replace
from datetime import date

from admin.impact.evidence import Activity, ActivityKind, FollowUp, Rating
from admin.impact.laying_out.papers import whole_paper
from admin.impact.laying_out.spreadsheet import lines
from assistant.documents.html import write_html
from assistant.documents.paper import Paper
from tests.support.pages import parsed
from tests.support.reports import WRITTEN_AT, a_history, a_report

COURSES = Activity(date(2025, 5, 1), ActivityKind.TRAINING, "Courses", "Staff", people=617)
EVENINGS = tuple(
    Activity(
        date(2025, month, 10),
        ActivityKind.WORKSHOP,
        "E-safety workshop",
        "Parents",
        people=25,
        before=Rating(answers, 2.6),
        after=Rating(answers, 4.2),
        follow_up=FollowUp(answers, changed, 3.9, "Settings were changed"),
    )
    for month, answers, changed in ((5, 12, 8), (6, 20, None), (7, 9, 9))
)


def texts(paper: Paper) -> str:
    return " ".join(parsed(write_html(paper)).itertext())


def whole(**changes: object) -> Paper:
    return whole_paper(a_report(a_history(), **changes), WRITTEN_AT)


def test_an_activity_stands_under_each_objective_that_it_serves_and_under_no_other() -> None:
    report = a_report(a_history())
    first, second, *others = report.answers
    course = replace(COURSES, outcomes=(first.served.aim, second.served.aim))
    booklets = Activity(
        date(2025, 7, 1),
        ActivityKind.BOOKLETS,
        "The booklet",
        "Parents",
        booklets=400,
        outcomes=(second.served.aim,),
    )
    sections = {
        each.title: " ".join(parsed(write_html(replace(paper, sections=(each,)))).itertext())
        for paper in [whole(activities=(course, booklets))]
        for each in paper.sections
        if each.anchor.startswith("outcome-")
    }
    said = list(sections.values())

    assert "1 activity with 617 people: Courses (1 May 2025)." in said[0]
    assert (
        "2 activities with 617 people and 400 booklets: Courses (1 May 2025) and"
        " The booklet (1 July 2025)." in said[1]
    )
    assert len(said) == len(others) + 2
    assert not [each for each in said[2:] if "Courses" in each or "The booklet" in each]


def test_how_sure_people_felt_is_told_also_where_nobody_noted_what_they_changed() -> None:
    said = texts(whole(activities=EVENINGS[1:2]))

    assert "before 2.6 of 5, after 4.2 of 5, three months later 3.9 of 5" in said
    assert "most named “Settings were changed”" in said
    assert "2.6 before (20 answers), 4.2 after (20 answers) and 3.9 three months later" in said
    assert "had changed" not in said.split("Workshops, training and booklets")[1]


def test_a_total_of_evaluations_adds_up_only_what_is_shown_by_itself() -> None:
    aim = a_report(a_history()).answers[0].served.aim
    said = texts(whole(activities=[replace(each, outcomes=(aim,)) for each in EVENINGS]))

    assert said.count("3.9 three months later (32 answers)") == 2
    assert said.count("Three months later 8 of 12 who answered had changed something") == 2
    assert not [each for each in ("41", "17 of 21", "9 of 9") if f" {each} " in said]


def test_the_spreadsheet_has_the_evaluations_that_are_shown() -> None:
    report = a_report(a_history(), activities=EVENINGS)
    told = {line[3]: line[4] for line in lines(report) if line[2] == "Workshop"}

    first, hidden = "2025-05-10 E-safety workshop: ", "2025-07-10 E-safety workshop: "
    assert told[f"{first}how sure they felt before, from 1 to 5"] == "2.6"
    assert told[f"{first}how sure they felt three months later, from 1 to 5"] == "3.9"
    assert told[f"{first}changed their practice"] == 8
    assert [each for each in told if str(each).startswith(hidden)] == [f"{hidden}people"]

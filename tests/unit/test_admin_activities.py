"""Activities: totals without names, read from a form or a file, whole or not at all."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

import pytest

from admin.activities.activity import (
    Activity,
    AgencyType,
    Audience,
    Change,
    Evaluation,
    FollowUp,
    Kind,
)
from admin.activities.demonstrating import DEMONSTRATION
from admin.activities.reading import FIELDS, names_in, read_activity
from admin.activities.sheet import (
    ImportRefusedError,
    exported,
    imported,
    template,
    written_fields,
)
from admin.activities.summing import Attendance, Shift, summarised

TODAY = date(2026, 11, 26)
HELD = date(2026, 6, 1)
FULL = Activity(
    kind=Kind.COURSE,
    held_on=HELD,
    subject="Neglect, day one",
    audience=Audience.PRACTITIONERS,
    attended=24,
    booked=30,
    agencies=((AgencyType.POLICE, 4), (AgencyType.HEALTH, 12)),
    outcomes=("Neglect: children are safe", "Practice: processes are fit"),
    evaluation=Evaluation(20, 25, 41),
    follow_up=FollowUp(11, Change.SEES_SOONER, 38, "Two teams now use the chronology", 8),
)
PLAIN = Activity(Kind.WORKSHOP, HELD, "Safer internet", Audience.PARENTS, 25)
OUTCOMES = (*FULL.outcomes, "Neglect: children are resilient")
HEADER = "kind,held_on,subject,audience,attended"


def read(**changes: str) -> Any:
    return read_activity(written_fields(FULL) | changes, TODAY, OUTCOMES)


def faults_of(text: str) -> list[tuple[int, str]]:
    with pytest.raises(ImportRefusedError) as refused:
        imported(text, TODAY, OUTCOMES)
    return [(fault.line, fault.field) for fault in refused.value.faults]


@pytest.mark.parametrize("activity", [FULL, PLAIN])
def test_what_was_written_reads_back(activity: Activity) -> None:
    assert read_activity(written_fields(activity), TODAY, OUTCOMES) == activity
    assert imported(exported([activity, activity]), TODAY, OUTCOMES) == (activity, activity)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("kind", "party"),
        ("held_on", "1 June"),
        ("held_on", "2026-11-27"),
        ("held_on", "1999-12-31"),
        ("subject", ""),
        ("subject", "x" * 101),
        ("audience", "everybody"),
        ("booked", "many"),
        ("booked", "²"),
        ("booked", "-1"),
        ("agencies", "police"),
        ("agencies", "police: 3; police: 4"),
        ("agencies", "police: 25"),
        ("outcomes", "Neglect: children are safe | Neglect: everything is well"),
        ("answered", "0"),
        ("answered", "25"),
        ("before", "5.1"),
        ("after", ""),
        ("followed_up", "25"),
        ("changed", "12"),
        ("changed", "some"),
        ("change", "Nothing has changed yet"),
        ("change", "It is better"),
        ("confidence", "0.9"),
        ("note", "line\nline"),
    ],
)
def test_what_is_wrong_is_told_by_field(field: str, text: str) -> None:
    assert [fault.field for fault in read(**{field: text})] == [field]


def test_outcomes_are_read_once_each_whatever_their_order() -> None:
    turned = read(
        outcomes="Practice: processes are fit|Neglect: children are safe | "
        "Practice: processes are fit"
    )

    assert turned.outcomes == FULL.outcomes


def test_how_many_changed_something_may_be_unknown() -> None:
    unknown = read(changed="")

    assert (unknown.follow_up.answered, unknown.follow_up.changed) == (11, None)


def test_a_line_is_that_of_the_file_also_after_a_cell_with_several() -> None:
    text = (
        f'{HEADER}\r\nworkshop,2026-06-01,"A\nB",foster carers,9\r\nx,2026-06-01,A,foster carers,9'
    )

    assert faults_of(text) == [(3, "subject"), (4, "kind")]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    told = {fault.field for fault in read_activity({}, TODAY)}

    assert told == {"kind", "held_on", "subject", "audience", "attended"}


@pytest.mark.parametrize(
    ("note", "seems_to_name"),
    [
        ("Two teams now use the chronology", ()),
        ("Mrs Example runs it now", ("note",)),
        ("Jo Bloggs runs it now", ("note",)),
        ("ring 01632 960001", ("note",)),
    ],
)
def test_a_note_that_looks_as_if_it_named_somebody_is_warned_of(
    note: str, seems_to_name: tuple[str, ...]
) -> None:
    assert names_in(read(note=note)) == seems_to_name


def test_a_file_tells_all_its_faults_by_line_and_imports_nothing() -> None:
    rows = ("workshop,2026-06-01,A,foster carers,9", "party,then,B,all,x", "workshop,2026-06-01")

    assert faults_of("\r\n".join((HEADER, *rows))) == [
        (3, "kind"),
        (3, "held_on"),
        (3, "audience"),
        (3, "attended"),
        (4, ""),
    ]


@pytest.mark.parametrize(
    "column",
    ["Name", "attendees", "First name", "E-mail", "delegate", "date of birth", "home address"],
)
def test_a_column_about_people_is_refused(column: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        imported(f"{HEADER},{column}\r\nworkshop,2026-06-01,A,foster carers,9,x\r\n", TODAY)

    assert [fault.line for fault in refused.value.faults] == [1]
    assert "is about people" in refused.value.faults[0].text


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{HEADER},colour\r\na,b,c,d,e,f\r\n", [(1, "colour")]),
        (f"{HEADER},kind\r\na,b,c,d,e,f\r\n", [(1, "kind"), (1, "kind")]),
        (
            "kind\r\nworkshop\r\n",
            [(1, name) for name in ("held_on", "subject", "audience", "attended")],
        ),
        (template(), [(2, "")]),
        ('kind,"a\r\n', [(1, "")]),
        (HEADER + "\r\n" + ",,,,\r\n" * 501, [(502, "")]),
    ],
)
def test_a_file_of_another_form_is_refused(text: str, places: list[tuple[int, str]]) -> None:
    assert faults_of(text) == places


def test_a_note_of_a_file_that_seems_to_name_somebody_is_refused() -> None:
    text = exported([FULL]).replace("Two teams now", "Jo Bloggs will")

    assert faults_of(text) == [(2, "note")]


@pytest.mark.parametrize("beginning", [*"=+-@|%＝＋－＠'", "'=", "''", "it's "])
def test_no_subject_is_a_formula_in_the_file_and_each_reads_back(beginning: str) -> None:
    activity = replace(PLAIN, subject=f"{beginning}x")
    file = exported([activity])

    (cells,) = list(csv.DictReader(StringIO(file, newline="")))
    assert not cells["subject"].startswith(tuple("=+-@|%＝＋－＠"))
    assert imported(file, TODAY) == (activity,)


def test_the_template_has_every_column() -> None:
    assert template() == f"{','.join(FIELDS)}\r\n"


def test_a_follow_up_is_due_after_three_months_until_it_is_there() -> None:
    assert PLAIN.follow_up_due == date(2026, 8, 31)
    assert FULL.follow_up_due is None
    assert Activity(Kind.BOOKLETS, HELD, "x", Audience.PARENTS, 50).follow_up_due is None


def test_a_summary_adds_up_what_was_held_in_the_period_and_nothing_else() -> None:
    summary = summarised([FULL, FULL, PLAIN], date(2026, 6, 1), date(2026, 6, 1))

    assert summary.attendance == (
        Attendance(Kind.WORKSHOP, Audience.PARENTS, 1, 25, 0, 0),
        Attendance(Kind.COURSE, Audience.PRACTITIONERS, 2, 48, 60, 48),
    )
    assert summary.agencies == ((AgencyType.HEALTH, 24),)
    assert summary.shift == Shift(40, 25, 41)
    assert summary.later is not None
    assert summary.later.changes == ((Change.SEES_SOONER, 22),)
    assert summarised([FULL], date(2026, 6, 2), TODAY).attendance == ()


def test_what_fewer_than_ten_said_is_not_given() -> None:
    small = read(answered="9", followed_up="9")

    summary = summarised([small], HELD, HELD)

    assert (summary.shift, summary.later) == (None, None)


def test_the_demonstration_has_the_figures_of_the_annual_report() -> None:
    summaries = [
        summarised(DEMONSTRATION, date(year, 4, 1), date(year + 1, 3, 31)) for year in (2008, 2009)
    ]

    totals = [[each.attended for each in summary.attendance] for summary in summaries]
    assert totals == [[375], [45, 25, 617]]
    assert all(each.is_demonstration for each in DEMONSTRATION)

"""A member of staff enters a workshop, asks what changed, imports many, and names nobody."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from httpx import Response

from admin.activities.activity import Activity, Audience, Kind
from admin.activities.demonstrating import DEMONSTRATION
from admin.identity.people import Role
from admin.persistence.activities import ActivityStore
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.staff import MONDAY

WORKSHOP = {
    "kind": "workshop",
    "held_on": "2026-06-01",
    "subject": "Safer internet",
    "audience": "parents and carers",
    "attended": "25",
}
LATER = {
    "followed_up": "12",
    "changed": "9",
    "change": "Settings or rules at home or at work were changed",
    "confidence": "4.1",
    "note": "Most now agree rules together",
}
ROWS = "kind,held_on,subject,audience,attended"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        browser.comes_as(browser.staff.enrolled(Role.AUTHOR))
        yield browser


def store(browser: StaffBrowser) -> ActivityStore:
    return ActivityStore(browser.staff.engine, lambda: MONDAY)


def exported(browser: StaffBrowser) -> Response:
    """Take the file away as an approver does, whose second factor was just shown."""
    browser.comes_as(browser.staff.enrolled(Role.APPROVER))
    response: Response = browser.client.get("/admin/activities/export.csv")
    return response


def audited(browser: StaffBrowser) -> list[str]:
    browser.comes_as(browser.staff.enrolled(Role.ADMINISTRATOR))
    rows = browser.get("/admin/audit").words("tr")
    return [row for row in rows if row.endswith("2026-06-01")]


def test_a_workshop_is_entered_and_after_three_months_what_it_changed(
    browser: StaffBrowser,
) -> None:
    assert browser.get("/admin/activities/new").heading == "Add an activity"
    browser.send("/admin/activities", **WORKSHOP)
    listed = browser.get("/admin/activities")
    number = store(browser).everything()[0].id
    form = browser.get(f"/admin/activities/{number}")
    sent = browser.send(f"/admin/activities/{number}", **WORKSHOP, **LATER)

    kept = store(browser).everything()[0].activity
    assert "Ask now, since 2026-08-31" in listed.text
    assert form.all("input", name="subject")[0].get("value") == "Safer internet"
    assert sent.headers["location"] == "/admin/activities"
    assert kept.follow_up is not None
    assert (kept.attended, kept.follow_up.confidence_tenths) == (25, 41)
    assert "Ask now" not in browser.get("/admin/activities").text
    assert [row.split("example ")[1] for row in audited(browser)] == [
        "changed an activity workshop of 2026-06-01",
        "added an activity workshop of 2026-06-01",
    ]


def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_kept(
    browser: StaffBrowser,
) -> None:
    page = browser.post("/admin/activities", **{**WORKSHOP, "held_on": "June", "attended": "x"})

    assert page.title.startswith("Error: ")
    assert page.text.count("Write a whole number, such as 25") == 2
    assert page.all("input", name="subject")[0].get("value") == "Safer internet"
    assert store(browser).everything() == ()


def test_a_note_that_seems_to_name_somebody_is_kept_only_after_a_second_look(
    browser: StaffBrowser,
) -> None:
    named = WORKSHOP | LATER | {"note": "Mrs Example now runs it"}

    page = browser.post("/admin/activities", **named)
    nothing = store(browser).everything()
    browser.send("/admin/activities", **named, no_names="yes")

    assert "This looks as if it named somebody" in page.text
    assert nothing == ()
    assert len(store(browser).everything()) == 1


def test_the_desired_outcomes_of_the_guidance_are_ticked_and_stay_ticked(
    browser: StaffBrowser,
) -> None:
    offered = browser.get("/admin/activities/new").all("input", type="checkbox")
    ticked = {each.get("name"): each.get("value") for each in offered}
    browser.send("/admin/activities", **WORKSHOP, **ticked)
    kept = store(browser).everything()[0]
    again = browser.get(f"/admin/activities/{kept.id}").all("input", type="checkbox")
    wrong = browser.post("/admin/activities", **WORKSHOP, **{"outcome-1": "World peace"})

    assert offered
    assert [each.get("checked") for each in offered] == [None] * len(offered)
    assert kept.activity.outcomes == tuple(sorted(ticked.values()))
    assert all(each.get("checked") is not None for each in again)
    assert "Choose among the desired outcomes" in wrong.text


def test_a_file_names_the_outcomes_in_the_words_of_the_guidance(browser: StaffBrowser) -> None:
    listed = [item.text for item in browser.get("/admin/activities/import").all("li")]
    offered = browser.get("/admin/activities/new").all("input", type="checkbox")
    outcome = str(offered[0].get("value"))
    row = f'workshop,2026-06-01,A,foster carers,9,"{outcome}"'
    browser.post("/admin/activities/import", rows=f"{ROWS},outcomes\n{row}\n")

    assert outcome in listed
    assert store(browser).everything()[0].activity.outcomes == (outcome,)
    assert f",{outcome}," in exported(browser).text


def test_a_file_is_imported_whole_or_not_at_all(browser: StaffBrowser) -> None:
    good, bad = "workshop,2026-06-01,A,mixed,9", "course,2026-13-01,B,practitioners,"
    right = good.replace("mixed", "foster carers")

    refused = browser.post("/admin/activities/import", rows=f"{ROWS}\n{right}\n{bad}\n")
    nothing = store(browser).everything()
    done = browser.post("/admin/activities/import", rows=f"{ROWS}\n{right}\n{right}\n")

    assert [f"Line 3, {name}" in refused.text for name in ("kind", "held_on", "attended")] == [
        True,
        True,
        True,
    ]
    assert nothing == ()
    assert "2 activities were added." in done.text
    assert [kept.activity for kept in store(browser).everything()] == [
        Activity(
            Kind.WORKSHOP, MONDAY.date().replace(month=6, day=1), "A", Audience.FOSTER_CARERS, 9
        )
    ] * 2


def test_a_column_of_names_is_refused_on_the_page(browser: StaffBrowser) -> None:
    page = browser.post("/admin/activities/import", rows=f"{ROWS},Attendee name\na,b,c,d,e,f\n")

    assert "is about people; take it out" in page.text


def test_the_template_and_the_export_are_files(browser: StaffBrowser) -> None:
    browser.send("/admin/activities", **{**WORKSHOP, "subject": "=1+1"})

    for file in (browser.client.get("/admin/activities/template.csv"), exported(browser)):
        assert file.headers["content-type"] == "text/csv; charset=utf-8"
        assert file.headers["content-disposition"].startswith("attachment")
        assert file.headers["x-content-type-options"] == "nosniff"
    assert ",'=1+1," in file.text


def test_a_translator_reads_and_enters_nothing(browser: StaffBrowser) -> None:
    browser.comes_as(browser.staff.enrolled(Role.TRANSLATOR))

    assert browser.get("/admin/activities").heading == "Activities"
    assert browser.send("/admin/activities", **WORKSHOP).status_code == 403


def test_an_activity_that_is_not_there_is_not_found(browser: StaffBrowser) -> None:
    assert browser.client.get("/admin/activities/7").status_code == 404
    assert browser.send("/admin/activities/7", **WORKSHOP).status_code == 404


def test_the_demonstration_is_added_once_and_marked(browser: StaffBrowser) -> None:
    first = store(browser).add_demonstration(DEMONSTRATION, by="demonstration")
    again = store(browser).add_demonstration(DEMONSTRATION, by="demonstration")
    store(browser).add([replace(DEMONSTRATION[0], held_on=MONDAY.date())], by="demonstration")
    page = browser.get("/admin/activities")

    assert (first, again) == (4, 0)
    assert page.text.count("demonstration, from the annual report for 2009/10") == 4
    assert page.text.count("(demonstration, invented)") == 1
    assert "617" in page.text
    assert "617" not in exported(browser).text


def test_all_of_them_are_taken_away_only_by_whom_the_policy_lets_and_after_a_fresh_proof(
    browser: StaffBrowser,
) -> None:
    author = browser.get("/admin/activities")
    refused = browser.client.get("/admin/activities/export.csv")
    taken = exported(browser)
    approver = browser.get("/admin/activities")
    browser.staff.clock.passes(minutes=11)

    late = browser.client.get("/admin/activities/export.csv")

    assert (refused.status_code, taken.status_code) == (403, 200)
    assert late.headers["location"] == "/admin/confirm?next=%2Fadmin%2Factivities"
    assert "/admin/activities/export.csv" not in author.links()
    assert "/admin/activities/export.csv" in approver.links()

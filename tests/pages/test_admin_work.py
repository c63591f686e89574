"""What staff find when they come in: the work at hand, incidents, owners, and why an answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from admin.identity.people import Role
from admin.persistence.audit import AuditLog
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.incidents import IncidentStore
from assistant.persistence.stored import Origin
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.builders import a_live_edition, a_page

SHORTLY, LATE, LONG_AGO = date(2026, 12, 24), date(2026, 11, 20), date(2026, 10, 1)
GAMING = "page e-safety/gaming"
LIVE = a_live_edition(
    a_page("e-safety/soon", title="Soon", review_due=SHORTLY, owner="e-safety officer"),
    a_page("e-safety/late", title="Late", review_due=LATE, owner="e-safety officer"),
    a_page(
        "domestic-abuse/old",
        title="Long ago",
        review_due=LONG_AGO,
        owner="approver@board.example",
        discreet=True,
    ),
    a_page("e-safety/current", title="Current", review_due=date(2027, 6, 1)),
)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path, LIVE) as browser:
        EditionStore(browser.staff.engine).publish(
            (Document("en/e-safety/gaming.md", "not read here"),), origin=Origin.IMPORTED, note=""
        )
        yield browser


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path, LIVE) as browser:
        yield browser


def comes_as(browser: StaffBrowser, role: Role) -> None:
    browser.comes_as(browser.staff.enrolled(role))


def test_the_first_page_shows_what_is_due_worst_first_and_ones_own_before_all(
    empty: StaffBrowser,
) -> None:
    comes_as(empty, Role.APPROVER)

    page = empty.get("/admin")

    assert page.heading == "Overview"
    assert "1 withheld, 1 overdue, 1 due soon." in page.text
    assert page.words("caption") == [
        "approver@board.example (you)",
        "e-safety officer (no e-mail address)",
    ]
    rows = [words.split()[-1] for words in page.words("tr") if "Review due" not in words]
    assert rows == ["Withheld", "Overdue", "soon"]
    assert "Current" not in page.text


def test_a_translation_is_reached_in_its_own_language_from_the_work_and_its_document(
    tmp_path: Path,
) -> None:
    late = a_page("e-safety/late", title="Za późno", locale="pl", review_due=LATE)
    path = "pl/e-safety/late.md"
    with a_back_end(tmp_path, a_live_edition(replace(late, locale="en"), late)) as browser:
        comes_as(browser, Role.APPROVER)

        work = browser.get("/admin")
        written = (Document(path, "not read here"),)
        EditionStore(browser.staff.engine).publish(written, origin=Origin.IMPORTED, note="")
        document = browser.get(f"/admin/document?path={path}")

    assert {"/guidance/e-safety/late", "/pl/guidance/e-safety/late"} <= set(work.links())
    assert "/pl/guidance/e-safety/late" in document.links()
    assert [each for each in document.links() if each.startswith("/pl/history/")]


def test_the_first_page_names_what_is_stopped_and_what_no_approver_has_seen(
    empty: StaffBrowser,
) -> None:
    comes_as(empty, Role.ADMINISTRATOR)
    empty.post("/admin/incidents/stop", part="telegram", why="wrong number")
    empty.send("/admin/incidents/stop/now", part="telegram", why="wrong number")

    page = empty.get("/admin")

    assert "All of Telegram" in page.text
    assert "Edition 7 is live, published on 1 October 2026." in page.text
    assert "0 of its 4 pages are starter text" in page.text


def test_an_approver_stops_a_page_after_a_question_and_starts_it_again(
    browser: StaffBrowser,
) -> None:
    comes_as(browser, Role.APPROVER)
    stops = IncidentStore(browser.staff.engine)

    asked = browser.post("/admin/incidents/stop", part=GAMING, why="A wrong number")
    before = stops.stopped().parts
    browser.send("/admin/incidents/stop/now", part=GAMING, why="A wrong number")
    stopped = stops.stopped().parts
    question = browser.post("/admin/incidents/start", part=GAMING, why="Mended")
    browser.send("/admin/incidents/start/now", part=GAMING, why="Mended")

    assert asked.heading == "Stop: Page e-safety/gaming?"
    assert question.heading == "Start again: Page e-safety/gaming?"
    assert (before, {str(part) for part in stopped}) == (frozenset(), {GAMING})
    assert stops.stopped().parts == frozenset()
    assert [each.by for each in stops.history()] == ["approver@board.example"] * 2
    newest = AuditLog(browser.staff.engine).newest(2)
    assert [(each.what, each.about) for each in reversed(newest)] == [
        ("stopped a part", f"{GAMING}: A wrong number"),
        ("started a part again", f"{GAMING}: Mended"),
    ]
    assert "Started again: Page e-safety/gaming" in browser.get("/admin/incidents").text


def test_stopping_needs_no_new_code_and_starting_again_does(browser: StaffBrowser) -> None:
    comes_as(browser, Role.APPROVER)
    browser.staff.clock.passes(minutes=11)

    browser.send("/admin/incidents/stop/now", part="web", why="A wrong number")
    sent = browser.send("/admin/incidents/start/now", part="web", why="Mended")

    assert sent.headers["location"] == "/admin/confirm?next=%2Fadmin%2Fincidents"
    assert {str(part) for part in IncidentStore(browser.staff.engine).stopped().parts} == {"web"}


@pytest.mark.parametrize(
    ("part", "why", "said"),
    [
        ("page e-safety/unwritten", "haste", "There is no page e-safety/unwritten"),
        ("everything", "haste", "Choose what to stop"),
        ("page", "haste", "Name the page or the pathway"),
        (GAMING, " ", "Say why"),
    ],
)
@pytest.mark.parametrize("step", ["stop", "stop/now"])
def test_what_cannot_be_stopped_is_said_and_nothing_is_stopped(
    browser: StaffBrowser, step: str, part: str, why: str, said: str
) -> None:
    comes_as(browser, Role.APPROVER)

    page = browser.post(f"/admin/incidents/{step}", part=part, why=why)

    assert said in page.text
    assert IncidentStore(browser.staff.engine).history() == ()


def test_an_author_sees_what_is_stopped_and_cannot_change_it(browser: StaffBrowser) -> None:
    comes_as(browser, Role.AUTHOR)

    page = browser.get("/admin/incidents")

    assert page.all("form") == []
    assert browser.send("/admin/incidents/stop/now", part="web", why="x").status_code == 403


def test_an_administrator_says_where_reminders_go_and_a_wrong_address_is_refused(
    browser: StaffBrowser,
) -> None:
    comes_as(browser, Role.ADMINISTRATOR)

    wrong = browser.post("/admin/owners", owner="e-safety officer", email="nowhere")
    stranger = browser.post("/admin/owners", owner="nobody", email="x@council.example")
    browser.send("/admin/owners", owner="e-safety officer", email=" Officer@Council.example ")

    assert "Enter an e-mail address" in wrong.text
    assert "Nobody of that name owns a page" in stranger.text
    kept = browser.get("/admin/owners").all("input", name="email")
    assert [each.get("value") for each in kept] == ["", "officer@council.example"]
    browser.send("/admin/owners", owner="e-safety officer", email="")
    assert "officer@council.example" not in browser.get("/admin/owners").html


def test_a_question_to_the_tester_is_explained_and_is_in_no_address(
    browser: StaffBrowser,
) -> None:
    comes_as(browser, Role.TRANSLATOR)

    empty = browser.post("/admin/why", question="  ")
    page = browser.post("/admin/why", question="zanzibarian wallaby", audience="practitioner")

    assert "Enter a question" in empty.text
    assert "small_talk practitioner" in page.text
    assert page.all("textarea")[0].text == "zanzibarian wallaby"
    assert not [link for link in page.links() if "wallaby" in link]

"""Staff publish vignettes, practitioners answer behind a link, and only groups are ever shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from admin.identity.people import Role
from admin.persistence.held_answers import HeldAnswers
from admin.persistence.vignettes import VignetteStore
from tests.support.back_end import OWN_PAGE, SEALED_FOR_ALL, StaffBrowser, a_back_end, checked
from tests.support.pages import Fetched
from tests.support.staff import MONDAY

VIGNETTES = "A toddler is often hungry.\n\nA boy of ten has a bruise and will not say why."
ANSWERS = {"agency": "police", "step-1": "early-help", "step-2": "child-protection"}


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        browser.comes_as(browser.staff.enrolled(Role.ANALYST))
        browser.send("/admin/vignettes", title="Autumn", text=VIGNETTES)
        yield browser


def links(browser: StaffBrowser) -> list[str]:
    page = browser.get("/admin/vignettes")
    return [link for link in page.links() if link.startswith("/v/")]


def ticket_of(page: Fetched) -> str:
    return str(page.all("input", name="ticket")[0].get("value"))


def answer(browser: StaffBrowser, link: str, ticket: str = "", **changes: str) -> Fetched:
    used = ticket or ticket_of(checked(browser.client.get(link), SEALED_FOR_ALL))
    sent = {"ticket": used, **ANSWERS, **changes}
    return checked(browser.client.post(link, data=sent, headers=OWN_PAGE), SEALED_FOR_ALL)


def cells(browser: StaffBrowser) -> list[tuple[object, ...]]:
    query = "SELECT phase, agency, vignette, step, n FROM vignette_count ORDER BY vignette"
    with browser.staff.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_a_practitioner_answers_without_an_account_or_a_cookie(browser: StaffBrowser) -> None:
    before, after = links(browser)
    browser.comes_as(None)

    form = checked(browser.client.get(before), SEALED_FOR_ALL)
    done = answer(browser, before)

    assert "A toddler is often hungry." in form.text
    assert "Nothing tells that they are yours." in done.text
    assert "set-cookie" not in {*form.response.headers, *done.response.headers}
    assert len(before) > 20
    assert before != after
    assert cells(browser) == []


def test_a_form_counts_once_however_often_it_is_sent(browser: StaffBrowser) -> None:
    link, other = links(browser)
    ticket = ticket_of(checked(browser.client.get(link), SEALED_FOR_ALL))

    answer(browser, link, ticket)
    again = answer(browser, link, ticket)
    elsewhere = answer(browser, other, ticket)
    forged = answer(browser, link, "0" * 32 + ".forged")

    assert [page.heading for page in (again, elsewhere, forged)] == ["This cannot be sent"] * 3


def test_what_was_not_chosen_is_asked_for_and_nothing_is_lost(browser: StaffBrowser) -> None:
    link, _ = links(browser)

    page = answer(browser, link, **{"step-2": ""})
    done = answer(browser, link, ticket_of(page))

    assert "Choose a step for each of them" in page.text
    chosen = [each.get("value") for each in page.all("input") if each.get("checked") is not None]
    assert chosen == ["early-help"]
    assert done.heading == "Thank you"


def test_a_closed_set_shows_groups_and_keeps_no_count(browser: StaffBrowser) -> None:
    before, after = links(browser)
    for _ in range(30):
        answer(browser, before)
    answer(browser, after, agency="housing")

    browser.send("/admin/vignettes/1/close")
    once = VignetteStore(
        browser.staff.engine, lambda: MONDAY, b"other", HeldAnswers(browser.staff.engine)
    ).everything()
    browser.send("/admin/vignettes/1/close")
    page = browser.get("/admin/vignettes")

    assert "Police" in page.text
    assert "Housing" not in page.text
    assert "Too few to show." in page.text
    assert "All of these together: 1.0." in page.text
    assert cells(browser) == []
    assert (
        VignetteStore(
            browser.staff.engine, lambda: MONDAY, b"key", HeldAnswers(browser.staff.engine)
        ).everything()
        == once
    )
    assert browser.client.get(before).status_code == 404


def test_a_link_that_nobody_made_is_not_found(browser: StaffBrowser) -> None:
    assert browser.client.get("/v/nothing").status_code == 404


def test_a_form_from_another_site_is_refused(browser: StaffBrowser) -> None:
    link, _ = links(browser)
    headers = {"sec-fetch-site": "cross-site"}

    assert browser.client.post(link, data=ANSWERS, headers=headers).status_code == 403


def test_a_set_with_a_fault_is_not_published(browser: StaffBrowser) -> None:
    page = browser.post("/admin/vignettes", title="Winter", text="Only one.")

    assert "Write 2 to 12 vignettes" in page.text
    assert len(links(browser)) == 2


def test_a_translator_reads_and_publishes_nothing(browser: StaffBrowser) -> None:
    browser.comes_as(browser.staff.enrolled(Role.TRANSLATOR))

    assert browser.get("/admin/vignettes").heading == "Consistency of thresholds"
    assert browser.send("/admin/vignettes", title="x", text=VIGNETTES).status_code == 403


def test_publishing_and_closing_are_audited(browser: StaffBrowser) -> None:
    browser.send("/admin/vignettes/1/close")
    browser.comes_as(browser.staff.enrolled(Role.ADMINISTRATOR))

    rows = browser.get("/admin/audit").text

    assert "published vignettes Autumn" in rows
    assert "closed vignettes Autumn" in rows

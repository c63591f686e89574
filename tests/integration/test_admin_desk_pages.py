"""The pages of the desk: from the list of documents over a draft to a live edition."""

import re

import pytest

from admin.editing.draft import State
from admin.identity.people import Person
from tests.support.back_end import StaffBrowser
from tests.support.databases import PAGE, PAGE_PATH
from tests.support.desk_pages import (
    begun,
    digests,
    draft_at,
    review_of,
    typed,
)
from tests.support.desks import wording

HUGE = 2**63
"""One more than SQLite takes as a number."""


def test_an_author_changes_a_field_and_an_approver_makes_it_live(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = begun(browser, author)
    fields = typed(browser.get(address), title="Games", why="A shorter title", then="submit")
    review = browser.send(address, **fields).headers["location"]

    page = review_of(browser, review, approver)
    done = browser.send(
        f"{review}/approve",
        then="publish",
        **{name: page.all("input", name=name)[0].get("value", "") for name in digests(page)},
    )

    assert "taken out: [−title: Gaming and chat−]" in page.text
    assert "added: [+title: Games+]" in page.text
    assert done.headers["location"] == review
    assert wording(browser.staff.engine) == PAGE.replace("title: Gaming and chat", "title: Games")
    assert "Published with edition 2" in browser.get(review).text


def test_a_page_is_downloaded_as_its_markdown(browser: StaffBrowser, author: Person) -> None:
    browser.comes_as(author)

    sent = browser.client.get(f"/admin/document/file?path={PAGE_PATH}")

    assert sent.text == PAGE
    assert sent.headers["content-disposition"] == 'attachment; filename="gaming.md"'


def test_a_writer_begins_at_the_overview_from_where_the_work_is_one_step_away(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)

    assert {"/admin/work", "/admin/documents"} <= set(browser.get("/admin").links())


def test_whoever_edits_the_same_document_is_led_to_the_same_draft(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    assert begun(browser, author) == begun(browser, approver)


def test_what_is_wrong_is_told_with_its_line_and_leads_to_its_field(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    fields = typed(browser.get(address), contacts="nobody", then="check")

    page = browser.post(address, **fields)

    problems = [each for each in page.all("a") if each.get("href") == "#contacts"]
    assert "nobody" in "".join(problems[0].itertext())
    assert page.words("title")[0].startswith("Error:")


def test_a_sound_draft_is_told_to_be_sound(browser: StaffBrowser, author: Person) -> None:
    address = begun(browser, author)

    page = browser.post(address, **typed(browser.get(address), then="check"))

    assert "Nothing is wrong with this draft" in page.text


def test_a_save_that_comes_too_late_shows_both_texts_and_can_still_be_saved(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = begun(browser, author)
    opened = typed(browser.get(address), title="Mine")
    browser.comes_as(approver)
    browser.send(address, **typed(browser.get(address), title="Theirs"))
    browser.comes_as(author)

    late = browser.post(address, **opened)
    mine = (late.all("textarea", name="text")[0].text or "").lstrip("\n")
    version = late.all("input", name="version")[0].get("value", "")
    browser.send(address, text=mine, version=version)

    assert "Theirs" in late.text
    assert "Mine" in late.text
    assert "title: Mine" in (draft_at(browser, address).text or "")


def test_words_for_a_draft_that_has_ended_since_are_given_back_to_be_copied(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = begun(browser, author)
    opened = typed(browser.get(address), title="Mine", why="My reason")
    browser.comes_as(approver)
    browser.send(f"{address}/withdraw", reason="Not needed")
    browser.comes_as(author)

    late = browser.post(address, **opened)

    assert "published or withdrawn since you opened it" in late.text
    assert "title: Mine" in (late.all("textarea", name="text")[0].text or "")
    assert late.all("input", name="why")[0].get("value") == "My reason"
    assert "Save mine over what is kept" not in late.text
    assert address in late.links()


def test_the_script_saves_quietly_and_is_told_when_it_cannot(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    fields = typed(browser.get(address), title="Quietly")

    saved = browser.send(f"{address}/autosave", **fields)
    stale = browser.send(f"{address}/autosave", **{**fields, "title": "Again"})

    assert (saved.status_code, saved.text) == (200, "2")
    assert stale.status_code == 409
    assert "title: Quietly" in (draft_at(browser, address).text or "")


def test_nothing_goes_to_review_without_a_public_note(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)

    page = browser.post(address, **typed(browser.get(address), title="New", then="submit"))

    assert "say why" in page.text
    assert draft_at(browser, address).state is State.DRAFT


def test_nothing_goes_to_review_that_is_live_already(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)

    page = browser.post(address, **typed(browser.get(address), why="Nothing", then="submit"))

    assert "nothing differs from what is live" in page.text
    assert draft_at(browser, address).state is State.DRAFT


@pytest.mark.parametrize("name", ["web", "chat", "telegram", "print"])
def test_a_draft_is_previewed_in_its_own_words(
    browser: StaffBrowser, author: Person, name: str
) -> None:
    address = begun(browser, author)
    browser.send(address, **typed(browser.get(address), title="Only in the draft"))

    page = browser.client.get(f"{address}/{name}")

    assert page.status_code == 200
    assert "Only in the draft" in page.text


def test_the_preview_of_paper_is_the_public_page_in_the_style_of_paper(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)

    paper, web = browser.client.get(f"{address}/print"), browser.client.get(f"{address}/web")
    style = browser.client.get("/admin/paper.css")

    public = re.search(r'"(/static/[0-9a-f]+/app\.css)"', web.text)
    assert public
    assert paper.text == web.text.replace(public[1], "/admin/paper.css")
    assert style.headers["content-type"].startswith("text/css")
    assert "@media all" in style.text


def test_a_preview_of_what_is_no_page_says_what_is_missing(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    browser.send(address, text="---\ntitle: x\n---\n", version="1")

    page = browser.get(f"{address}/web")

    assert "'summary' is missing" in page.text


def test_what_is_withdrawn_is_not_live_and_stays_on_record(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    without = browser.post(f"{address}/withdraw", reason=" ")
    browser.send(f"{address}/withdraw", reason="Not needed")

    assert "say why" in without.text
    assert draft_at(browser, address).state is State.WITHDRAWN
    assert "Not needed" in browser.get(f"/admin/reviews/{draft_at(browser, address).id}").text


def test_what_is_not_there_is_not_found(browser: StaffBrowser, author: Person) -> None:
    browser.comes_as(author)

    found = {
        browser.client.get(path).status_code
        for path in (
            "/admin/drafts/999",
            f"/admin/drafts/{HUGE}",
            f"/admin/drafts/{HUGE}/entry",
            f"/admin/drafts/-{HUGE}/web",
            "/admin/reviews/999",
            "/admin/reviews/x",
            "/admin/document?path=nothing.md",
        )
    }

    assert found == {404}
    assert browser.send(f"/admin/editions/{HUGE}/restore", why="x").status_code == 404


def test_a_new_page_is_begun_under_a_name_that_is_free(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)
    collection = browser.get("/admin/new-page").all("option")[0].get("value", "")

    wrong = browser.post("/admin/new-page", collection=collection, name="No Name", title="x")
    begin = {
        "collection": collection,
        "name": "smart-speakers",
        "title": "Smart speakers: a start",
    }
    address = browser.send("/admin/new-page", **begin).headers["location"]

    assert "small letters" in wrong.text
    assert browser.get(address).all("input", name="title")[0].get("value") == begin["title"]
    assert "already" in browser.post("/admin/new-page", **begin).text

"""The whole guidance in and out as one file, and an older edition again."""

from io import BytesIO
from zipfile import ZipFile

from httpx import Response

from admin.identity.people import Person
from admin.persistence.editing import DraftStore
from assistant.persistence.content_files.packed import pack_documents
from tests.support.back_end import OWN_PAGE, StaffBrowser
from tests.support.databases import PAGE, PAGE_PATH, sound_pack
from tests.support.desk_pages import (
    approve,
    sent_for_review,
)
from tests.support.desks import QUIETER, wording


def test_a_zip_file_becomes_drafts_that_are_read_together(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    packed = pack_documents(sound_pack(**{PAGE_PATH: QUIETER}))
    browser.comes_as(author)

    review = sent_zip(browser, packed).headers["location"]
    approve(browser, review, approver)

    assert wording(browser.staff.engine) == QUIETER


def test_a_file_that_is_no_zip_file_is_refused_in_words(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)

    refused = sent_zip(browser, b"PK and nothing more")

    assert "no zip file" in refused.text
    assert DraftStore(browser.staff.engine).list_open() == ()


def sent_zip(browser: StaffBrowser, packed: bytes) -> Response:
    token = browser.get("/admin/editions").all("input", name="form_token")[0].get("value", "")
    response: Response = browser.client.post(
        "/admin/import",
        data={"form_token": token, "why": "From elsewhere"},
        files={"zip": ("guidance.zip", packed, "application/zip")},
        headers=OWN_PAGE,
    )
    return response


def test_a_file_without_the_token_of_its_form_is_refused(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)

    refused = browser.client.post(
        "/admin/import",
        data={"form_token": "0" * 64, "why": "x"},
        files={"zip": ("guidance.zip", pack_documents(sound_pack()), "application/zip")},
        headers=OWN_PAGE,
    )

    assert refused.status_code == 403


def test_the_export_is_what_is_live(browser: StaffBrowser, approver: Person) -> None:
    browser.comes_as(approver)

    sent = browser.client.get("/admin/export")

    with ZipFile(BytesIO(sent.content)) as archive:
        assert archive.read(PAGE_PATH).decode() == PAGE


def test_an_older_edition_comes_back_through_a_second_person(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    approve(browser, sent_for_review(browser, author), approver)
    browser.comes_as(author)

    review = proposed_again(browser, 1, why="It was better").headers["location"]
    own = approve(browser, review, author)
    approve(browser, review, approver)

    assert own.status_code == 403
    assert wording(browser.staff.engine) == PAGE


def proposed_again(browser: StaffBrowser, number: int, *, why: str) -> Response:
    """Send the form of an older edition as it stands on the page, with a reason typed into it."""
    address = f"/admin/editions/{number}/restore"
    forms = browser.get("/admin/editions").all("form")
    form = next(each for each in forms if each.get("action") == address)
    (field,) = (each for each in form.iter("input") if each.get("type") == "text")
    return browser.send(address, **{field.get("name", ""): why})

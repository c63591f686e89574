"""What translators may change: other languages than English, whichever way they come."""

import pytest
from sqlalchemy import Engine

from admin.editing.desk import Desk
from admin.editing.errors import NotAllowedError
from admin.editing.person import Person as EditingPerson
from admin.editing.person import Role as EditingRole
from admin.editing.translating import begun_from
from admin.identity.people import Person, Role
from admin.persistence.editing import DraftStore
from assistant.persistence.documents import canonical_document
from tests.support.back_end import StaffBrowser
from tests.support.databases import PAGE, PAGE_PATH, sound_pack
from tests.support.desk_pages import begun
from tests.support.desks import QUIETER, publish_change

POLISH_PATH = "pl/young-people/gaming.md"
POLISH = begun_from(canonical_document(PAGE_PATH, PAGE), None).replace("Gaming", "Gry")


def test_a_translator_is_told_to_ask_an_author_for_what_is_english(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author, "thesaurus/en.yaml")
    browser.comes_as(browser.staff.enrolled(Role.TRANSLATOR))
    words = {"text": "danger: [harm]", "why": "why", "version": "1"}

    tried = [
        browser.send("/admin/document", path=PAGE_PATH),
        browser.send(address, **words),
        browser.send(f"{address}/renew"),
        browser.send("/admin/contacts", **{"checked-emergency_999": "yes"}),
    ]

    assert [(each.status_code, "ask an author" in each.text) for each in tried] == [
        (409, True)
    ] * len(tried)
    assert browser.send(f"{address}/autosave", **words).status_code == 409
    assert [each.path for each in DraftStore(browser.staff.engine).list_open()] == [
        "thesaurus/en.yaml"
    ]
    assert browser.client.get(address).headers["location"] == address.replace("drafts", "reviews")
    assert "Edit this" not in browser.get(f"/admin/document?path={PAGE_PATH}").text
    assert "/admin/new-page" not in browser.get("/admin/documents").links()


def test_a_translator_brings_in_and_restores_translations_alone(
    engine: Engine, desk: Desk
) -> None:
    translator = EditingPerson("a translator", frozenset({EditingRole.TRANSLATOR}))
    polish = sound_pack(**{POLISH_PATH: POLISH})

    drafts = desk.propose_all(polish, "Polish", by=translator)
    publish_change(desk, PAGE_PATH, QUIETER)
    with pytest.raises(NotAllowedError, match="ask an author"):
        desk.propose_all(polish, "Polish", by=translator)
    with pytest.raises(NotAllowedError, match="ask an author"):
        desk.restore(1, "It was better", by=translator)

    assert [each.path for each in drafts] == [POLISH_PATH]
    assert [each.id for each in DraftStore(engine).list_open()] == [drafts[0].id]

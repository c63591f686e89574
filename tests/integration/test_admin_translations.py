"""Translations beside their source, from missing over checked to outdated, and the way to each."""

import pytest

from admin.editing.translating import (
    Pair,
    TranslationState,
    begun_from,
    pairs_of,
    state_of,
)
from admin.identity.people import Person, Role
from assistant.persistence.documents import canonical_document
from assistant.persistence.editions import EditionStore
from assistant.persistence.stored import Origin
from tests.support.back_end import StaffBrowser
from tests.support.databases import CARDS, PAGE, PAGE_PATH, REPLIES, sound_pack
from tests.support.desk_pages import draft_at
from tests.support.desks import QUIETER, a_desk, publish_change

POLISH_PATH = "pl/young-people/gaming.md"
BESIDE = f"/admin/translation?path={POLISH_PATH}"
SOURCE = canonical_document(PAGE_PATH, PAGE)
POLISH = begun_from(SOURCE, None).replace("Gaming and chat", "Gry i czat")


@pytest.fixture
def translator(browser: StaffBrowser) -> Person:
    person = browser.staff.enrolled(Role.TRANSLATOR)
    browser.comes_as(person)
    return person


def test_the_digest_of_the_source_tells_how_a_translation_stands() -> None:
    polish = canonical_document(POLISH_PATH, POLISH)
    changed = canonical_document(PAGE_PATH, QUIETER)
    renewed = canonical_document(POLISH_PATH, begun_from(changed, polish))

    assert state_of(SOURCE, None) is TranslationState.MISSING
    assert state_of(SOURCE, polish) is TranslationState.CURRENT
    assert state_of(changed, polish) is TranslationState.OUTDATED
    assert state_of(changed, renewed) is TranslationState.CURRENT
    assert state_of(SOURCE, SOURCE) is TranslationState.OUTDATED


def test_what_is_begun_anew_keeps_the_words_and_is_checked_by_nobody() -> None:
    checked = canonical_document(POLISH_PATH, POLISH.replace("checked: false", "checked: true"))

    assert begun_from(SOURCE, checked) == POLISH


def test_paragraphs_stand_beside_their_translation_and_none_is_left_out() -> None:
    longer = canonical_document(POLISH_PATH, f"{POLISH}\nJeszcze jedno zdanie.\n")

    pairs = pairs_of(SOURCE, longer)

    assert pairs[0] == Pair("Title", "Gaming and chat", "Gry i czat")
    assert Pair("Text", "## Leave the game", "## Leave the game") in pairs
    assert pairs[-1] == Pair("Text", "", "Jeszcze jedno zdanie.")


@pytest.mark.usefixtures("translator")
def test_a_missing_translation_becomes_a_draft_that_names_its_source(
    browser: StaffBrowser,
) -> None:
    document = browser.get(f"/admin/document?path={PAGE_PATH}")
    before = browser.get(BESIDE)

    address = browser.send("/admin/translation", path=POLISH_PATH).headers["location"]
    again = browser.send("/admin/translation", path=POLISH_PATH).headers["location"]

    draft = draft_at(browser, address)
    assert BESIDE in document.links()
    assert "missing" in before.text
    assert (draft.path, draft.base) == (POLISH_PATH, None)
    assert f"translates: {SOURCE.digest}" in (draft.text or "")
    assert again == address


@pytest.mark.usefixtures("translator")
def test_the_words_of_the_draft_stand_beside_the_english(browser: StaffBrowser) -> None:
    address = browser.send("/admin/translation", path=POLISH_PATH).headers["location"]
    browser.send(address, text=POLISH, why="Polish", version="1")

    page = browser.get(BESIDE)

    assert "Gry i czat" in page.text
    assert "and the draft" in page.text
    assert address in page.links()


@pytest.mark.usefixtures("translator")
def test_a_translation_whose_source_changed_says_so(browser: StaffBrowser) -> None:
    pack = sound_pack(**{PAGE_PATH: QUIETER, POLISH_PATH: POLISH})
    EditionStore(browser.staff.engine).publish(pack, origin=Origin.IMPORTED, note="")

    page = browser.get(BESIDE)
    address = browser.send("/admin/translation", path=POLISH_PATH).headers["location"]

    draft = canonical_document(POLISH_PATH, draft_at(browser, address).text or "")
    assert "source changed since" in page.text
    assert "Gry i czat" in draft.text
    assert state_of(canonical_document(PAGE_PATH, QUIETER), draft) is TranslationState.CURRENT


@pytest.mark.usefixtures("translator")
def test_the_editor_of_a_translation_shows_the_english_above_each_part(
    browser: StaffBrowser,
) -> None:
    address = browser.send("/admin/translation", path=POLISH_PATH).headers["location"]

    page = browser.get(address)

    parts = page.all("details", class_="english")
    named = [(each.text or "").strip() for part in parts for each in part.iter("summary")]
    assert named == [
        "Title, in English",
        "Summary, in English",
        "What people ask, in English",
        "First steps, in English",
        "Text of the page, in English",
    ]
    assert "## Leave the game" in "".join(parts[-1].itertext())
    assert BESIDE in page.links()
    assert "has changed since" not in page.text


@pytest.mark.usefixtures("translator")
def test_the_editor_says_that_the_english_changed_since_it_was_translated(
    browser: StaffBrowser,
) -> None:
    address = browser.send("/admin/translation", path=POLISH_PATH).headers["location"]
    EditionStore(browser.staff.engine).publish(
        sound_pack(**{PAGE_PATH: QUIETER}), origin=Origin.IMPORTED, note=""
    )

    page = browser.get(address)

    assert "The English has changed since this was translated" in page.text


def test_a_page_in_english_is_written_without_another_beside_it(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)
    address = browser.send("/admin/document", path=PAGE_PATH).headers["location"]

    page = browser.get(address)

    assert page.all("details", class_="english") == []


@pytest.mark.parametrize("path", ["pl/young-people/none.md", PAGE_PATH, "fr/a/b.md", "x", ""])
@pytest.mark.usefixtures("translator")
def test_what_has_no_translation_is_not_found(browser: StaffBrowser, path: str) -> None:
    assert browser.client.get(f"/admin/translation?path={path}").status_code == 404
    assert browser.send("/admin/translation", path=path).status_code == 404


def test_a_table_names_its_source_in_its_first_line_and_is_compared_entry_by_entry() -> None:
    english = canonical_document("safety/cards.en.yaml", CARDS)
    begun = begun_from(english, None).replace("Call 999 now.", "Zadzwoń teraz pod 999.")
    polish = canonical_document("safety/cards.pl.yaml", begun)
    changed = canonical_document("safety/cards.en.yaml", CARDS.replace("now", "at once"))

    assert state_of(english, polish) is TranslationState.CURRENT
    assert state_of(changed, polish) is TranslationState.OUTDATED
    assert state_of(changed, canonical_document(polish.path, CARDS)) is TranslationState.OUTDATED
    assert begun_from(changed, polish) == begun.replace(english.digest, changed.digest)
    assert pairs_of(english, polish)[0] == Pair(
        "danger: first line", "Call 999 now.", "Zadzwoń teraz pod 999."
    )


@pytest.mark.parametrize("text", ["- [", "- a list\n", "a: text\n", "[]\n"])
def test_a_table_that_cannot_be_read_leaves_the_other_side_to_be_seen(text: str) -> None:
    english = canonical_document("replies/en.yaml", REPLIES)

    pairs = pairs_of(english, canonical_document("replies/pl.yaml", text))

    assert pairs == pairs_of(english, None)


@pytest.mark.usefixtures("translator")
def test_replies_stand_beside_their_translation_with_who_approved_it(
    browser: StaffBrowser,
) -> None:
    beside = "/admin/translation?path=replies/pl.yaml"
    english = canonical_document("replies/en.yaml", REPLIES)
    missing = browser.get(beside)
    polish = begun_from(english, None)
    EditionStore(browser.staff.engine).publish(
        sound_pack(**{"replies/pl.yaml": polish}), origin=Origin.IMPORTED, note=""
    )
    imported = browser.get(beside)
    publish_change(a_desk(browser.staff.engine), "replies/pl.yaml", f"{polish}# Checked\n")

    approved = browser.get(beside)

    assert "missing" in missing.text
    assert "nobody approved it here" in imported.text
    assert "by a board manager" in approved.text
    assert "current" in approved.text
    assert beside in browser.get("/admin/document?path=replies/en.yaml").links()


@pytest.mark.usefixtures("translator")
def test_the_list_of_a_language_begins_with_what_has_work_in_it(browser: StaffBrowser) -> None:
    pack = sound_pack(**{PAGE_PATH: QUIETER, POLISH_PATH: POLISH})
    EditionStore(browser.staff.engine).publish(pack, origin=Origin.IMPORTED, note="")

    page = browser.get("/admin/translations?locale=pl")
    rows = [["".join(cell.itertext()).strip() for cell in row] for row in page.all("tr")]

    assert rows[1:] == [
        ["Gaming and chat", "Pages", "source changed since"],
        ["replies/en.yaml", "Replies", "missing"],
        ["safety/cards.en.yaml", "Help cards", "missing"],
    ]
    assert BESIDE in page.links()
    assert "/admin/translations?locale=pl" in browser.get("/admin/documents").links()
    assert browser.client.get("/admin/translations?locale=fr").status_code == 404
    assert browser.client.get("/admin/translations").status_code == 404


@pytest.mark.usefixtures("translator")
def test_documents_are_listed_by_language(browser: StaffBrowser) -> None:
    pack = sound_pack(**{POLISH_PATH: POLISH})
    EditionStore(browser.staff.engine).publish(pack, origin=Origin.IMPORTED, note="")

    polish = browser.get("/admin/documents?language=pl")

    assert f"/admin/document?path={POLISH_PATH}" in polish.links()
    assert f"/admin/document?path={PAGE_PATH}" not in polish.links()

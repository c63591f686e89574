"""One entry of a long draft: changed, added, taken out, and nothing lost."""

import pytest

from admin.identity.people import Person, Role
from tests.support.back_end import StaffBrowser
from tests.support.databases import CARDS
from tests.support.desk_pages import begun, draft_at
from tests.support.entry_pages import (
    ATTACK,
    LONG,
    entry,
    long_draft,
    sent,
    text_of,
    words_in,
)
from tests.support.pages import Fetched


def refused(browser: StaffBrowser, address: str, words: str, **more: str) -> Fetched:
    version = str(draft_at(browser, address).version)
    fields = {"words": words, "version": version, "then": "save", **more}
    return browser.post(entry(address), **fields)


def test_one_entry_is_corrected_and_nothing_else_changes(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    opened = words_in(browser.get(entry(address)))

    led = sent(browser, address, "rules/attack", opened.replace("asleep", "awake"))

    page = browser.get(led)
    assert opened == ATTACK
    assert text_of(browser, address) == LONG.replace("asleep", "awake")
    assert "Nothing is wrong with this entry by itself" in page.text
    assert f"{address}/seen" in page.links()
    assert draft_at(browser, address).why == "Clearer words"


def test_what_is_wrong_with_an_entry_is_told_with_its_line_inside_it(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)

    broken = sent(browser, address, "rules/attack", ATTACK.replace("- he is", "- he (is", 1))
    page = browser.get(broken)
    failing = sent(
        browser, address, "rules/attack", ATTACK.replace("the dog", "he is attacking me")
    )

    assert "Line 5: " in page.text
    assert page.words("title")[0].startswith("Error: ")
    assert "Line 12: 'attack' fires on its negative example" in browser.get(failing).text


def test_what_is_wrong_elsewhere_in_the_draft_is_counted(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author, LONG.replace("kind: small_talk", "kind: no_talk"))

    page = browser.get(sent(browser, address, "rules/attack", f"{ATTACK}\n    # why"))

    assert "Elsewhere in this draft 1 more to be put right" in page.text


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("  - id: attack\n    level: x: y", "Line 2: this is not YAML"),
        ("", "nothing is written here"),
        ("rules:", "is no longer there"),
        ("  - id: attack\n    says: [\u202e]", "Line 2: the hidden character"),
    ],
)
def test_words_by_which_the_file_could_not_be_divided_any_more_are_kept_in_the_field_only(
    browser: StaffBrowser, author: Person, words: str, problem: str
) -> None:
    address = long_draft(browser, author)

    page = refused(browser, address, words)

    assert problem in page.text
    assert words_in(page) == words
    assert text_of(browser, address) == LONG


def test_a_save_that_comes_too_late_shows_both_entries_and_can_still_be_saved(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = long_draft(browser, author)
    version = str(draft_at(browser, address).version)
    browser.comes_as(approver)
    sent(browser, address, "rules/attack", ATTACK.replace("the dog", "the cat"))
    browser.comes_as(author)

    late = browser.post(
        entry(address), words=ATTACK.replace("the dog", "the cow"), version=version
    )
    kept = text_of(browser, address)
    (form,) = [each for each in late.all("form") if "entry" in each.get("action", "")]
    browser.send(
        form.get("action", ""),
        words=words_in(late),
        version=late.all("input", name="version")[0].get("value", ""),
    )

    assert "Somebody saved this since you opened it" in late.text
    assert "the cat" in kept
    assert "taken out: [−cat−] added: [+cow+]" in " ".join(late.text.split())
    assert text_of(browser, address) == LONG.replace("the dog", "the cow")


def test_the_script_saves_an_entry_quietly_and_is_told_when_it_cannot(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    at = browser.get(entry(address)).all("form")[0].get("data-autosave", "")
    words = ATTACK.replace("asleep", "awake")

    saved = browser.send(at, words=words, version=str(draft_at(browser, address).version))
    stale = browser.send(at, words=ATTACK, version="1")
    broken = browser.send(at, words="rules:", version=str(draft_at(browser, address).version))

    version = draft_at(browser, address).version
    assert (saved.status_code, saved.text) == (
        200,
        f"{version} {entry(address)}".replace("s/a", "s%2Fa"),
    )
    assert (stale.status_code, broken.status_code) == (409, 409)
    assert text_of(browser, address) == LONG.replace("asleep", "awake")


def test_the_script_adds_a_new_entry_once_and_goes_on_with_it_under_its_name(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    page = browser.get(entry(address, asked="after"))
    at = page.all("form")[0].get("data-autosave", "")

    version = str(draft_at(browser, address).version)
    nameless = browser.send(at, words=words_in(page), version=version)
    named = words_in(page).replace("- id: ", "- id: assault", 1)
    added = browser.send(at, words=named, version=version)
    version, _, place = added.text.partition(" ")
    later = place.replace("/entry?", "/entry/autosave?")
    other = browser.send(later, words=named.replace("assault", "blow", 1), version=version)

    assert nameless.status_code == 409
    assert other.text.endswith("entry?at=rules%2Fblow")
    assert text_of(browser, address).count("- id: ") == LONG.count("- id: ") + 1
    assert "assault" not in text_of(browser, address)


def test_an_entry_that_somebody_took_out_meanwhile_is_not_lost(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    version = str(draft_at(browser, address).version)
    sent(browser, address, "contexts/asking", "", then="out")

    late = browser.post(entry(address, "contexts/asking"), words="  asking: [x]", version=version)

    assert "Nothing is lost" in late.text
    assert words_in(late) == "  asking: [x]"
    assert browser.client.get(entry(address, "contexts/asking")).status_code == 404


def test_another_entry_begins_as_a_copy_without_its_id(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    led = sent(browser, address, "rules/attack", ATTACK.replace("asleep", "awake"), then="add")

    begun_as = words_in(browser.get(led))
    nameless = browser.post(led, words=begun_as, version=str(draft_at(browser, address).version))
    named = begun_as.replace("- id: ", "- id: assault", 1)
    added = browser.send(led, words=named, version=str(draft_at(browser, address).version))

    assert led == entry(address, "rules%2Fattack", "after")
    assert begun_as == ATTACK.replace("asleep", "awake").replace("- id: attack", "- id: ")
    assert "the new entry has no id" in nameless.text
    assert added.headers["location"] == f"{entry(address, 'rules%2Fassault')}&saved=yes"
    assert text_of(browser, address) == LONG.replace(ATTACK, f"{ATTACK}\n{named}").replace(
        "asleep", "awake"
    )


def test_an_entry_is_taken_out_with_its_lines_only(browser: StaffBrowser, author: Person) -> None:
    address = long_draft(browser, author)

    led = sent(browser, address, "contexts/asking", "  asking: [x]", then="out")

    assert led == address
    assert text_of(browser, address) == LONG.replace("  asking: [what does ...]\n", "")


def test_entries_of_a_list_of_cards_are_written_too(browser: StaffBrowser, author: Person) -> None:
    address = begun(browser, author, "safety/cards.en.yaml")

    page = browser.get(entry(address, "worry"))

    assert words_in(page).rstrip("\n") in CARDS
    assert words_in(page).startswith("- id: worry")


def test_an_entry_of_a_draft_that_has_ended_is_read_as_a_review(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    browser.send(f"{address}/withdraw", reason="Not needed")

    led = browser.client.get(entry(address))

    assert led.headers["location"] == address.replace("drafts", "reviews")


def test_an_entry_for_a_draft_that_has_ended_since_is_given_back_to_be_copied(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    version = str(draft_at(browser, address).version)
    browser.send(f"{address}/withdraw", reason="Not needed")

    late = browser.post(entry(address), words="- id: mine", version=version)

    assert words_in(late) == "- id: mine"
    assert "Save mine over what is kept" not in late.text


def test_who_has_no_rights_neither_reads_nor_writes_an_entry(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    browser.comes_as(browser.staff.enrolled(Role.ANALYST))

    assert browser.client.get(entry(address)).status_code == 403
    assert browser.send(entry(address), words=ATTACK, version="2").status_code == 403
    assert text_of(browser, address) == LONG

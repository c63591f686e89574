"""Writing a long file one entry at a time: found, changed, added, taken out, and nothing lost."""

import pytest

from admin.identity.people import Person, Role
from tests.support.back_end import StaffBrowser
from tests.support.databases import CARDS, REPLIES, RULES
from tests.support.desk_pages import begun, draft_at, typed
from tests.support.pages import Fetched

PATH = "safety/en.yaml"
PADDING = "# " + "x" * 70 + "\n"
LONG = f"{PADDING * 300}\n{RULES}"
ATTACK = RULES.partition("rules:\n")[2].partition("requests:")[0].rstrip("\n")
AT = {"at": "rules/attack"}


def long_draft(browser: StaffBrowser, author: Person, text: str = LONG) -> str:
    """Begin a draft of the rules that is too long for one field."""
    address = begun(browser, author, PATH)
    version = str(draft_at(browser, address).version)
    browser.send(address, text=text, why="Clearer words", version=version)
    return address


def entry(address: str, at: str = "rules/attack", asked: str = "at") -> str:
    return f"{address}/entry?{asked}={at}"


def text_of(browser: StaffBrowser, address: str) -> str:
    return draft_at(browser, address).text or ""


def shown(page: Fetched) -> list[str]:
    """Give the entries that a page lists, each with its marks."""
    (listed,) = page.all("ul", class_="pages")
    rows = (" ".join("".join(row.itertext()).split()) for row in listed.iter("li"))
    return [row.partition(" ")[0] + ("*" if "(" in row else "") for row in rows]


def words_in(page: Fetched) -> str:
    return (page.all("textarea", name="words")[0].text or "").removeprefix("\n")


def sent(browser: StaffBrowser, address: str, at: str, words: str, **more: str) -> str:
    """Send the form of an entry as it was opened, and give the address that it leads to."""
    version = str(draft_at(browser, address).version)
    fields = {"words": words, "version": version, "then": "save", **more}
    return browser.send(entry(address, at), **fields).headers["location"]


def refused(browser: StaffBrowser, address: str, words: str, **more: str) -> Fetched:
    version = str(draft_at(browser, address).version)
    fields = {"words": words, "version": version, "then": "save", **more}
    return browser.post(entry(address), **fields)


def test_a_long_file_is_shown_as_its_entries_and_is_still_to_be_had_as_one_text(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)

    page, text = browser.get(address), browser.get(f"{address}?as=text")

    assert shown(page) == [
        "contexts/asking",
        "speakers/child",
        "rules/attack",
        "requests/hello",
    ]
    assert (page.all("textarea"), "4 entries" in page.text) == ([], True)
    assert f"{address}?as=text" in page.links()
    assert (text.all("textarea", name="text")[0].text or "").lstrip("\n") == LONG
    assert address in text.links()


def test_a_short_file_is_one_text_and_can_be_written_entry_by_entry(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author, "replies/en.yaml")

    text, page = browser.get(address), browser.get(f"{address}?as=entries&q=morning")

    assert f"{address}?as=entries" in text.links()
    assert shown(page) == ["greeting"]
    assert page.all("input", name="as")[0].get("value") == "entries"
    assert words_in(browser.get(entry(address, "greeting"))) == REPLIES.rstrip("\n")


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ATTACK", ["rules/attack"]),
        ("dog asleep", ["rules/attack"]),
        ("good", ["requests/hello"]),
        ("zebra", []),
    ],
)
def test_an_entry_is_found_by_its_id_or_by_words_in_it(
    browser: StaffBrowser, author: Person, search: str, found: list[str]
) -> None:
    page = browser.get(f"{long_draft(browser, author)}?q={search}")

    assert shown(page) == found
    assert page.all("input", name="q")[0].get("value") == search
    assert f"{len(found)} of 4 entries." in " ".join(page.text.split())


def test_of_many_entries_the_first_fifty_are_shown(browser: StaffBrowser, author: Person) -> None:
    many = "".join(f"    w{number}: [a word]\n" for number in range(80))
    address = long_draft(browser, author, f"words:\n{many}{RULES}{PADDING * 300}")

    page = browser.get(f"{address}?q=a word")

    assert len(shown(page)) == 50
    assert "80 of 84 entries, of which the first 50 are shown." in " ".join(page.text.split())


def test_what_differs_from_what_is_live_stands_first_and_is_marked(
    browser: StaffBrowser, author: Person
) -> None:
    text = LONG.replace("asking: [what does ...]", "told: [he told]").replace("asleep", "awake")

    page = browser.get(long_draft(browser, author, text))

    assert shown(page)[:3] == ["contexts/told*", "rules/attack*", "contexts/asking*"]
    assert shown(page)[3:] == ["speakers/child", "requests/hello"]
    assert "contexts/asking (taken out)" in " ".join(page.text.split())


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


def test_why_alone_that_comes_too_late_asks_for_no_text(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    opened = typed(browser.get(address), why="My reason")
    sent(browser, address, "rules/attack", ATTACK.replace("the dog", "the cat"))

    late = browser.post(address, **opened)

    assert late.all("textarea") == []
    assert late.all("input", name="why")[0].get("value") == "My reason"


def test_the_buttons_of_the_draft_work_without_its_text(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author, LONG.replace("kind: small_talk", "kind: no_talk"))

    saved = browser.send(address, **typed(browser.get(address), why="Why", then="save"))
    checked = browser.post(address, **typed(browser.get(address), then="check"))

    assert saved.headers["location"] == address
    assert draft_at(browser, address).why == "Why"
    assert shown(checked)[0] == "requests/hello*"
    assert "#entry-1" in checked.links()
    assert "requests/hello (to be put right, changed)" in " ".join(checked.text.split())
    sent_on = browser.send(address, **typed(browser.get(address), then="submit"))
    assert "/admin/reviews/" in sent_on.headers["location"]
    assert "kind: no_talk" in text_of(browser, address)


def test_who_writes_the_one_text_stays_there(browser: StaffBrowser, author: Person) -> None:
    address = long_draft(browser, author)
    fields = typed(browser.get(f"{address}?as=text"))

    saved = browser.send(address, **{**fields, "text": f"{LONG}# more\n", "then": "save"})

    assert saved.headers["location"] == f"{address}?as=text"


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


def test_a_file_that_does_not_parse_falls_back_to_the_one_text(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author, f"rules: [\n{LONG}")

    page = browser.get(address)

    assert len(page.all("textarea", name="text")) == 1
    assert "as=entries" not in page.text
    assert browser.client.get(entry(address)).status_code == 404
    assert "this is not YAML" in refused(browser, address, ATTACK).text


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


def test_who_has_no_rights_neither_reads_nor_writes_an_entry(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author)
    browser.comes_as(browser.staff.enrolled(Role.ANALYST))

    assert browser.client.get(entry(address)).status_code == 403
    assert browser.send(entry(address), words=ATTACK, version="2").status_code == 403
    assert text_of(browser, address) == LONG

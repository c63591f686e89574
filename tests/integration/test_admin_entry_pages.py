"""A long draft as a list of its entries: found by a word, and the buttons beside it."""

import pytest

from admin.identity.people import Person, Role
from tests.support.back_end import StaffBrowser
from tests.support.databases import REPLIES, RULES
from tests.support.desk_pages import begun, draft_at, typed
from tests.support.entry_pages import (
    ATTACK,
    LONG,
    PADDING,
    entry,
    long_draft,
    sent,
    text_of,
    words_in,
)
from tests.support.pages import Fetched


def shown(page: Fetched) -> list[str]:
    """Give the entries that a page lists, each with its marks."""
    (listed,) = page.all("ul", class_="pages")
    rows = (" ".join("".join(row.itertext()).split()) for row in listed.iter("li"))
    return [row.partition(" ")[0] + ("*" if "(" in row else "") for row in rows]


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


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.TRANSLATOR])
def test_what_is_not_theirs_to_write_is_read_as_a_review(
    browser: StaffBrowser, author: Person, role: Role
) -> None:
    address = long_draft(browser, author)
    browser.comes_as(browser.staff.enrolled(role))

    led = [browser.client.get(each) for each in (address, entry(address))]

    review = address.replace("drafts", "reviews")
    assert [each.headers.get("location") for each in led] == [review, review]
    assert browser.get(review).heading


def test_a_file_that_does_not_parse_falls_back_to_the_one_text(
    browser: StaffBrowser, author: Person
) -> None:
    address = long_draft(browser, author, f"rules: [\n{LONG}")

    page = browser.get(address)

    assert len(page.all("textarea", name="text")) == 1
    assert "as=entries" not in page.text
    assert browser.client.get(entry(address)).status_code == 404
    assert "this is not YAML" in browser.post(entry(address), words=ATTACK, version="2").text

"""What is no page, as people will see it: by its address, for each kind, and for nobody else."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.identity.people import Person, Role
from tests.support.back_end import StaffBrowser
from tests.support.databases import CARDS, CONTACTS, PAGE_PATH, REPLIES, RULES, THESAURUS
from tests.support.desk_pages import begun, draft_at, review_of
from tests.support.pages import Fetched

MESSAGE = "the lodger is choking me over and over"
CHOKING = RULES.replace(
    "      - he is attacking me\n    unless",
    "      - he is attacking me\n      - is choking me\n    unless",
).replace(
    "    positive:\n      - he is attacking me\n",
    "    positive:\n      - he is attacking me\n      - he is choking me\n",
)


def seen(browser: StaffBrowser, author: Person, path: str, text: str) -> Fetched:
    """Save words in a draft, and look at it as people will."""
    return browser.get(f"{saved(browser, author, path, text)}/seen")


def saved(browser: StaffBrowser, author: Person, path: str, text: str) -> str:
    address = begun(browser, author, path)
    version = str(draft_at(browser, address).version)
    browser.send(address, text=text, why="Clearer words", version=version)
    return address


def test_a_card_that_changes_stands_first_as_the_chat_prints_it(
    browser: StaffBrowser, author: Person
) -> None:
    text = CARDS.replace("Tell somebody whom you trust.", "Tell a friend whom you trust.")

    page = seen(browser, author, "safety/cards.en.yaml", text)

    assert page.words("h3")[0] == "worry (changed)"
    assert page.words("section", class_="card--urgent")[0].startswith("Tell a friend whom")
    assert "What changes: 1" in page.text
    assert "Words: 11 of at most 90" in page.text
    assert "taken out: [−somebody−] added: [+a friend+] whom you trust." in page.text


def test_an_emergency_card_has_its_line_for_who_cannot_speak(
    browser: StaffBrowser, author: Person
) -> None:
    line = "Cannot speak? Send a text to 999."
    replies = f"{REPLIES}without_voice_line:\n  text: {line}\n"
    number = draft_at(browser, saved(browser, author, "replies/en.yaml", replies)).id

    page = browser.get(f"/admin/drafts/{number}/seen")

    assert page.words("h3")[0] == "without_voice_line (new)"
    assert line in page.text


def test_a_contact_shows_its_hours_now_and_when_it_is_to_be_checked(
    browser: StaffBrowser, author: Person
) -> None:
    text = CONTACTS.replace("Worry about a child", "A worry about any child")

    page = seen(browser, author, "contacts.yaml", text)

    assert page.words("h3")[0] == "front_door (changed)"
    assert "A worry about any child" in page.words("li", class_="contact")[0]
    assert "Checked: never" in page.text
    assert "on the list of this week" in page.text


def test_a_reply_names_its_people(browser: StaffBrowser, author: Person) -> None:
    text = REPLIES.replace("Good morning.", "Good morning to you.")

    page = seen(browser, author, "replies/en.yaml", text)

    assert page.words("p", class_="told")[0] == "Good morning to you."
    assert page.words("li", class_="contact")[0].startswith("Children's services")


def test_what_people_say_for_a_term_is_listed_with_what_is_new(
    browser: StaffBrowser, author: Person
) -> None:
    text = f"{THESAURUS}insta:\n  terms: [instagram]\n  review_due: 2027-05-22\n"

    page = seen(browser, author, "thesaurus/en.yaml", text)

    assert page.words("h3")[:2] == ["insta (new)", "snap"]


@pytest.mark.parametrize(
    ("path", "text", "problem"),
    [
        ("safety/cards.en.yaml", CARDS.replace("  level: urgent\n", ""), "'level' is missing"),
        ("contacts.yaml", CONTACTS.replace("outside: front_door", "outside: x"), "weekly hours"),
        ("safety/en.yaml", RULES.replace("- he is attacking me", "- he (is", 1), "phrase"),
        ("replies/en.yaml", "greeting: [", "this is not YAML"),
    ],
)
def test_a_draft_that_cannot_be_read_says_what_is_wrong_and_shows_nothing(
    browser: StaffBrowser, author: Person, path: str, text: str, problem: str
) -> None:
    page = seen(browser, author, path, text)

    assert page.words("h2") == ["This must be put right before it can be shown"]
    assert problem in page.text
    assert f"{path}:" in page.text


def test_what_is_wrong_with_a_card_is_told_above_it(browser: StaffBrowser, author: Person) -> None:
    page = seen(browser, author, "safety/cards.en.yaml", CARDS.replace("Stay", "Stay " * 95))

    assert "the card has" in page.text
    assert page.words("h3")[0] == "danger (changed)"


def test_a_changed_rule_shows_its_examples_by_the_live_rules_and_by_its_own(
    browser: StaffBrowser, author: Person
) -> None:
    page = seen(browser, author, "safety/en.yaml", CHOKING)

    rows = [" ".join(row) for row in cells(page)]
    assert page.words("h3")[0] == "rules/attack (changed)"
    assert "he is choking me heard not heard heard" in rows
    assert "the dog is asleep not heard not heard not heard" in rows
    assert "fails" not in " ".join(rows)


def test_an_example_that_fails_says_so(browser: StaffBrowser, author: Person) -> None:
    text = RULES.replace("      - nothing is wrong\n", "      - nothing, he is attacking me\n")

    page = seen(browser, author, "safety/en.yaml", text)

    rows = [" ".join(row) for row in cells(page)]
    assert "nothing, he is attacking me not heard heard heard: fails" in rows


def cells(page: Fetched) -> Iterator[list[str]]:
    for row in page.all("tr"):
        yield [" ".join("".join(cell.itertext()).split()) for cell in row]


def test_a_message_is_judged_by_both_and_kept_nowhere(
    browser: StaffBrowser, author: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = saved(browser, author, "safety/en.yaml", CHOKING)

    page = browser.post(f"{address}/seen", message=MESSAGE)

    assert [row[1:] for row in cells(page) if row[0] in {"Level", "Help card", "Decided by"}] == [
        ["none", "emergency"],
        ["no rule", "attack"],
        ["none", "danger"],
    ]
    assert MESSAGE in page.text
    assert page.response.headers["cache-control"] == "no-store"
    assert MESSAGE not in browser.get(f"{address}/seen").text
    assert MESSAGE not in caplog.text
    assert [path for path in kept(browser) if MESSAGE.encode() in path.read_bytes()] == []


def kept(browser: StaffBrowser) -> list[Path]:
    folder = Path(browser.staff.engine.url.database or "").parent
    return [path for path in folder.rglob("*") if path.is_file()]


def test_an_empty_message_is_asked_for(browser: StaffBrowser, author: Person) -> None:
    address = saved(browser, author, "safety/en.yaml", CHOKING)

    page = browser.post(f"{address}/seen", message=" ")

    assert page.title.startswith("Error: As people see it")
    assert "Write a message to try" in page.text


def test_no_message_is_tried_on_what_has_no_rules(browser: StaffBrowser, author: Person) -> None:
    address = saved(browser, author, "replies/en.yaml", f"{REPLIES}# mended\n")

    assert browser.send(f"{address}/seen", message=MESSAGE).status_code == 404


def test_a_page_and_what_has_no_entries_have_no_such_preview(
    browser: StaffBrowser, author: Person
) -> None:
    addresses = [begun(browser, author), begun(browser, author, "partnership.yaml")]

    assert {browser.client.get(f"{each}/seen").status_code for each in addresses} == {404}


def test_the_editor_and_the_review_lead_there(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = saved(browser, author, "safety/en.yaml", CHOKING)
    review = address.replace("drafts", "reviews")

    assert f"{address}/seen" in browser.get(address).links()
    assert f"{address}/seen" in review_of(browser, review, approver).links()
    assert f"{begun(browser, author, PAGE_PATH)}/seen" not in browser.get(address).links()


def test_who_may_not_read_drafts_sees_nothing_of_it(browser: StaffBrowser, author: Person) -> None:
    address = saved(browser, author, "safety/en.yaml", CHOKING)
    browser.comes_as(browser.staff.enrolled(Role.ANALYST))

    assert browser.client.get(f"{address}/seen").status_code == 403
    assert browser.send(f"{address}/seen", message=MESSAGE).status_code == 403

"""From what is to be done to a draft: contacts that were checked, and what had no answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.editing.draft import State
from admin.identity.people import Role
from assistant.guidance.topic import Topic, TopicFamily
from assistant.persistence.content_files.contacts import parse_contacts
from assistant.persistence.content_files.paths import CONTACTS
from assistant.persistence.documents import canonical_document
from assistant.persistence.ledger import LedgerStore
from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts
from assistant.usage.partition import Family, Partition, flat_partition, partition_of
from assistant.usage.periods import Period
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.builders import a_live_edition, a_page, an_edition
from tests.support.desk_pages import draft_at
from tests.support.pages import Fetched
from tests.support.reports import TREES, releases_of

OCTOBER = Period(2026, 10)
LEAVES = ("gaming", "grooming")
ONLINE = partition_of(
    (Family("online", tuple(f"online/{leaf}" for leaf in LEAVES)), Family("none", ("none",)))
)
WORDS = {"smart-speaker": 40, "roblox": 4, "tiktok": 3}


@pytest.fixture
def author(browser: StaffBrowser) -> StaffBrowser:
    browser.comes_as(browser.staff.enrolled(Role.AUTHOR))
    return browser


def verified(text: str | None) -> dict[str, str]:
    contacts = parse_contacts(canonical_document(CONTACTS, text or ""))
    return {
        each.id: each.verified_on.isoformat() for each in contacts.values() if each.verified_on
    }


def test_ticked_contacts_become_a_draft_that_names_the_day(author: StaffBrowser) -> None:
    page = author.get("/admin/contacts")
    address = author.send("/admin/contacts", **{"checked-front_door": "yes"}).headers["location"]
    again = author.send("/admin/contacts", **{"checked-night_line": "yes"}).headers["location"]

    draft = draft_at(author, address)
    today = author.staff.clock().date().isoformat()
    assert "Never checked" in page.text
    assert draft.path == CONTACTS
    assert verified(draft.text) == {"front_door": today, "night_line": today}
    assert again == address


def test_a_tick_never_writes_an_empty_register(author: StaffBrowser) -> None:
    author.send("/admin/document", path=CONTACTS, then="take-out")

    address = author.send("/admin/contacts", **{"checked-front_door": "yes"}).headers["location"]

    assert verified(draft_at(author, address).text).keys() == {"front_door"}


def test_a_tick_leaves_a_draft_alone_that_a_second_person_reads(author: StaffBrowser) -> None:
    address = author.send("/admin/contacts", **{"checked-front_door": "yes"}).headers["location"]
    draft = draft_at(author, address)
    sent = {"version": str(draft.version), "why": draft.why, "then": "submit"}
    author.send(address, text=draft.text or "", **sent)
    before = draft_at(author, address)

    due = author.get("/admin/contacts").all("input", type="checkbox")[0].get("name", "")
    page = author.post("/admin/contacts", **{due: "yes"})

    assert before.state is State.IN_REVIEW
    assert draft_at(author, address) == before
    assert "written by author@board.example, is in review and awaits publication" in page.text
    ticked = [each.get("name") for each in page.all("input") if "checked" in each.attrib]
    assert ticked == [due]


def test_without_a_tick_the_page_says_what_to_do(author: StaffBrowser) -> None:
    page = author.send("/admin/contacts")

    assert page.status_code == 200
    assert "Tick the contacts that you have checked" in page.text


def test_before_the_first_release_there_is_no_gap_to_see(author: StaffBrowser) -> None:
    assert "Nothing has been released yet" in author.get("/admin/gaps").text


def release(browser: StaffBrowser, counts: Counts, **trees: Partition) -> None:
    """Release October, as the service does."""
    named = {Measure(measure): tree for measure, tree in trees.items()}
    for made in releases_of([(OCTOBER, counts)], trees={**TREES, **named}):
        LedgerStore(browser.staff.engine).release(OCTOBER, lambda *_, made=made: made)


def new_page_forms(page: Fetched) -> list[dict[str, str]]:
    """Give what each button for a new page sends where nothing else is chosen."""
    forms = [form for form in page.all("form") if form.get("action") == "/admin/new-page"]
    return [
        {
            **{each.get("name", ""): each.get("value", "") for each in form.iter("input")},
            **{
                each.get("name", ""): next(each.iter("option")).get("value", "")
                for each in form.iter("select")
            },
        }
        for form in forms
    ]


def test_a_word_without_an_answer_becomes_a_page_by_one_button(author: StaffBrowser) -> None:
    counts = {Measure.WORD: WORDS, Measure.OUTCOME: {"no_guidance_found": 60}}
    release(author, counts, word=flat_partition(WORDS))

    page = author.get("/admin/gaps")
    (sent,) = new_page_forms(page)
    address = author.send("/admin/new-page", **sent).headers["location"]

    assert "at least" in page.text
    assert "roblox" not in page.text.lower()
    assert (sent["title"], sent["name"]) == ("Smart speaker", "smart-speaker")
    assert draft_at(author, address).path == f"en/{sent['collection']}/smart-speaker.md"


@pytest.fixture
def at_topics(tmp_path: Path) -> Iterator[StaffBrowser]:
    """Have an author where two topics are live, and a page about one of them."""
    topics = tuple(Topic(f"online/{leaf}", leaf.capitalize(), "A", "B") for leaf in LEAVES)
    gaming = a_page("families/gaming", topic="online/gaming")
    pages = (gaming, a_page("families/gaming", locale="pl"), a_page("e-safety/chat"))
    edition = an_edition(*pages, topics=(TopicFamily("online", "", topics),))
    with a_back_end(tmp_path, a_live_edition(edition=edition)) as browser:
        browser.comes_as(browser.staff.enrolled(Role.AUTHOR))
        yield browser


def test_a_topic_that_was_shown_becomes_a_page_about_it_by_one_button(
    at_topics: StaffBrowser,
) -> None:
    release(at_topics, {Measure.TOPIC: {"online/gaming": 60, "online/grooming": 45}}, topic=ONLINE)

    page = at_topics.get("/admin/gaps")
    drafts = [
        draft_at(at_topics, at_topics.send("/admin/new-page", **each).headers["location"])
        for each in new_page_forms(page)
    ]

    assert page.words("h3") == ["Online/gaming", "Online/grooming"]
    assert "Pages that are live: 2" in page.text
    assert "How often a topic had no answer is not counted" in page.text
    assert [each.path for each in drafts] == [
        "en/e-safety/more-on-gaming.md",
        "en/e-safety/grooming.md",
    ]
    assert "title: More on gaming\ntopic: online/gaming\n" in (drafts[0].text or "")
    assert "title: Grooming\ntopic: online/grooming\n" in (drafts[1].text or "")


def test_topics_that_were_too_few_alone_are_shown_together_and_one_is_chosen(
    at_topics: StaffBrowser,
) -> None:
    counts = {"online/gaming": 9, "online/grooming": 8, "online": 40, "none": 30}
    release(at_topics, {Measure.TOPIC: counts}, topic=ONLINE)

    page = at_topics.get("/admin/gaps")
    offered = [
        option.get("value")
        for each in page.all("select", name="topic")
        for option in each.iter("option")
    ]

    assert len(page.words("h3")) == 2
    assert "No topic: no page was shown" in page.words("h3")
    assert offered == ["online/gaming", "online/grooming"]


def test_a_new_page_keeps_its_topic_while_something_else_is_put_right(
    at_topics: StaffBrowser,
) -> None:
    typed = {"collection": "e-safety", "title": "Chat", "topic": "online/grooming"}

    wrong = at_topics.post("/admin/new-page", name="No Name", **typed)
    unknown = at_topics.post("/admin/new-page", **{**typed, "name": "chat", "topic": "nothing"})

    chosen = [each.get("value") for each in wrong.all("option") if "selected" in each.attrib]
    assert chosen == ["e-safety", "online/grooming"]
    assert "Choose a topic of the list" in unknown.text


def test_an_analyst_sees_gaps_and_no_button(browser: StaffBrowser) -> None:
    browser.comes_as(browser.staff.enrolled(Role.ANALYST))

    assert browser.get("/admin/gaps").heading == "Without an answer"
    assert "/admin/gaps" in browser.get("/admin").links()

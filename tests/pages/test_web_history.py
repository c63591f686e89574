"""What changed, and what was said, on the web."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import pytest

from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.guidance.edition import Approval
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.history import Amendment, Happened, Wording
from assistant.guidance.page import Page
from tests.support.builders import REPLIES, a_live_edition, a_page, a_passage
from tests.support.live import a_visitor
from tests.support.pages import Visitor, assert_sealed

ATOM = "{http://www.w3.org/2005/Atom}"
NOW = a_page(passages=(a_passage(markdown="Sit down together.\n\nCall 999 in danger."),))
THEN = replace(NOW, passages=(a_passage(markdown="Sit down alone.\n\nCall 999 in danger."),))
LEAVING = a_page("domestic-abuse/leaving", title="Leaving safely", discreet=True)
GONE = a_page("e-safety/gone", title="An old page")
GAMING = f"/history/{NOW.code}"
PAUSED = CannedReply("This page is paused.")
APPROVAL = Approval("board manager", date(2026, 11, 2))


def an_amendment(page: Page, happened: Happened, wording: int, edition: int) -> Amendment:
    return Amendment(
        slug=page.slug,
        locale="en",
        title=page.title,
        is_discreet=page.discreet,
        happened=happened,
        wording=wording,
        edition=edition,
        published_at=datetime(2026, 11, edition, 12, tzinfo=UTC),
        why=f"Reason {edition}",
        change=None,
    )


@dataclass(frozen=True)
class FakeHistory:
    """Three editions: the second changed a page, the third took another out."""

    def amendments(self) -> tuple[Amendment, ...]:
        return (
            an_amendment(GONE, Happened.TAKEN_OUT, 1, 3),
            an_amendment(NOW, Happened.CHANGED, 2, 2),
            an_amendment(LEAVING, Happened.ADDED, 1, 1),
            an_amendment(NOW, Happened.ADDED, 1, 1),
            an_amendment(GONE, Happened.ADDED, 1, 1),
        )

    def wording(self, slug: str, locale: str, number: int) -> Wording:
        kept = {(NOW.slug, 1): THEN, (NOW.slug, 2): NOW, (GONE.slug, 1): GONE}
        if locale != "en" or (slug, number) not in kept:
            raise UnknownPageError(slug)
        return Wording(kept[slug, number], number, APPROVAL if number == 2 else None)


def a_site() -> LiveEdition:
    return a_live_edition(NOW, LEAVING, replies={"en": {**REPLIES, "held_page": PAUSED}})


@pytest.fixture
def reader() -> Iterator[Visitor]:
    with a_visitor(a_site(), history=FakeHistory()) as visitor:
        yield visitor


def test_the_changes_of_every_collection_are_told_with_edition_day_and_reason(
    reader: Visitor,
) -> None:
    page = reader.get("/changes")

    assert page.words("h2") == ["Abuse at home", "Staying safe online"]
    assert "Taken out: An old page edition 3, 3 November 2026" in page.text
    assert "Reason 2" in page.text
    assert {f"{GAMING}/2", f"{GAMING}/1/2", "/changes/e-safety"} <= set(page.links())


def test_a_collection_has_its_own_list_and_a_feed(reader: Visitor) -> None:
    page = reader.get("/changes/e-safety")
    feed = reader.client.get("/changes/e-safety/feed.atom")

    assert "/changes/e-safety/feed.atom" in page.links()
    assert_sealed(feed)
    assert feed.headers["content-type"] == "application/atom+xml; charset=utf-8"
    entries = ET.fromstring(feed.content).findall(f"{ATOM}entry")  # noqa: S314 - our own words
    assert [each.findtext(f"{ATOM}title") for each in entries] == [
        "Taken out: An old page",
        "Changed: Gaming and in-game chat",
        "New: Gaming and in-game chat",
        "New: An old page",
    ]
    link = entries[1].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"http://help.example{GAMING}/2"


def test_nothing_discreet_is_named_in_an_address_a_tab_or_a_feed(reader: Visitor) -> None:
    moved = reader.client.get("/changes/domestic-abuse")
    page = reader.get(moved.headers["location"])
    feed = reader.client.get(f"{moved.headers['location']}/feed.atom")
    history = reader.get(f"/history/{LEAVING.code}")

    assert (moved.status_code, "abuse" in moved.headers["location"]) == (302, False)
    assert page.title == history.title == "Help and information"
    assert not [link for link in page.links() if link.endswith("feed.atom")]
    assert "Leaving safely" in page.text
    assert b"Leaving safely" not in feed.content


def test_every_wording_of_a_page_is_listed_and_led_to_from_the_page(reader: Visitor) -> None:
    page = reader.get("/guidance/e-safety/gaming")
    history = reader.get(GAMING)

    assert GAMING in page.links()
    assert {f"{GAMING}/1", f"{GAMING}/2", f"{GAMING}/1/2", "/guidance/e-safety/gaming"} <= set(
        history.links()
    )


def test_an_old_wording_is_shown_as_it_was_and_says_that_it_is_old(reader: Visitor) -> None:
    old = reader.get(f"{GAMING}/1")
    new = reader.get(f"{GAMING}/2")

    assert "Sit down alone." in old.text
    assert "This is not the wording that is published now." in old.text
    assert "Wording 1, first published in edition 1 on 1 November 2026" in old.text
    assert "Starter text, not yet approved by the partnership" in old.text
    assert "This is the wording that is published now." in new.text
    assert "Approved by the board manager on 2 November 2026" in new.text
    assert {"/guidance/e-safety/gaming", "tel:999"} <= set(old.links())


def test_a_page_that_was_taken_out_can_still_be_read_and_says_so(reader: Visitor) -> None:
    page = reader.get(f"/history/{GONE.code}/1")

    assert "This page is not published any more." in page.text
    assert "/guidance/e-safety/gone" not in page.links()


def test_two_wordings_are_compared_in_words_that_need_no_colour(reader: Visitor) -> None:
    chosen = reader.client.get(f"{GAMING}/compare?before=1&after=2")
    page = reader.get(chosen.headers["location"])

    assert chosen.headers["location"] == f"{GAMING}/1/2"
    assert page.words("del") == ["taken out: [−alone.−]"]
    assert page.words("ins") == ["added: [+together.+]"]
    assert "Changed" in page.words("strong")
    assert "how do i make gaming safe" not in page.text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-01", "New: Gaming and in-game chat edition 1"),
        ("2026-11-02", "Changed: Gaming and in-game chat edition 2"),
        ("2026-10-31", "This page was not published on that day."),
    ],
)
def test_what_a_page_said_on_a_day_can_be_asked(reader: Visitor, day: str, said: str) -> None:
    page = reader.get(f"{GAMING}?on={day}")

    assert said in page.text.partition("All wordings of this page")[0]


@pytest.mark.parametrize("path", ["?on=yesterday", "/compare?before=x&after=2", "/compare"])
def test_what_cannot_be_read_is_refused_with_people(reader: Visitor, path: str) -> None:
    page = reader.get(f"{GAMING}{path}", status=400)

    assert "tel:999" in page.links()


def test_a_wording_that_never_was_is_missing(reader: Visitor) -> None:
    reader.get(f"{GAMING}/9", status=404)
    reader.get(f"{GAMING}/1/9", status=404)


def test_a_page_shows_english_wordings_to_readers_of_another_language(reader: Visitor) -> None:
    page = reader.get(f"/pl{GAMING}/1")

    assert page.all("h1")[0].get("lang") == "en-GB"
    assert "Sit down alone." in page.text


@pytest.mark.parametrize("path", [f"{GAMING}/1", f"{GAMING}/1/2"])
def test_a_stopped_page_shows_no_wording_either(path: str) -> None:
    stopped = Stopped(frozenset({Part(PartKind.PAGE, NOW.slug)}))
    with a_visitor(replace(a_site(), stopped=stopped), history=FakeHistory()) as visitor:
        page = visitor.get(path)

    assert "This page is paused." in page.text
    assert "Sit down" not in page.text
    assert "tel:999" in page.links()


def test_a_service_without_a_history_has_the_page_all_the_same(visitor: Visitor) -> None:
    assert "There is no page here yet." in visitor.get("/changes").text

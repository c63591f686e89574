"""Incident mode as a visitor sees it: the holding card for what is stopped, help cards always."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from tests.support.api import an_api
from tests.support.builders import DANGER, REPLIES, a_live_edition, a_page
from tests.support.fakes import FakeSearch, FakeTriage, found
from tests.support.live import a_visitor

ATTACK = "he is outside with a knife"
WORDS = {name: CannedReply(f"Approved: {name}.") for name in ("held_channel", "held_page")}
GAMING = a_page()
SECRET = a_page("domestic-abuse/leaving", discreet=True, topic="online/gaming")
ALL_OF_WEB = Part(PartKind.WEB)
PAUSED = "This is paused for the moment"
READING = ("/guidance", "/guidance/e-safety", "/guidance/e-safety/gaming", "/topics", "/search")
ALWAYS = ("/help", "/contacts", "/privacy", "/about", "/accessibility")


def live(*stopped: Part, **changes: Any) -> LiveEdition:
    plain = a_live_edition(
        GAMING,
        SECRET,
        triage=FakeTriage({ATTACK: DANGER}),
        search=FakeSearch(found(GAMING.slug)),
        replies={"en": {**REPLIES, **WORDS}},
    )
    return replace(plain, stopped=Stopped(frozenset(stopped)), **changes)


def page_part(slug: str) -> Part:
    return Part(PartKind.PAGE, slug)


@pytest.mark.parametrize("path", READING)
def test_a_stopped_web_shows_the_holding_card_where_there_was_guidance(path: str) -> None:
    with a_visitor(live(ALL_OF_WEB)) as visitor:
        page = visitor.get(path)

    assert page.heading == PAUSED
    assert "Approved: held_channel." in page.text
    assert page.links().index("tel:999") < 20
    assert GAMING.summary not in page.text


@pytest.mark.parametrize("path", ALWAYS)
def test_a_stopped_web_still_shows_who_helps_and_what_it_is(path: str) -> None:
    with a_visitor(live(ALL_OF_WEB)) as visitor:
        page = visitor.get(path)

    assert page.heading != PAUSED


def test_the_chat_of_a_stopped_web_says_so_and_still_takes_words() -> None:
    with a_visitor(live(ALL_OF_WEB)) as visitor:
        first = visitor.get("/")
        danger = visitor.ask(ATTACK, first)
        question = visitor.ask("is gaming safe", first)

    assert "Approved: held_channel." in first.text
    assert danger.words("h2")[0] == "Call 999 now."
    assert question.words("h2")[0] == PAUSED
    assert "Approved: held_channel." in question.text


def test_the_search_of_a_stopped_web_finds_nothing_but_danger() -> None:
    with a_visitor(live(ALL_OF_WEB)) as visitor:
        danger = visitor.post("/search", query=ATTACK)
        question = visitor.post("/search", query="gaming")

    assert danger.words("h2")[0] == "Call 999 now."
    assert question.heading == PAUSED


def test_a_stopped_page_shows_the_holding_card_at_its_address_and_the_others_stay() -> None:
    with a_visitor(live(page_part(GAMING.slug))) as visitor:
        held = visitor.get("/guidance/e-safety/gaming")
        other = visitor.get(f"/p/{SECRET.code}")

    assert (held.heading, held.title) == (PAUSED, "Help and information")
    assert "Approved: held_page." in held.text
    assert GAMING.summary not in held.text
    assert other.heading == SECRET.title


def test_a_stopped_discreet_page_is_held_at_its_opaque_address() -> None:
    with a_visitor(live(page_part(SECRET.slug))) as visitor:
        held = visitor.get(f"/p/{SECRET.code}")

    assert held.heading == PAUSED


def test_a_stopped_page_gives_no_text_in_chat_search_or_lists() -> None:
    with a_visitor(live(page_part(GAMING.slug))) as visitor:
        pages = [
            visitor.ask("is gaming safe"),
            visitor.post("/search", query="gaming"),
            visitor.get("/guidance/e-safety"),
        ]

    assert ["Approved: held_page." in page.text for page in pages] == [True] * 3
    assert [GAMING.summary in page.text for page in pages] == [False] * 3


def test_the_holding_card_says_nothing_that_only_the_audit_knows() -> None:
    with a_visitor(live(page_part(GAMING.slug))) as visitor:
        held = visitor.get("/guidance/e-safety/gaming")

    assert GAMING.slug not in held.html.replace("/guidance/e-safety/gaming", "")


@pytest.mark.parametrize("part", [ALL_OF_WEB, page_part(GAMING.slug)])
def test_the_api_gives_the_holding_card_instead_of_the_text(part: Part) -> None:
    with an_api(live(part)) as client:
        page = client.get("/api/v1/pages/e-safety/gaming").json()
        answer = client.post("/api/v1/ask", json={"message": "is gaming safe"}).json()

    assert (page["is_held"], page["summary"]) == (True, "Approved: held_page.")
    assert (page["first_steps"], page["passages"]) == ([], [])
    assert page["contacts"][0]["phone"] == "999"
    assert (answer["outcome"], answer["pages"]) == ("held", [])


def test_the_api_of_a_stopped_web_still_gives_help_cards() -> None:
    with an_api(live(ALL_OF_WEB)) as client:
        answer = client.post("/api/v1/ask", json={"message": ATTACK}).json()

    assert answer["card"]["level"] == "emergency"

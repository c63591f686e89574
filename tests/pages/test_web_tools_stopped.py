"""Incident mode for a guided path: the holding card in its place, help cards always."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.conversation.context import NEW_CONVERSATION
from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.guidance.page import Audience
from tests.support.builders import DANGER, OPEN_HOURS, REPLIES
from tests.support.fakes import FakeTriage
from tests.support.live import a_sealer, a_visitor
from tests.support.tools import live_with_tools

PAUSED = "This is paused for the moment"
ATTACK = "he is outside with a knife"
WORDS = {name: CannedReply(f"Approved: {name}.") for name in ("held_channel", "held_page")}
WORKSHEETS = ("/conference-report", "/referral-summary")
PATHS = {
    "thresholds": "/thresholds",
    "domestic-abuse": "/protocol",
    "allegation": "/allegation",
    "where-to-report": "/where-to-report",
    "conference-report": "/conference-report",
    "referral-summary": "/referral-summary",
}
POSTED = [name for name, path in PATHS.items() if path not in WORKSHEETS]


def live(*stopped: Part, **changes: Any) -> LiveEdition:
    return live_with_tools(
        stopped=Stopped(frozenset(stopped)),
        triage=FakeTriage({ATTACK: DANGER}),
        replies={"en": {**REPLIES, **WORDS}},
        **changes,
    )


@pytest.mark.parametrize("stopped", PATHS)
def test_a_stopped_path_shows_the_holding_card_and_the_others_go_on(stopped: str) -> None:
    with a_visitor(live(Part(PartKind.PATHWAY, stopped))) as visitor:
        pages = {name: visitor.get(path) for name, path in PATHS.items()}

    assert [name for name, page in pages.items() if page.heading == PAUSED] == [stopped]
    assert "Approved: held_page." in pages[stopped].text


@pytest.mark.parametrize("stopped", POSTED)
def test_what_is_sent_to_a_stopped_path_brings_the_holding_card_as_well(stopped: str) -> None:
    with a_visitor(live(Part(PartKind.PATHWAY, stopped))) as visitor:
        posted = visitor.post(PATHS[stopped], answer="no", agency="gp")

    assert posted.heading == PAUSED
    assert "Approved: held_page." in posted.text


@pytest.mark.parametrize("stopped", POSTED)
def test_in_the_chat_a_stopped_path_is_a_turn_and_the_conversation_goes_on(stopped: str) -> None:
    context = replace(NEW_CONVERSATION, audience=Audience.PRACTITIONER)
    sealer = a_sealer()
    with a_visitor(live(Part(PartKind.PATHWAY, stopped))) as visitor:
        shown = visitor.turn(PATHS[stopped], conversation=sealer.seal(context, OPEN_HOURS))

    (item,) = [each for each in shown.all("li") if each.get("data-turn") is not None]
    assert shown.words("h2") == [PAUSED]
    assert "Approved: held_page." in shown.text
    assert sealer.open(item.get("data-conversation", ""), OPEN_HOURS) == context


@pytest.mark.parametrize("path", ["/tools", *PATHS.values()])
def test_a_stopped_web_stops_the_tools_as_well(path: str) -> None:
    with a_visitor(live(Part(PartKind.WEB))) as visitor:
        page = visitor.get(path)

    assert page.heading == PAUSED
    assert "Approved: held_channel." in page.text


@pytest.mark.parametrize("part", [Part(PartKind.WEB), Part(PartKind.PATHWAY, "thresholds")])
def test_danger_in_the_words_still_brings_the_card(part: Part) -> None:
    with a_visitor(live(part)) as visitor:
        page = visitor.post("/thresholds", words=ATTACK, do="suggest")

    assert page.words("h2")[0] == "Call 999 now."
    assert page.heading == PAUSED


@pytest.mark.parametrize("part", [Part(PartKind.WEB), Part(PartKind.PATHWAY, "thresholds")])
def test_danger_told_to_a_stopped_path_in_the_chat_still_brings_the_card(part: Part) -> None:
    with a_visitor(live(part)) as visitor:
        shown = visitor.turn("/thresholds", words=ATTACK, do="suggest")

    assert [each for each in shown.all("li") if each.get("data-turn") is not None] != []
    assert "Call 999 now." in shown.words("h2")
    assert PAUSED in shown.words("h2")

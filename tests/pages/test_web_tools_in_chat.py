"""Tools inside the chat: from an answer, step by step, and on to the next question."""

from typing import Any

import pytest

from assistant.conversation.ports import LiveEdition
from assistant.guidance.page import Audience
from tests.support.builders import DANGER, a_page, an_edition
from tests.support.fakes import FakeTriage
from tests.support.live import a_visitor
from tests.support.tools import live_with_tools

PAGE = a_page("thresholds/how-to-use", audience=Audience.PRACTITIONER, title="Levels of need")
SHOW = "page:thresholds/how-to-use"
HUNGRY, DIRTY = "neglect-child-often-hungry", "neglect-dirty-clothes"
WAYS = ("/thresholds", "/protocol", "/allegation", "/where-to-report")


def edition(**changes: Any) -> LiveEdition:
    return live_with_tools(edition=an_edition(PAGE), **changes)


def test_an_answer_about_levels_offers_the_navigator_and_it_begins_there() -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.post("/", action=SHOW)
        offered = [form.get("action") for form in page.all("form")]
        begun = visitor.post("/thresholds", conversation=page.conversation)

    assert "/thresholds" in offered
    assert "Which level of need?" in page.words("button")
    assert begun.heading == "Which level of need?"


def test_the_navigator_goes_on_in_the_chat_to_its_range() -> None:
    with a_visitor(edition()) as visitor:
        first = visitor.turn("/thresholds")
        last = visitor.turn("/thresholds", tick=[HUNGRY, DIRTY], age="6", do="level")

    assert first.words("h2")[0] == "Which level of need?"
    assert [form.get("action") for form in first.all("form")] == ["/thresholds"]
    assert last.words("p", class_="summary") == ["Early help: additional needs"]
    assert {"Child is often hungry", "Child comes in dirty clothes"} <= set(last.words("li"))


@pytest.mark.parametrize("path", WAYS)
def test_every_tool_is_one_turn_whose_forms_stay_in_the_chat(path: str) -> None:
    with a_visitor(edition()) as visitor:
        shown = visitor.turn(path)

    (item,) = [each for each in shown.all("li") if each.get("data-turn") is not None]
    assert item.get("data-tool") is not None
    assert item.get("data-conversation")
    assert shown.all("h1") == []
    assert [form.get("data-chat-form") for form in shown.all("form")] == [""]


def test_a_route_is_walked_in_the_chat_to_the_person_to_tell() -> None:
    answers: list[str] = []
    with a_visitor(edition()) as visitor:
        for given in ("no", "works-with-children", "unsuitable", "medway"):
            shown = visitor.turn("/allegation", before=answers, answer=given)
            answers.append(given)

    assert "Tell the Medway LADO" in shown.words("h2")


def test_the_protocol_begins_without_blame_and_ends_at_a_cell() -> None:
    with a_visitor(edition()) as visitor:
        first = visitor.turn("/protocol")
        missed = visitor.turn("/protocol", agency="", known="")
        last = visitor.turn("/protocol", agency="housing", known="disclosure")

    assert first.all("div", role="alert") == []
    assert missed.words("h2")[0] == "There is a problem"
    assert last.all("h2", id="cell") != []


def test_danger_told_to_a_tool_in_the_chat_brings_the_card() -> None:
    live = edition(triage=FakeTriage({"he held a knife": DANGER}))
    with a_visitor(live) as visitor:
        shown = visitor.turn("/thresholds", words="he held a knife", do="suggest")

    assert "Call 999 now." in shown.text


def test_without_scripts_the_next_question_can_be_asked_below_a_tool() -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.post("/allegation", answer="no")
        asked = [form for form in page.all("form") if form.get("action") == "/"]
        reply = visitor.post("/", message="gaming", conversation=page.conversation)

    assert len(asked) == 1
    assert reply.all("ol", class_="transcript") != []

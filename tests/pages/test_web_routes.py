"""Routes of questions on the web: every end is reached by buttons, and can be gone back from."""

import pytest

from assistant.pathways.route import End
from assistant.pathways.walking import SKIP, trails, walk
from assistant.usage.cells import Cell, Measure
from tests.support.fakes import FakeCounter
from tests.support.live import a_visitor
from tests.support.pages import Fetched, Visitor
from tests.support.tools import live_with_tools, shipped_paths

ROUTES = ("allegation", "where-to-report")


def values(page: Fetched, name: str) -> list[str]:
    tag = "button" if name == "answer" else "input"
    return [each.get("value", "") for each in page.all(tag, name=name)]


def press(visitor: Visitor, path: str, page: Fetched, answer: str) -> Fetched:
    """Press a button of a page, with all that its form carries."""
    assert answer in values(page, "answer")
    token = page.all("input", name="conversation")[0].get("value", "")
    return visitor.post(path, before=values(page, "before"), answer=answer, conversation=token)


def test_buttons_lead_from_question_to_question_to_an_end() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get("/allegation")
        for answer in ("no", "works-with-children", "unsuitable", "medway"):
            page = press(visitor, "/allegation", page, answer)

    assert page.words("h2")[0] == "Tell the Medway LADO"
    assert values(page, "answer") == []
    assert values(page, "before") == ["no", "works-with-children", "unsuitable", "medway"]
    assert "Never investigate first" in page.text
    assert "within 1 working day" in page.text


@pytest.mark.parametrize("route_id", ROUTES)
def test_every_end_is_shown_with_its_words(route_id: str) -> None:
    route = shipped_paths().routes[route_id]
    by_end = {walk(route, trail).stands_at: trail for trail in trails(route)}

    with a_visitor(live_with_tools()) as visitor:
        shown = {
            end: visitor.post(f"/{route_id}", before=list(trail)).text
            for end, trail in by_end.items()
        }

    assert {end.id for end in shown} == set(route.ends)
    assert [
        sentence
        for end, text in shown.items()
        if isinstance(end, End)
        for sentence in end.texts
        if " ".join(sentence.split()) not in text
    ] == []


@pytest.mark.parametrize("route_id", ROUTES)
def test_every_end_quotes_the_answers_that_led_there_and_its_sources(route_id: str) -> None:
    route = shipped_paths().routes[route_id]
    by_end = {walk(route, trail).stands_at: trail for trail in trails(route)}

    with a_visitor(live_with_tools()) as visitor:
        shown = {
            end: visitor.post(f"/{route_id}", before=list(trail)).words("dd")
            for end, trail in by_end.items()
        }

    assert shown == {
        end: [each.said or "Not said" for each in walk(route, trail).taken]
        for end, trail in by_end.items()
    }
    assert [end.id for end in route.ends.values() if not end.sources] == []


@pytest.mark.parametrize("route_id", ROUTES)
def test_danger_shows_999_before_all_else(route_id: str) -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post(f"/{route_id}", answer="yes")

    assert page.words("h2")[0] == "Act on this now"


def test_every_question_can_be_skipped_and_what_was_skipped_is_said() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get("/where-to-report")
        page = press(visitor, "/where-to-report", page, SKIP)

    assert page.words("dd") == ["Not said"]


def test_one_can_go_back_a_question() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/allegation", before=["no", "works-with-children"], back="1")

    assert values(page, "before") == ["no"]
    assert page.words("h2")[0] == "Who is it about?"


@pytest.mark.parametrize("answers", [["nothing"], ["yes", "yes"], ["x" * 500]])
def test_answers_that_lead_nowhere_begin_again(answers: list[str]) -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/allegation", before=answers)

    assert values(page, "before") == []
    assert page.words("h2")[0] == "Is a child in danger now, hurt, or in need of a doctor?"


def test_a_route_counts_at_its_end_only_and_names_no_answer() -> None:
    counter = FakeCounter()
    with a_visitor(live_with_tools(), counter=counter) as visitor:
        visitor.post("/allegation", answer="no")
        visitor.post("/allegation", answer="yes")

    assert counter.cells == [Cell(Measure.PATHWAY, "allegation")]


def test_an_edition_without_routes_has_none() -> None:
    with a_visitor() as visitor:
        visitor.get("/allegation", status=404)
        visitor.post("/where-to-report", status=404, answer="yes")

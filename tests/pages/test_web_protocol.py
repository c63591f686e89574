"""The domestic abuse protocol on the web: an agency and what it knows lead to what all do."""

import pytest

from assistant.usage.cells import Cell, Measure
from tests.support.fakes import FakeCounter
from tests.support.live import a_visitor
from tests.support.tools import live_with_tools, shipped_paths

HOUSING = {"agency": "housing", "known": "disclosure"}


def test_an_agency_and_what_it_knows_lead_to_what_everybody_does() -> None:
    grid = shipped_paths().grid
    assert grid is not None
    cell = grid.cell("housing", "disclosure")
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/protocol", **HOUSING)

    assert page.words("h2", id="cell")[0].startswith("Housing and homelessness services: An adult")
    assert set(cell.texts) <= set(page.words("li"))
    assert "tel:+441632960001" in page.links()


@pytest.mark.parametrize("agency", shipped_paths().grid.agencies if shipped_paths().grid else [])
def test_every_cell_is_reached_by_its_choices(agency: str) -> None:
    grid = shipped_paths().grid
    assert grid is not None
    with a_visitor(live_with_tools()) as visitor:
        pages = {
            known: visitor.post("/protocol", agency=agency, known=known)
            for known in grid.knowledge
        }

    assert {known: set(page.words("li")) for known, page in pages.items()} == {
        known: set(page.words("li")) | set(grid.cell(agency, known).texts)
        for known, page in pages.items()
    }


def test_danger_now_comes_before_all_else_with_the_silent_solution() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/protocol", agency="gp", known="danger-now")

    assert page.words("h2")[0] == "Act on this now"
    assert "press 55" in page.text


def test_only_the_front_door_of_the_place_is_named_where_that_is_known() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/protocol", area="kent", **HOUSING)

    assert "tel:+441632960001" not in page.links()
    assert "tel:+441632960002" in page.links()


def test_the_dash_is_no_verdict_and_the_child_is_referred_beside_marac() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get("/protocol")

    assert "Its ticks are no verdict" in page.text
    assert "Your own judgement is enough to go to MARAC." in page.text
    assert "A referral for each child goes to the front door beside MARAC." in page.text


def test_its_address_and_its_tab_say_nothing_of_what_it_is_about() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get("/protocol")
        moved = visitor.client.get("/pl/domestic-abuse")

    assert page.title == "Help and information"
    assert (moved.status_code, moved.headers["location"]) == (302, "/pl/protocol")


@pytest.mark.parametrize(
    "changes", [{"agency": "", "known": ""}, {"known": ""}, {"agency": "nobody"}]
)
def test_without_both_choices_the_page_says_what_is_missing(changes: dict[str, str]) -> None:
    fields = {**HOUSING, **changes}
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/protocol", **fields)

    assert "Choose your agency and what you know" in page.words("div", class_="problems")[0]
    assert "#agency" in page.links()


def test_what_was_found_counts_by_kind_of_agency_and_once() -> None:
    counter = FakeCounter()
    with a_visitor(live_with_tools(), counter=counter) as visitor:
        page = visitor.post("/protocol", **HOUSING)
        token = page.all("input", name="conversation")[0].get("value", "")
        visitor.post("/protocol", conversation=token, **HOUSING)
        visitor.post("/protocol", agency="nobody", known="disclosure")

    assert counter.cells == [
        Cell(Measure.PATHWAY, "domestic-abuse"),
        Cell(Measure.AGENCY, "housing"),
    ]


def test_an_edition_without_a_grid_has_no_protocol() -> None:
    with a_visitor() as visitor:
        visitor.get("/protocol", status=404)
        visitor.post("/protocol", status=404, **HOUSING)

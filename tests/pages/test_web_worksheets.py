"""Worksheets on the web: to fill in and to print, and with no way to send them."""

import pytest

from tests.support.live import a_visitor
from tests.support.tools import live_with_tools, shipped_paths

SHEETS = ("conference-report", "referral-summary")


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_worksheet_shows_every_item_and_nothing_in_it_can_be_sent(sheet: str) -> None:
    worksheet = shipped_paths().worksheets[sheet]
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get(f"/{sheet}")

    items = [item for part in worksheet.parts.values() for item in part.items.values()]
    assert {item.text for item in items} <= set(page.words("label"))
    assert page.all("form") == []
    assert [each.get("id") for each in page.tree.iter() if each.get("name") == "item"] == []
    assert [each for each in page.all("textarea") if each.get("name") is not None] == []
    assert [each for each in page.all("input") if each.get("name") is not None] == []
    assert visitor.client.post(f"/{sheet}", data={"x": "y"}).status_code == 405


def test_the_conference_report_is_shared_with_parents_in_good_time() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get("/conference-report")

    assert "Parents see it in good time. Aim for" in page.text
    assert "{timescale" not in page.text


def test_a_referral_has_room_to_write_and_names_the_front_doors() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get("/referral-summary")

    rows = [int(each.get("rows", "0")) for each in page.all("textarea")]
    assert max(rows) >= 6
    assert {"tel:999", "tel:+441632960001", "tel:+441632960002"} <= set(page.links())
    assert "hidden" in page.all("section", class_="worksheet__summary")[0].attrib


def test_the_overview_lists_every_tool_of_the_edition() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.get("/tools")

    wanted = {f"/{sheet}" for sheet in SHEETS} | {
        "/thresholds",
        "/protocol",
        "/allegation",
        "/where-to-report",
        "/timescales",
    }
    assert wanted <= set(page.links())


@pytest.mark.parametrize("sheet", SHEETS)
def test_an_edition_without_worksheets_has_none(sheet: str) -> None:
    with a_visitor() as visitor:
        visitor.get(f"/{sheet}", status=404)

"""The safety case at /about/safety, made from the hazard log, without any script."""

from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from tests.support.builders import a_live_edition
from tests.support.live import a_visitor
from tests.support.source_code import ROOT

HAZARDS = parse_pack(read_documents(ROOT / "content")).hazards
LIVE = a_live_edition(hazards=HAZARDS)
LARGEST_PAGE_BYTES = 60_000


def test_the_safety_page_lists_every_hazard_with_its_risks_and_its_tests() -> None:
    with a_visitor(LIVE) as visitor:
        page = visitor.get("/about/safety")

    assert page.heading == "How safe this service is"
    assert set(page.words("h2")) >= {hazard.hazard for hazard in HAZARDS}
    assert {test for hazard in HAZARDS for test in hazard.tests} <= set(page.words("code"))
    assert "very high (20 of 25)" in page.text
    assert "15 to 25: very high" in page.text


def test_the_safety_page_says_what_the_service_does_not_do() -> None:
    with a_visitor(LIVE) as visitor:
        page = visitor.get("/about/safety")

    assert "What it does not do" in page.words("h2")
    assert "It is not a place to report." in page.text
    assert "no standard is claimed" in page.text


def test_the_safety_page_is_linked_from_about_and_light_enough_for_a_slow_phone() -> None:
    with a_visitor(LIVE) as visitor:
        about = visitor.get("/about")
        page = visitor.get("/about/safety", headers={"accept-encoding": "identity"})

    assert "/about/safety" in about.links()
    assert len(page.html.encode()) < LARGEST_PAGE_BYTES


def test_the_safety_page_is_framed_in_polish() -> None:
    with a_visitor(LIVE) as visitor:
        page = visitor.get("/pl/about/safety")

    assert page.tree.get("lang") == "pl"
    assert "bardzo wysokie (20 na 25)" in page.text

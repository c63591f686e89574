"""GET /api/v1/pages and GET /api/v1/pages/{collection}/{name}."""

from datetime import date
from typing import Any

import pytest

from assistant.conversation.ports import LiveEdition
from assistant.guidance.page import Audience, Confidence
from tests.support.api import an_api
from tests.support.builders import (
    a_live_edition,
    a_page,
    a_passage,
    a_revision,
    an_edition,
)

PAGES = "/api/v1/pages"
GAMING = a_page(
    "e-safety/gaming",
    related=("e-safety/phones",),
    passages=(
        a_passage("agree-limits"),
        a_passage("if-it-goes-wrong", heading="If it goes wrong"),
    ),
)
POLISH = a_page("e-safety/gaming", locale="pl", title="Gry")
PHONES = a_page("e-safety/phones", title="Phones", contacts=("unconfirmed_line",))
LIVE = a_live_edition(GAMING, PHONES, POLISH)


def fetched(path: str, live: LiveEdition = LIVE) -> Any:
    with an_api(live) as client:
        response = client.get(path)
    assert response.status_code == 200
    return response.json()


def test_every_page_is_listed_once_with_its_address() -> None:
    listed = fetched(PAGES)

    assert listed == {
        "edition": 7,
        "pages": [
            {
                "slug": "e-safety/gaming",
                "title": "Gaming and in-game chat",
                "url": "/guidance/e-safety/gaming",
            },
            {"slug": "e-safety/phones", "title": "Phones", "url": "/guidance/e-safety/phones"},
        ],
    }


def test_pages_are_listed_in_the_language_asked_for_where_they_exist() -> None:
    listed = fetched(f"{PAGES}?locale=pl")

    assert [page["title"] for page in listed["pages"]] == ["Gry", "Phones"]


def test_a_page_is_read_whole_with_its_passages_in_order() -> None:
    page = fetched(f"{PAGES}/e-safety/gaming")

    assert (page["title"], page["topic"], page["audience"]) == (
        "Gaming and in-game chat",
        "online/gaming",
        "family",
    )
    assert page["first_steps"] == ["Play the game together once."]
    assert page["related"] == ["e-safety/phones"]
    assert [passage["anchor"] for passage in page["passages"]] == [
        "agree-limits",
        "if-it-goes-wrong",
    ]
    assert page["passages"][0] == {
        "anchor": "agree-limits",
        "heading": "Agree limits together",
        "markdown": "Sit down together and agree on times.",
    }


def test_a_page_is_read_in_the_language_asked_for() -> None:
    page = fetched(f"{PAGES}/e-safety/gaming?locale=pl")

    assert (page["locale"], page["url"]) == ("pl", "/pl/guidance/e-safety/gaming")


def test_a_number_that_is_being_confirmed_says_so() -> None:
    page = fetched(f"{PAGES}/e-safety/phones")

    assert [(each["id"], each["is_being_confirmed"]) for each in page["contacts"]] == [
        ("unconfirmed_line", True)
    ]


def test_a_page_for_young_people_has_childline_beside_every_number() -> None:
    page = a_page(audience=Audience.YOUNG_PERSON, contacts=("emergency_999",))

    read = fetched(f"{PAGES}/e-safety/gaming", a_live_edition(page))

    assert [each["id"] for each in read["contacts"]] == ["emergency_999", "childline"]


def test_starter_text_says_that_nobody_has_approved_it() -> None:
    page = a_page(confidence=Confidence.AWAITING_CONFIRMATION, review_due=date(2026, 10, 12))
    revisions = {("en", page.slug): a_revision(page, approval=None)}

    read = fetched(
        f"{PAGES}/e-safety/gaming", a_live_edition(edition=an_edition(revisions=revisions))
    )

    assert read["awaits_confirmation"] is True
    assert (read["source"]["approved_by"], read["source"]["approved_on"]) == (None, None)
    assert read["source"]["is_overdue"] is True


@pytest.mark.parametrize("path", ["e-safety/unwritten", "unheard-of/gaming"])
def test_a_page_that_is_not_published_is_not_found_and_names_people(path: str) -> None:
    with an_api(LIVE) as client:
        response = client.get(f"{PAGES}/{path}")

    assert response.status_code == 404
    assert response.json()["people"][0] == {"name": "Emergency services", "phone": "999"}

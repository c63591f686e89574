"""Reading on the web: pages, discreet pages, lists, contacts, search, languages."""

from typing import Any

import pytest

from assistant.conversation.ports import LiveEdition
from assistant.guidance.lesson import LESSONS_PAGE, Lesson
from assistant.guidance.page import Confidence, Passage
from assistant.guidance.topic import Topic, TopicFamily
from tests.support.builders import (
    DANGER,
    NIGHT,
    WORRY,
    a_live_edition,
    a_page,
    an_edition,
)
from tests.support.fakes import FakeSearch, FakeTriage, found
from tests.support.live import a_visitor, at
from tests.support.pages import Visitor

NEUTRAL = "Help and information"
GAMING = a_page(
    passages=(
        Passage("limits", "Agree limits", "Talk **first**. See [this](https://guide.example)."),
        Passage("chat", "Turn off chat", "1. Open it\n2. Close it"),
    ),
    confidence=Confidence.AWAITING_CONFIRMATION,
)
LEAVING = a_page(
    "domestic-abuse/leaving", title="Leaving safely", discreet=True, topic="home/leaving"
)
TOPICS = (
    TopicFamily("online", "Online", (Topic("online/gaming", "Gaming", "", ""),)),
    TopicFamily("home", "At home", (Topic("home/leaving", "Leaving", "", ""),)),
)
TELLING = ("domestic", "abuse", "leaving", "home/")


def edition(**changes: Any) -> LiveEdition:
    return a_live_edition(edition=an_edition(GAMING, LEAVING, topics=TOPICS), **changes)


def test_a_page_is_read_whole_under_its_own_title() -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.get("/guidance/e-safety/gaming")

    assert page.title == f"{GAMING.title} – {NEUTRAL}"
    assert page.heading == GAMING.title
    assert {"limits", "chat"} <= {each.get("id") for each in page.all("h2")}
    assert page.words("strong")[:1] == ["first"]
    assert "Part of this is being confirmed by the partnership." in page.text
    assert "Childline" in page.text
    assert "A guide" in page.text


def test_a_discreet_page_is_read_under_an_address_and_a_title_that_say_nothing() -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.get(f"/p/{LEAVING.code}")

    assert page.title == NEUTRAL
    assert page.heading == "Leaving safely"
    assert not [link for link in page.links() for word in TELLING if word in link]


@pytest.mark.parametrize(
    "path",
    [
        "/guidance/domestic-abuse/leaving",
        "/guidance/domestic-abuse",
        "/topics/home",
        "/topics/home/leaving",
    ],
)
def test_the_telling_address_of_something_discreet_leads_to_the_other(path: str) -> None:
    with a_visitor(edition()) as visitor:
        response = visitor.client.get(path)
        page = visitor.get(response.headers["location"])

    assert response.status_code == 302
    assert response.headers["location"].startswith("/p/")
    assert page.title == NEUTRAL
    assert "Leaving" in page.text


def test_a_page_that_is_not_discreet_has_one_address_only() -> None:
    with a_visitor(edition()) as visitor:
        response = visitor.client.get(f"/pl/p/{GAMING.code}")

    assert response.headers["location"] == "/pl/guidance/e-safety/gaming"


@pytest.mark.parametrize("path", ["/guidance", "/topics", "/"])
def test_no_list_links_to_a_telling_address(path: str) -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.get(path)

    assert not [link for link in page.links() for word in TELLING if word in link]
    assert [link for link in page.links() if link.startswith("/p/")]


def test_a_reader_browses_from_topics_to_a_page() -> None:
    with a_visitor(edition()) as visitor:
        topics = visitor.get("/topics")
        topic = visitor.get("/topics/online/gaming")
        family = visitor.get("/topics/online")

    assert "/topics/online/gaming" in topics.links()
    assert "/guidance/e-safety/gaming" in topic.links()
    assert "/guidance/e-safety/gaming" in family.links()


def test_a_reader_browses_from_all_pages_to_one() -> None:
    with a_visitor(edition()) as visitor:
        all_pages = visitor.get("/guidance")
        collection = visitor.get("/guidance/e-safety")

    assert "/guidance/e-safety" in all_pages.links()
    assert collection.heading == "Staying safe online"
    assert "/guidance/e-safety/gaming" in collection.links()


def test_search_shows_what_the_words_find() -> None:
    with a_visitor(edition(search=FakeSearch(found(GAMING.slug)))) as visitor:
        page = visitor.post("/search", query="gaming")

    assert "Pages that were found" in page.words("h2")
    assert GAMING.title in page.words("h3")
    assert page.title == NEUTRAL


def test_search_that_finds_nothing_names_people() -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.post("/search", query="zzzz")

    assert "No page was found" in page.words("h2")
    assert "tel:999" in page.links()


def test_an_urgent_card_stands_above_what_was_found() -> None:
    triage = FakeTriage({"she is hurt": WORRY})

    with a_visitor(edition(triage=triage, search=FakeSearch(found(GAMING.slug)))) as visitor:
        page = visitor.post("/search", query="she is hurt")

    assert page.words("h2")[0] == "Thank you for saying this."
    assert GAMING.title in page.words("h3")


def test_under_an_emergency_card_nothing_is_searched() -> None:
    search = FakeSearch(found(GAMING.slug))

    with a_visitor(edition(triage=FakeTriage({"knife": DANGER}), search=search)) as visitor:
        page = visitor.post("/search", query="knife")

    assert page.words("h2")[0] == "Call 999 now."
    assert search.queries == []


def test_the_words_of_a_search_are_in_no_address() -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.post("/search", query="secretword")
        by_address = visitor.get("/search?query=secretword")

    assert not [link for link in page.links() if "secretword" in link]
    assert "secretword" not in by_address.html


@pytest.mark.parametrize("query", ["", "   ", "\0", "((("])
def test_an_empty_search_shows_the_search_again(visitor: Visitor, query: str) -> None:
    page = visitor.post("/search", query=query)

    assert page.heading == "Search"


def test_by_day_the_front_door_is_open(visitor: Visitor) -> None:
    page = visitor.get("/contacts")

    assert "Open now until 5 pm" in page.text
    assert "Monday to Friday: 9 am to 5 pm" in page.text
    assert "Open day and night" in page.text


def test_at_night_the_line_out_of_hours_is_open() -> None:
    with a_visitor(**at(NIGHT)) as visitor:
        page = visitor.get("/contacts")

    assert "Opens 9 am tomorrow" in page.text
    assert "Open now until 9 am tomorrow" in page.text


def test_a_polish_address_stays_polish(visitor: Visitor) -> None:
    page = visitor.get("/pl/contacts")

    own = [link for link in page.links() if link.startswith("/")]
    assert page.tree.get("lang") == "pl"
    assert [link for link in own if not link.startswith("/pl")] == ["/contacts"]


def test_a_page_without_a_translation_is_shown_in_english_and_says_so(visitor: Visitor) -> None:
    page = visitor.get("/pl/guidance/e-safety/gaming")

    assert page.heading == "Gaming and in-game chat"
    assert page.all("p", class_="note")


def test_a_form_may_change_the_language_of_the_reply(visitor: Visitor) -> None:
    page = visitor.post("/", message="hello", locale="pl")

    assert page.tree.get("lang") == "pl"


def test_the_page_about_lessons_links_the_pages_that_each_lesson_changed() -> None:
    lesson = Lesson("hear", "Hear the child", "See each child alone.", (GAMING.slug, LEAVING.slug))
    page_of_lessons = a_page(LESSONS_PAGE, title="Lessons from reviews")
    published = an_edition(GAMING, LEAVING, page_of_lessons, topics=TOPICS, lessons=(lesson,))

    with a_visitor(a_live_edition(edition=published)) as visitor:
        page = visitor.get(f"/guidance/{LESSONS_PAGE}")
        other = visitor.get(f"/guidance/{GAMING.slug}")

    assert "Hear the child" in page.words("h3")
    assert "See each child alone." in page.words("p")
    assert {f"/guidance/{GAMING.slug}", f"/p/{LEAVING.code}"} <= set(page.links())
    assert "Hear the child" not in other.text

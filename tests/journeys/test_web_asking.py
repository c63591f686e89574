"""Asking on the web, without scripts: one question, choices, follow-ups, settings."""

from datetime import timedelta

import pytest

from assistant.conversation.ports import Band
from tests.support.builders import OPEN_HOURS, a_live_edition, a_page
from tests.support.fakes import FakeCounter, FakeSearch, found
from tests.support.live import SECRET, a_visitor, at
from tests.support.pages import Visitor

GAMING = a_page(related=("e-safety/chat",))
CHAT = a_page("e-safety/chat", title="Messages and group chats")
QUESTION = "how do i make gaming safe"
CONTENT = "a secret thing that only I wrote"


def finding(*slugs: str, band: Band = Band.ANSWER) -> FakeSearch:
    return FakeSearch(found(*slugs, band=band))


def test_a_parent_asks_and_reads_the_approved_answer() -> None:
    live = a_live_edition(GAMING, CHAT, search=finding(GAMING.slug))

    with a_visitor(live) as visitor:
        first = visitor.get("/")
        page = visitor.ask(QUESTION, first)

    assert QUESTION in page.text
    assert GAMING.title in page.words("h2")
    assert GAMING.summary in page.text
    assert "Play the game together once." in page.text
    assert "revision 1" in page.text
    assert "Approved by the a board manager on 2 September 2026" in page.text
    assert {"/guidance/e-safety/gaming", "/guidance/e-safety/chat"} <= set(page.links())


def test_a_turn_is_counted_once_and_its_words_are_not() -> None:
    counter = FakeCounter()

    with a_visitor(a_live_edition(search=finding(GAMING.slug)), counter=counter) as visitor:
        page = visitor.ask(CONTENT)
        visitor.ask(CONTENT, page)

    assert [cell.id for cell in counter.cells] == [
        "outcome:answered",
        "topic:online/gaming",
        "channel:web",
        "audience:not-said",
        "language:en",
        "hours:office-hours",
        "contact:childline",
    ]


def test_a_parent_chooses_the_page_that_was_meant() -> None:
    search = finding(GAMING.slug, CHAT.slug, band=Band.CHOICES)

    with a_visitor(a_live_edition(GAMING, CHAT, search=search)) as visitor:
        offered = visitor.ask(QUESTION)
        page = visitor.press(offered, "page:e-safety/chat")

    assert "None of these" in offered.words("button")
    assert CHAT.title in page.words("h2")
    assert CHAT.summary in page.text


def test_none_of_these_leads_to_people() -> None:
    search = finding(GAMING.slug, CHAT.slug, band=Band.CHOICES)

    with a_visitor(a_live_edition(GAMING, CHAT, search=search)) as visitor:
        page = visitor.press(visitor.ask(QUESTION), "none")

    assert "The approved words of none_of_these." in page.text
    assert "tel:+441632960001" in page.links()


def test_nothing_found_says_so_and_names_people() -> None:
    with a_visitor() as visitor:
        page = visitor.ask(QUESTION)

    assert "There is no page on this yet" in page.words("h2")
    assert "The approved words of no_guidance_found." in page.text
    assert "tel:999" in page.links()


def test_a_follow_up_leans_on_the_page_before() -> None:
    search = finding(GAMING.slug)

    with a_visitor(a_live_edition(search=search)) as visitor:
        page = visitor.ask(QUESTION)
        visitor.ask("and how do i turn it off?", page)

    assert [query.near for query in search.queries] == [(), (GAMING.slug,)]


def test_after_thirty_minutes_the_conversation_begins_anew() -> None:
    search = finding(GAMING.slug)
    live = a_live_edition(search=search)
    with a_visitor(live) as visitor:
        page = visitor.ask(QUESTION)

    with a_visitor(live, **at(OPEN_HOURS + timedelta(minutes=31))) as later:
        later.ask("and how do i turn it off?", page)

    assert search.queries[-1].near == ()


@pytest.mark.parametrize("token", ["", "forged", "gAAAAA" * 50, "\0", "x" * 20_000, SECRET])
def test_a_forged_token_is_answered_like_a_new_conversation(token: str) -> None:
    search = finding(GAMING.slug)

    with a_visitor(a_live_edition(search=search)) as visitor:
        page = visitor.post("/", message="and then?", conversation=token)

    assert search.queries[0].near == ()
    assert GAMING.summary in page.text


def test_the_token_holds_no_word_that_was_written() -> None:
    with a_visitor(a_live_edition(search=finding(GAMING.slug))) as visitor:
        page = visitor.ask(CONTENT)

    assert len(page.conversation) < 2_000
    assert CONTENT not in page.conversation


def test_a_reader_says_who_the_advice_is_for() -> None:
    with a_visitor(a_live_edition(search=finding(GAMING.slug))) as visitor:
        page = visitor.press(visitor.ask(QUESTION), "audience:practitioner")

    assert "Showing advice for people who work with families. Change" in page.text
    assert GAMING.title in page.words("h2")


def test_a_reader_says_where_she_lives() -> None:
    with a_visitor() as visitor:
        page = visitor.press(visitor.ask(QUESTION), "area:kent")

    assert "Showing numbers for Kent. Change" in page.text
    assert "tel:+441632960001" not in page.links()


def test_an_unknown_button_is_read_as_if_it_had_not_been_pressed() -> None:
    with a_visitor(a_live_edition(search=finding(GAMING.slug))) as visitor:
        page = visitor.post("/", message=QUESTION, action="launch:missiles")

    assert GAMING.summary in page.text


def test_a_script_fetches_the_turn_alone() -> None:
    with a_visitor(a_live_edition(search=finding(GAMING.slug))) as visitor:
        turn = visitor.fragment(message=QUESTION)

    assert turn.status_code == 200
    assert turn.headers["vary"] == "X-Fragment"
    assert turn.text.lstrip().startswith("<li")
    assert GAMING.summary in turn.text
    assert "<html" not in turn.text


def test_the_same_address_gives_the_whole_page_without_a_script(visitor: Visitor) -> None:
    page = visitor.ask(QUESTION)

    assert page.response.headers["vary"] == "X-Fragment"
    assert page.title == "Help and information"


def test_the_words_of_a_person_are_escaped_and_not_translated(visitor: Visitor) -> None:
    page = visitor.ask("<script>alert('x')</script> & \"quoted\"")

    assert "<script>alert" not in page.html
    shown = [each for each in page.all("p") if each.get("translate") == "no"]
    assert ["".join(each.itertext()) for each in shown] == [
        "<script>alert('x')</script> & \"quoted\""
    ]

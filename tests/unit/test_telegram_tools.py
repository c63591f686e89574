"""Tools on Telegram: by buttons from the first question to every end, with nothing kept."""

from typing import Any

import pytest

from assistant.channels.telegram.screens import Screen, shown_text
from assistant.channels.telegram.views.replies import reply_screen
from assistant.channels.telegram.views.routes import route_screen
from assistant.channels.telegram.views.tools import code_of_route
from assistant.conversation.ports import Band, LiveEdition, SearchResult
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.guidance.page import Audience, Page
from assistant.pathways.errors import UnknownAnswerError
from assistant.pathways.positions import answers_at, places_of
from assistant.pathways.route import End
from assistant.pathways.walking import trails, walk
from assistant.usage.cells import Cell, Measure
from tests.support.builders import DANGER, a_page
from tests.support.conversations import asked
from tests.support.fakes import NOTHING_FOUND, FakeCounter, FakeSearch, FakeTriage, found
from tests.support.telegram import a_telegram_edition, a_visit, inspected, labels, telling_words
from tests.support.telegram_chats import the_bot
from tests.support.telegram_talks import after, live
from tests.support.tools import shipped_paths
from tests.support.virtual_time import in_virtual_time

ROUTES = shipped_paths().routes
ALLEGATION = ROUTES["allegation"]
TITLE = f"!{ALLEGATION.title}"
PRACTITIONER = Audience.PRACTITIONER
LEVELS, PROTOCOL = "Which level of need?", "The protocol between agencies"
TOOLS = [LEVELS, PROTOCOL, *(route.title for route in ROUTES.values())]
SKIP = "!I do not know"
WAY = ("/tools", TITLE, "!No, no child", "!Someone who works", "!They behaved in a way", "!Medway")


def with_tools(*stopped: Part, **changes: Any) -> LiveEdition:
    return live(guided=shipped_paths(), stopped=Stopped(frozenset(stopped)), **changes)


def offered(
    page: Page,
    *stopped: Part,
    text: str = "words",
    result: SearchResult | None = None,
    **changes: Any,
) -> list[str]:
    """Ask in an edition with one page, and give the tools that stand under the reply."""
    edition = a_telegram_edition(
        page,
        guided=shipped_paths(),
        search=FakeSearch(result or found(page.slug)),
        stopped=Stopped(frozenset(stopped)),
        triage=FakeTriage({"a knife": DANGER}),
    )
    screen = reply_screen(asked(text, edition, **changes), a_visit(edition))
    return [label for label in labels(inspected(screen)) if label in TOOLS]


def pressed(data: str, edition: LiveEdition) -> Screen:
    async def conversation() -> Screen:
        async with the_bot(edition) as chats:
            return await chats.press_data(data)

    return in_virtual_time(conversation())


def test_buttons_lead_from_the_list_of_tools_to_an_end_that_counts_once() -> None:
    counter = FakeCounter()

    screen = after(*WAY, "!Go back", "!Medway", edition=with_tools(), counter=counter)

    assert "Tell the Medway LADO" in screen.text
    assert "within 1 working day" in shown_text(screen.text)
    assert counter.cells == [Cell(Measure.PATHWAY, "allegation")]


@pytest.mark.parametrize("route_id", ROUTES)
def test_every_place_of_every_way_fits_and_is_neutral_at_first_glance(route_id: str) -> None:
    route, visit = ROUTES[route_id], a_visit(with_tools())
    ways = {trail[:count] for trail in trails(route) for count in range(len(trail) + 1)}

    screens = {
        way: inspected(route_screen(route, way, walk(route, way), 0, visit)) for way in ways
    }

    given_away = [s for s in screens.values() if not s.is_card and telling_words(s)]
    assert given_away == []
    assert all("Help now" in labels(screen) for screen in screens.values())


@pytest.mark.parametrize("route_id", ROUTES)
def test_every_end_says_all_of_its_words_over_its_screens(route_id: str) -> None:
    route, visit = ROUTES[route_id], a_visit(with_tools())
    by_end = {walk(route, way).stands_at: way for way in trails(route)}

    said = {
        end: " ".join(
            shown_text(route_screen(route, way, walk(route, way), number, visit).text)
            for number in range(4)
        )
        for end, way in by_end.items()
    }

    missing = [
        text for end in said if isinstance(end, End) for text in end.texts if text not in said[end]
    ]
    assert {end.id for end in said} == set(route.ends)
    assert missing == []


@pytest.mark.parametrize("route_id", ROUTES)
def test_answers_are_read_back_from_their_places(route_id: str) -> None:
    route = ROUTES[route_id]

    assert [way for way in trails(route) if answers_at(route, places_of(route, way)) != way] == []


@pytest.mark.parametrize("places", [("9",), ("x",), ("0", "0"), ("²",), ("",)])
def test_a_place_without_an_answer_is_refused(places: tuple[str, ...]) -> None:
    with pytest.raises(UnknownAnswerError):
        answers_at(ALLEGATION, places)


def test_every_question_can_be_skipped() -> None:
    screen = after("/tools", TITLE, "!No, no child", SKIP, edition=with_tools())

    assert ALLEGATION.ends["ask-the-lado"].title in shown_text(screen.text)


def test_danger_shows_999_before_all_else() -> None:
    screen = after("/tools", TITLE, "!Yes", edition=with_tools())

    assert screen.is_card
    assert shown_text(screen.text).startswith("In danger now? Call 999.")


def test_a_danger_sign_in_words_brings_the_card_in_the_middle_of_a_tool() -> None:
    screen = after("/tools", TITLE, "a knife", edition=with_tools())

    assert "Call 999 now." in screen.text


def test_a_deep_link_with_a_neutral_code_opens_a_tool() -> None:
    screen = after(f"/start {code_of_route(ALLEGATION)}", edition=with_tools())

    assert ALLEGATION.questions["danger"].text in shown_text(screen.text)


@pytest.mark.parametrize(
    ("slug", "tool"),
    [
        ("procedures/allegations-against-staff", ALLEGATION.title),
        ("thresholds/universal", LEVELS),
        ("thresholds/how-to-use", LEVELS),
        ("domestic-abuse/protocol-police", PROTOCOL),
    ],
)
@pytest.mark.parametrize("band", [Band.ANSWER, Band.CHOICES])
def test_what_leads_to_a_tool_offers_it_to_those_for_whom_it_is(
    slug: str, tool: str, band: Band
) -> None:
    for_staff, for_families = (
        a_page(slug, audience=audience) for audience in (PRACTITIONER, Audience.FAMILY)
    )

    assert offered(for_staff, result=found(slug, band=band)) == [tool]
    assert offered(for_families, result=found(slug, band=band)) == []


def test_a_tool_that_is_stopped_is_not_offered_beside_an_answer() -> None:
    page = a_page("thresholds/universal", audience=PRACTITIONER)

    assert offered(page, Part(PartKind.PATHWAY, "thresholds")) == []


def test_a_practitioner_for_whom_nothing_was_found_is_offered_every_tool() -> None:
    assert offered(a_page(), result=NOTHING_FOUND, audience=PRACTITIONER) == TOOLS
    assert offered(a_page(), result=NOTHING_FOUND) == []


def test_no_tool_stands_under_the_card_for_an_emergency() -> None:
    page = a_page("thresholds/universal", audience=PRACTITIONER)

    assert offered(page, text="a knife") == []


@pytest.mark.parametrize("places", ["", ".9", ".x.y", ".0.0.0"])
def test_a_button_of_another_release_begins_the_tool_again(places: str) -> None:
    screen = pressed(f"g|{code_of_route(ALLEGATION)}{places}", with_tools())

    assert ALLEGATION.questions["danger"].text in shown_text(screen.text)


def test_a_tool_that_is_gone_leads_to_the_list() -> None:
    assert ALLEGATION.title in labels(pressed("g|00000000.1", with_tools()))


def test_a_stopped_tool_shows_the_holding_card_and_the_others_stay() -> None:
    edition = with_tools(Part(PartKind.PATHWAY, "allegation"))

    held = after("/tools", TITLE, edition=edition)
    other = pressed(f"g|{code_of_route(ROUTES['where-to-report'])}", edition)

    assert "Approved: held_page." in held.text
    assert ROUTES["where-to-report"].title in shown_text(other.text)


@pytest.mark.parametrize("written", ["/tools", f"/start {code_of_route(ALLEGATION)}"])
def test_a_stopped_channel_has_no_tools(written: str) -> None:
    screen = after(written, edition=with_tools(Part(PartKind.TELEGRAM)))

    assert "Approved: held_channel." in screen.text

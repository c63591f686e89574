"""POST /api/v1/ask: one turn through the JSON channel."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from assistant.conversation.ports import LiveEdition
from tests.support.api import ASK, an_api
from tests.support.builders import OPEN_HOURS, REPLIES, a_live_edition, a_page
from tests.support.conversations import BROKEN, EMPTY_HANDED, QUESTION, SURE, UNSURE
from tests.support.fakes import BrokenTriage, FakeCounter, FakeSearch, found
from tests.support.live import a_sealer

DISCREET = a_page("domestic-abuse/what-it-is", discreet=True)
IN_POLISH = a_page("domestic-abuse/what-it-is", locale="pl", discreet=True)


def asked(live: LiveEdition = SURE, **fields: Any) -> dict[str, Any]:
    """Post one turn and read the reply."""
    with an_api(live) as client:
        response = client.post(ASK, json={"message": QUESTION, **fields})
    assert response.status_code == 200
    reply: dict[str, Any] = response.json()
    return reply


def ids(contacts: list[dict[str, Any]]) -> list[str]:
    return [contact["id"] for contact in contacts]


def test_a_question_is_answered_by_a_page_with_its_source() -> None:
    reply = asked()

    (page,) = reply["pages"]
    assert (reply["outcome"], reply["edition"], reply["card"]) == ("answered", 7, None)
    assert (page["slug"], page["url"]) == ("e-safety/gaming", "/guidance/e-safety/gaming")
    assert page["source"] == {
        "edition": 7,
        "revision": 1,
        "digest": "digest of en e-safety/gaming",
        "approved_by": "a board manager",
        "approved_on": "2026-09-02",
        "reviewed": "2026-09-01",
        "review_due": "2027-03-01",
        "is_overdue": False,
    }
    assert "passages" not in page


def test_what_else_was_found_is_offered_by_title_and_address() -> None:
    reply = asked(UNSURE)

    assert reply["outcome"] == "choices_offered"
    assert reply["text"] == REPLIES["choices_offered"].text
    assert [choice["slug"] for choice in reply["choices"]] == [
        "e-safety/gaming",
        "e-safety/phones",
    ]


def test_a_danger_gets_a_card_above_all_else() -> None:
    reply = asked(message="he is at the door")

    assert reply["outcome"] == "emergency_card"
    assert reply["card"]["first_line"] == "Call 999 now."
    assert reply["card"]["silent_solution"] is True
    assert [(each["phone"], each.get("phone_keys")) for each in reply["card"]["contacts"]] == [
        ("999", None),
        ("999", "55"),
    ]
    assert reply["pages"] == []
    assert reply["choices"]


def test_a_triage_that_breaks_fails_closed() -> None:
    reply = asked(replace(SURE, triage=BrokenTriage()))

    assert reply["outcome"] == "emergency_card"


def test_a_search_that_breaks_still_names_people() -> None:
    reply = asked(BROKEN)

    assert reply["outcome"] == "error_card"
    assert ids(reply["contacts"])[0] == "emergency_999"


def test_the_conversation_is_handed_on_by_the_sealed_token() -> None:
    first = asked(message="a worry")

    reply = asked(message="hello", conversation=first["conversation"])

    assert reply["help_line"] is True


def test_a_forged_conversation_starts_anew() -> None:
    reply = asked(message="hello", conversation="forged")

    assert (reply["outcome"], reply["help_line"]) == ("small_talk", False)


def test_a_conversation_is_forgotten_after_thirty_minutes() -> None:
    first = asked(message="a worry")
    later = OPEN_HOURS + timedelta(minutes=31)

    with an_api(SURE, clock=lambda: later) as client:
        reply = client.post(
            ASK, json={"message": "hello", "conversation": first["conversation"]}
        ).json()

    assert reply["help_line"] is False


def test_a_button_is_pressed_by_its_action() -> None:
    reply = asked(message="", action="help")

    assert reply["outcome"] == "emergency_card"


def test_an_action_that_is_none_is_passed_over() -> None:
    reply = asked(action="delete:everything")

    assert reply["outcome"] == "answered"


@pytest.mark.parametrize(
    ("audience", "expected"), [("practitioner", "practitioner"), ("a dog", "family")]
)
def test_an_audience_is_taken_when_it_is_one(audience: str, expected: str) -> None:
    reply = asked(audience=audience)

    assert reply["audience"] == expected


def test_an_area_leaves_only_its_own_front_door() -> None:
    reply = asked(EMPTY_HANDED, area="kent")

    assert ids(reply["contacts"]) == ["emergency_999", "kent_front_door", "kent_ooh", "childline"]


def test_words_in_the_place_of_an_area_are_never_handed_on() -> None:
    reply = asked(area="my father hurts me")

    context = a_sealer().open(reply["conversation"], OPEN_HOURS)
    assert context.area is None


def test_a_language_that_is_not_offered_is_answered_in_english() -> None:
    reply = asked(locale="xx")

    assert reply["locale"] == "en"


def test_a_discreet_page_has_an_address_that_tells_nothing() -> None:
    live = a_live_edition(
        DISCREET, IN_POLISH, search=FakeSearch(found("domestic-abuse/what-it-is"))
    )

    english, polish = asked(live)["pages"][0], asked(live, locale="pl")["pages"][0]

    assert english["url"] == f"/p/{DISCREET.code}"
    assert polish["url"] == f"/pl/p/{DISCREET.code}"


def test_a_turn_is_counted_as_one_of_this_channel() -> None:
    counter = FakeCounter()

    with an_api(SURE, counter=counter) as client:
        client.post(ASK, json={"message": QUESTION})

    assert "channel:api" in [cell.id for cell in counter.cells]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"not json", "body: this is no JSON"),
        (b"{", "body: this is no JSON"),
        (b"\xff\xfe", "body: this is no JSON"),
        (b"", "body: it is missing or of another kind"),
        (b"[]", "body: Expected `object`, got `array`"),
        (b'{"message": 5}', "message: Expected `str`, got `int`"),
        (b'{"message": null}', "message: Expected `str`, got `null`"),
        (b'{"surprise": "field"}', "body: it has a field that is not known here"),
    ],
)
def test_a_body_of_another_shape_is_refused_with_what_is_wrong_and_people_to_call(
    body: bytes, problem: str
) -> None:
    with an_api(SURE) as client:
        response = client.post(ASK, content=body, headers={"content-type": "application/json"})

    assert response.status_code == 400
    assert response.json()["problem"] == problem
    assert response.json()["people"][0] == {"name": "Emergency services", "phone": "999"}


@pytest.mark.parametrize("name", ["my father hurts me", "x - at `$.my father hurts me"])
def test_a_refusal_never_echoes_what_was_sent(name: str) -> None:
    with an_api(SURE) as client:
        response = client.post(ASK, json={name: "every night"})

    assert "father" not in response.text
    assert "night" not in response.text


def test_no_reply_sets_a_cookie_or_may_be_stored() -> None:
    with an_api(SURE) as client:
        response = client.post(ASK, json={"message": QUESTION})

    assert "set-cookie" not in response.headers
    assert response.headers["cache-control"] == "no-store"


def test_a_question_in_an_address_is_not_taken() -> None:
    with an_api(SURE) as client:
        response = client.get(f"{ASK}?message=secret")

    assert response.status_code == 405

"""GET /api/v1/contacts."""

from datetime import date
from typing import Any

from tests.support.api import an_api
from tests.support.builders import (
    NIGHT,
    REGISTER,
    a_contact,
    a_live_edition,
    an_edition,
)

CONTACTS = "/api/v1/contacts"


def fetched(**changes: Any) -> Any:
    with an_api(**changes) as client:
        response = client.get(CONTACTS)
    assert response.status_code == 200
    return response.json()


def state_of(register: Any, contact_id: str) -> tuple[str, str | None]:
    (entry,) = [each for each in register["contacts"] if each["id"] == contact_id]
    return entry["state"], entry.get("changes_at")


def test_the_whole_register_is_given_in_its_order() -> None:
    register = fetched()

    assert register["edition"] == 7
    assert [each["id"] for each in register["contacts"]] == [each.id for each in REGISTER]


def test_each_service_says_whether_it_answers_by_day() -> None:
    register = fetched()

    assert state_of(register, "emergency_999") == ("open", None)
    assert state_of(register, "medway_front_door") == ("open", "2026-10-13T17:00:00+01:00")
    assert state_of(register, "medway_ooh") == ("closed", "2026-10-13T17:00:00+01:00")
    assert state_of(register, "kent_front_door") == ("unknown", None)


def test_each_service_says_whether_it_answers_at_night() -> None:
    register = fetched(clock=lambda: NIGHT)

    assert state_of(register, "medway_front_door") == ("closed", "2026-10-14T09:00:00+01:00")
    assert state_of(register, "medway_ooh") == ("open", "2026-10-14T09:00:00+01:00")


def test_a_service_that_takes_text_messages_says_which_word_to_send() -> None:
    register = fetched()

    (entry,) = [each for each in register["contacts"] if each["id"] == "crisis_text"]
    assert entry == {
        "id": "crisis_text",
        "name": "Crisis text line",
        "for_what": "Advice on any worry",
        "area": "UK",
        "state": "unknown",
        "is_being_confirmed": False,
        "text": "85258",
        "text_keyword": "HELLO",
    }


def test_all_that_the_register_holds_of_a_service_is_given() -> None:
    contact = a_contact(
        not_for="Emergencies",
        chat_url="https://chat.example",
        web="https://line.example",
        email="help@line.example",
        relay="18001 0808 157 0100",
        free=True,
        verified_on=date(2026, 9, 1),
    )
    live = a_live_edition(edition=an_edition(contacts={contact.id: contact}))

    register = fetched(live=live)

    assert register["contacts"] == [
        {
            "id": "advice_line",
            "name": "Advice line",
            "for_what": "Advice on any worry",
            "area": "UK",
            "state": "unknown",
            "is_being_confirmed": False,
            "not_for": "Emergencies",
            "phone": "+448081570100",
            "chat_url": "https://chat.example",
            "web": "https://line.example",
            "email": "help@line.example",
            "relay": "18001 0808 157 0100",
            "free": True,
            "checked_on": "2026-09-01",
        }
    ]

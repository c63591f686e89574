"""Views: a reply, a contact, an address as a page shows them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.channels.web.addresses import (
    url_of_collection,
    url_of_page,
    url_of_topic,
    url_to,
)
from assistant.channels.web.parts import ContactView
from assistant.channels.web.services import WebServices
from assistant.channels.web.views.contacts import contact_details, contact_view
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.source_lines import source_line
from assistant.channels.web.views.turns import SHOWN_CHARACTERS, shown_words
from assistant.channels.web.views.wording import audience_heading, audience_name, collection_name
from assistant.channels.web.visit import Visit
from assistant.conversation.people import contact_row
from assistant.guidance.contact import Contact, NumberConfidence, TextRoute
from assistant.guidance.hours import Always
from assistant.guidance.page import Audience
from tests.support.builders import OPEN_HOURS, a_contact, a_live_edition, a_page, a_revision
from tests.support.live import CATALOGUES, web_services

ENGLISH = CATALOGUES["en"]
SECRET_PAGE = a_page("domestic-abuse/leaving", discreet=True, topic="home/abuse")


def a_visit(path: str = "/", services: WebServices | None = None) -> Visit:
    return (services or web_services()).visit(path)


def viewed(contact: Contact) -> ContactView:
    visit = a_visit()
    return contact_view(contact_row(visit.live, contact, OPEN_HOURS), visit)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  hello\n there ", "hello\n there"),
        ("a\0b\x1b\x7f\x85c", "abc"),
        ("\ufdd0\uffff😀", "😀"),
        ("(" * 5_000, "(" * SHOWN_CHARACTERS + "…"),
    ],
)
def test_a_persons_words_come_back_as_a_page_can_hold_them(written: str, shown: str) -> None:
    assert shown_words(written) == shown


@given(st.text())
def test_shown_words_can_always_be_sent(text: str) -> None:
    shown = shown_words(text)

    assert shown.encode().decode() == shown
    assert "\0" not in shown


def test_a_contact_has_its_routes_as_links_and_its_hours_as_words() -> None:
    contact = a_contact(
        hours=Always(),
        text=TextRoute("85258", "HELP ME"),
        web="https://www.advice.example/start",
        verified_on=date(2026, 11, 22),
        free=True,
    )

    view = viewed(contact)

    shown = (view.phone_url, view.phone, view.text_url, view.text_number, view.web_name)
    assert shown == (
        "tel:+448081570100",
        "0808 157 0100",
        "sms:85258?body=HELP%20ME",
        "85258",
        "advice.example",
    )
    assert (view.state, view.opening) == ("open", "Open day and night")
    assert view.is_free


def test_the_register_says_when_a_contact_was_checked_and_answers_do_not() -> None:
    contact = a_contact(hours=Always(), area="Medway", verified_on=date(2026, 11, 22))

    details = contact_details(contact, a_visit())

    assert (details.area, details.checked_on) == ("Medway", "22 November 2026")
    assert details.hours == ("Every day, day and night",)
    assert viewed(contact).details is None


def test_a_website_is_not_said_to_await_its_opening_hours() -> None:
    view = viewed(a_contact(phone=None, web="https://report.example", hours=None))

    assert view.opening == "Online at any time"


def test_an_unconfirmed_number_carries_the_note() -> None:
    view = viewed(a_contact(confidence=NumberConfidence.CHECK))

    assert view.is_being_confirmed


@pytest.mark.parametrize(
    ("approval", "expected"),
    [(None, (None, None)), ("plain", ("a board manager", "2 September 2026"))],
)
def test_a_source_line_names_a_role_or_nobody(
    approval: str | None, expected: tuple[str | None, str | None]
) -> None:
    revision = a_revision() if approval else a_revision(approval=None)

    line = source_line(revision, a_visit())

    assert (line.approved_by, line.approved_on) == expected


def test_a_page_past_its_date_says_so() -> None:
    revision = a_revision(a_page(review_due=date(2026, 10, 12)))

    line = source_line(revision, a_visit())

    assert line.is_overdue


def test_a_discreet_page_and_its_lists_have_addresses_that_say_nothing() -> None:
    services = web_services(a_live_edition(SECRET_PAGE))
    visit = a_visit("/", services)

    addresses = (
        url_of_page(SECRET_PAGE, visit),
        url_of_collection("domestic-abuse", visit),
        url_of_topic("home/abuse", visit),
    )

    assert [address[:3] for address in addresses] == ["/p/"] * 3
    assert [len(address) for address in addresses] == [11] * 3


def test_other_pages_have_addresses_to_share() -> None:
    visit = a_visit("/pl/guidance")

    addresses = (
        url_of_page(a_page(), visit),
        url_of_collection("e-safety", visit),
        url_of_topic("online/gaming", visit),
        url_to("/", visit),
    )

    assert addresses == (
        "/pl/guidance/e-safety/gaming",
        "/pl/guidance/e-safety",
        "/pl/topics/online/gaming",
        "/pl",
    )


def test_the_languages_of_a_frame_keep_the_place() -> None:
    frame = frame_of(a_visit("/pl/contacts"))

    assert [(each.tag, each.url, each.is_current) for each in frame.languages] == [
        ("en", "/contacts", False),
        ("pl", "/pl/contacts", True),
    ]


def test_one_language_is_no_choice() -> None:
    services = replace(web_services(), catalogues={"en": ENGLISH})

    assert frame_of(a_visit("/", services)).languages == ()


def test_the_navigation_marks_where_the_reader_is() -> None:
    frame = frame_of(a_visit("/contacts"))

    current = [link.url for link in (*frame.navigation, *frame.footer) if link.is_current]

    assert current == ["/contacts"]


def test_a_missing_static_file_still_has_an_address() -> None:
    visit = replace(a_visit(), statics={})

    assert visit.static_url("app.css") == "/static/none/app.css"


@pytest.mark.parametrize("audience", Audience)
def test_every_audience_has_a_name_and_a_heading(audience: Audience) -> None:
    assert audience_name(audience, ENGLISH)
    assert audience_heading(audience, ENGLISH)


def test_a_collection_that_a_partnership_added_is_named_by_its_folder() -> None:
    assert collection_name("private-fostering", ENGLISH) == "Private fostering"

"""Who to call: in which order, and with which hours."""

from datetime import datetime

import pytest

from assistant.conversation.people import Person, contact_row, emergency_people, people_to_call
from assistant.conversation.ports import LiveEdition
from assistant.guidance.hours import LONDON, Always, Opening, OpenState
from assistant.guidance.page import Audience
from tests.support.builders import (
    NIGHT,
    OPEN_HOURS,
    REGISTER,
    a_contact,
    a_live_edition,
    an_edition,
)

LIVE = a_live_edition()


def somebody(
    area: str | None = None, audience: Audience = Audience.FAMILY, at: datetime = OPEN_HOURS
) -> Person:
    return Person(area, audience, at)


def names(*ids: str, person: Person, live: LiveEdition = LIVE) -> list[str]:
    return [row.contact.id for row in people_to_call(live, ids, person)]


def test_contacts_are_listed_in_the_order_given() -> None:
    listed = names("silent_55", "childline", "emergency_999", person=somebody())

    assert listed == ["silent_55", "childline", "emergency_999"]


def test_a_contact_stands_beside_its_opening_at_the_moment() -> None:
    office = LIVE.edition.contact("medway_front_door")

    row = contact_row(LIVE, office, OPEN_HOURS)

    assert row.contact == office
    assert row.opening == Opening(OpenState.OPEN, datetime(2026, 10, 13, 17, tzinfo=LONDON))


def test_without_an_area_both_front_doors_stay_with_medway_first() -> None:
    listed = names("medway_front_door", "kent_front_door", person=somebody())

    assert [name for name in listed if "front_door" in name] == [
        "medway_front_door",
        "kent_front_door",
    ]


def test_someone_in_medway_gets_only_the_front_door_of_medway() -> None:
    listed = names("medway_front_door", "kent_front_door", person=somebody("medway"))

    assert listed == ["medway_front_door"]


def test_someone_in_kent_gets_only_what_belongs_to_kent() -> None:
    listed = names("medway_front_door", "kent_front_door", person=somebody("kent"))

    assert listed == ["kent_front_door", "kent_ooh"]


def test_someone_in_kent_gets_only_what_belongs_to_kent_at_night_too() -> None:
    listed = names("medway_front_door", "kent_front_door", person=somebody("kent", at=NIGHT))

    assert listed == ["kent_front_door", "kent_ooh"]


def test_an_unheard_of_area_counts_as_none() -> None:
    listed = names("medway_front_door", "kent_front_door", person=somebody("atlantis"))

    assert listed == ["medway_front_door", "kent_front_door", "kent_ooh"]


def test_a_front_door_that_answers_needs_no_other_line() -> None:
    listed = names("medway_front_door", "childline", person=somebody("medway"))

    assert listed == ["medway_front_door", "childline"]


def test_a_closed_front_door_is_followed_by_the_line_that_answers_then() -> None:
    listed = names("medway_front_door", "childline", person=somebody("medway", at=NIGHT))

    assert listed == ["medway_front_door", "medway_ooh", "childline"]


def test_a_front_door_whose_hours_are_not_known_is_followed_by_the_out_of_hours_line() -> None:
    listed = names("kent_front_door", person=somebody())

    assert listed == ["kent_front_door", "kent_ooh"]


def test_one_line_under_two_names_is_listed_once() -> None:
    listed = names("medway_ooh", "kent_ooh", person=somebody())

    assert listed == ["medway_ooh"]


def test_a_contact_named_twice_is_listed_once() -> None:
    listed = names("childline", "emergency_999", "childline", person=somebody())

    assert listed == ["childline", "emergency_999"]


def test_the_same_number_with_keys_to_press_is_another_line() -> None:
    listed = names("emergency_999", "silent_55", person=somebody())

    assert listed == ["emergency_999", "silent_55"]


def test_two_services_without_a_number_are_both_listed() -> None:
    website = a_contact("website", phone=None, web="https://guide.example")
    register = {"website": website, "crisis_text": LIVE.edition.contact("crisis_text")}
    live = a_live_edition(edition=an_edition(contacts=register))

    listed = names("crisis_text", "website", person=somebody(), live=live)

    assert listed == ["crisis_text", "website"]


@pytest.mark.parametrize("contact_id", [contact.id for contact in REGISTER])
def test_childline_stands_beside_every_number_for_a_young_person(contact_id: str) -> None:
    listed = names(contact_id, person=somebody(audience=Audience.YOUNG_PERSON))

    assert "childline" in listed


def test_childline_is_not_repeated_for_a_young_person() -> None:
    person = somebody(audience=Audience.YOUNG_PERSON)

    listed = names("childline", "emergency_999", person=person)

    assert listed == ["childline", "emergency_999"]


def test_a_partnership_without_childline_lists_what_it_has() -> None:
    live = a_live_edition(edition=an_edition(contacts={"line": a_contact("line")}))
    person = somebody(audience=Audience.YOUNG_PERSON)

    listed = names("line", person=person, live=live)

    assert listed == ["line"]


def test_a_contact_that_the_register_does_not_hold_is_left_out() -> None:
    listed = names("nobody", "childline", person=somebody())

    assert listed == ["childline"]


def test_an_out_of_hours_line_that_the_register_does_not_hold_is_left_out() -> None:
    office = LIVE.edition.contact("medway_front_door")
    live = a_live_edition(edition=an_edition(contacts={"medway_front_door": office}))

    listed = names("medway_front_door", person=somebody(at=NIGHT), live=live)

    assert listed == ["medway_front_door"]


def test_the_people_of_every_reply_are_those_of_the_partnership() -> None:
    listed = [row.contact.id for row in emergency_people(LIVE, somebody("medway"))]

    assert listed == ["emergency_999", "medway_front_door", "childline"]


def test_the_opening_is_that_of_the_moment() -> None:
    edition = an_edition(contacts={"line": a_contact("line", hours=Always())})
    live = a_live_edition(edition=edition)

    rows = people_to_call(live, ["line"], somebody(at=NIGHT))

    assert [row.opening.state for row in rows] == [OpenState.OPEN]

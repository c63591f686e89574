"""Telephone numbers, time limits and links do not change by the way."""

from dataclasses import replace

import pytest

from admin.editing.locks import (
    CHECK_AGAIN,
    IN_REGISTER,
    KEEP_EMERGENCY,
    UNKNOWN,
    protected_changes,
)
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from tests.support.databases import PAGE, PAGE_PATH, sound_pack
from tests.support.tampering import starter, tampered

SAYS = "Leave the game.\n\nCall 999 or +44 808 157 0100 now.\n\nIt takes 15 working days.\n"


def a_pack(text: str = SAYS, **changes: str) -> ContentPack:
    page = PAGE + f"\n## More\n\n{text}"
    return parse_pack(sound_pack(**({PAGE_PATH: page} | changes)))


def remedies(
    before: ContentPack, after: ContentPack
) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.before, each.after, each.remedy) for each in protected_changes(before, after)]


@pytest.mark.parametrize("seed", range(200))
def test_two_hundred_random_edits_of_protected_values_are_all_blocked(seed: int) -> None:
    candidate, edit = tampered(seed)

    changes = protected_changes(starter(), candidate)

    assert any(change.is_blocked for change in changes), edit


@pytest.mark.parametrize(
    ("old", "new", "was", "now"),
    [
        ("999", "998", "telephone number 999", None),
        ("999", "101", "telephone number 999", "telephone number 101"),
        ("Call 999 or", "Call", "telephone number 999", None),
        ("0100", "0101", "telephone number +448081570100", "telephone number +448081570101"),
        ("15 working", "50 working", "time limit 15 working day", "time limit 50 working day"),
        ("15 working", "15 calendar", "time limit 15 working day", "time limit 15 calendar day"),
        (
            "working days",
            "working weeks",
            "time limit 15 working day",
            "time limit 15 working week",
        ),
    ],
)
def test_a_changed_value_is_named_and_blocked(
    old: str, new: str, was: str, now: str | None
) -> None:
    assert remedies(a_pack(), a_pack(SAYS.replace(old, new))) == [(was, now, IN_REGISTER)]


def test_values_that_change_places_are_blocked() -> None:
    before = "Call 999 in danger, 101 later.\n"
    after = "Call 101 in danger, 999 later.\n"

    assert IN_REGISTER in [remedy for _, _, remedy in remedies(a_pack(before), a_pack(after))]


def test_a_rewritten_paragraph_in_the_same_place_keeps_its_numbers() -> None:
    changed = SAYS.replace("Call 999 or +44 808 157 0100 now.", "Somebody else entirely helps.")

    assert [remedy for _, _, remedy in remedies(a_pack(), a_pack(changed))] == [IN_REGISTER] * 2


def test_other_words_around_a_number_may_change() -> None:
    assert remedies(a_pack(), a_pack(SAYS.replace("Call 999 or", "Ring 999, or"))) == []


def test_a_paragraph_that_is_taken_out_whole_is_named_only() -> None:
    shorter = SAYS.replace("\n\nCall 999 or +44 808 157 0100 now.", "")

    assert remedies(a_pack(), a_pack(shorter)) == [
        ("telephone number 999", None, None),
        ("telephone number +448081570100", None, None),
    ]


def test_a_number_outside_the_register_is_not_let_in() -> None:
    more = SAYS + "\nRing 0808 157 0999 too.\n"

    assert remedies(a_pack(), a_pack(more)) == [(None, "telephone number +448081570999", UNKNOWN)]


def test_a_link_may_lead_to_a_host_of_the_register_only() -> None:
    known = SAYS + "\nSee <https://front-door.example/help>.\n"
    unknown = SAYS + "\nSee <https://front-d00r.example/help>.\n"

    assert remedies(a_pack(), a_pack(known)) == [(None, "link front-door.example", None)]
    assert remedies(a_pack(), a_pack(unknown)) == [(None, "link front-d00r.example", UNKNOWN)]


CONTACTS = sound_pack()[2].text
MOVED = CONTACTS.replace('phone: "101"', 'phone: "105"')


def test_a_number_in_the_register_changes_only_with_the_day_it_was_checked() -> None:
    unchecked = a_pack(**{"contacts.yaml": MOVED})
    checked = a_pack(
        **{
            "contacts.yaml": MOVED.replace(
                'phone: "105"', 'phone: "105"\n  verified_on: 2026-11-26'
            )
        }
    )

    name, web = "Children's services, North", "https://front-door.example"
    was, now = (f"{name}, {number}, {web}, sourced" for number in ("101", "105"))
    assert remedies(a_pack(), unchecked) == [(was, now, CHECK_AGAIN)]
    assert remedies(a_pack(), checked) == [(was, now, None)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("front-door.example", "fake.example"),
        ("area: North\n", "area: North\n  chat_url: https://fake.example/\n"),
    ],
)
def test_where_a_contact_is_found_on_the_web_changes_with_the_day_it_was_checked(
    old: str, new: str
) -> None:
    added = CONTACTS.replace(old, new, 1)

    assert [each for *_, each in remedies(a_pack(), a_pack(**{"contacts.yaml": added}))] == [
        CHECK_AGAIN
    ]


def test_nobody_takes_999_off_a_help_card_or_a_page_and_others_are_named() -> None:
    live = starter()
    first = live.partnership.emergency_contacts[0]
    cards = [
        replace(card, contacts=tuple(each for each in card.contacts if each != first))
        for card in live.cards["en"]
    ]
    page = live.pages["en", "e-safety/sextortion"]
    lost = replace(live, cards={**live.cards, "en": tuple(cards)})
    shorter = replace(page, contacts=page.contacts[:-1])
    less = replace(live, pages={**live.pages, ("en", page.slug): shorter})

    blocked = protected_changes(live, lost)
    named = protected_changes(live, less)

    assert {each.remedy for each in blocked} == {KEEP_EMERGENCY}
    assert len(blocked) == sum(first in card.contacts for card in live.cards["en"])
    assert [(each.before, each.remedy) for each in named] == [(page.contacts[-1], None)]


def test_a_text_may_follow_its_register_in_the_same_publication() -> None:
    register = CONTACTS.replace('"101"', '"+448081570100"')
    moved = register.replace('"+448081570100"', '"+448081570111"\n  verified_on: 2026-11-26')
    before = a_pack(**{"contacts.yaml": register})
    after = a_pack(SAYS.replace("0100", "0111"), **{"contacts.yaml": moved})

    assert [remedy for _, _, remedy in remedies(before, after)] == [None, None]


LIMIT = """\
- id: initial-conference
  what: Conference held
  event: the discussion
  limit: 15
  unit: working-days
  source: S1
  confidence: sourced
"""
NAMED = "It takes {timescale: initial-conference}.\n"


def test_a_limit_may_be_named_instead_of_written_and_changes_with_its_source_only() -> None:
    written = a_pack("It takes 15 working days.\n", **{"timescales.yaml": LIMIT})
    named = a_pack(NAMED, **{"timescales.yaml": LIMIT})
    longer = LIMIT.replace("limit: 15", "limit: 20")
    sources = sound_pack()[3].text.replace("2026-11-22", "2026-11-26")
    unread = a_pack(NAMED, **{"timescales.yaml": longer})
    read = a_pack(NAMED, **{"timescales.yaml": longer, "sources.yaml": sources})

    assert remedies(written, named) == []
    assert [each.is_blocked for each in protected_changes(named, unread)] == [True]
    assert [each.is_blocked for each in protected_changes(named, read)] == [False]

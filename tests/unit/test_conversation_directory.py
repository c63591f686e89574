"""Contacts by the names that people use for them."""

import pytest

from assistant.conversation.asking import Wish
from assistant.conversation.directory import NOBODY, Directory
from tests.support.builders import a_contact

DIRECTORY = Directory(
    (
        a_contact(
            "night_line",
            name="Beat (Kent)",
            area="Kent",
            called=("social services", "night line"),
        ),
        a_contact("day_line", name="Day line", area="Medway", called=("social services",)),
        a_contact("samaritans", name="Samaritans (UK)"),
    ),
    ("Kent", "Medway"),
)


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("Samaritans number?", ("samaritans",)),
        ("whats the number 4 the samaratins", ("samaritans",)),
        ("how do I ring the Night Line", ("night_line",)),
        ("number for social services", ("night_line", "day_line")),
        ("number for social services in Medway", ("day_line",)),
        ("samaritans or social services, who do i ring", ("samaritans", "night_line", "day_line")),
    ],
)
def test_a_contact_is_found_by_its_names(text: str, contacts: tuple[str, ...]) -> None:
    named = DIRECTORY.named_in(text)

    assert (named.contacts, named.wish) == (contacts, Wish.REACH)


@pytest.mark.parametrize(
    "text", ["", "...", "number for the dentist", "he beat my number", "Medway night line number"]
)
def test_whoever_is_not_in_the_register_is_nobody(text: str) -> None:
    assert DIRECTORY.named_in(text) == NOBODY


def test_an_empty_register_names_nobody() -> None:
    assert Directory().named_in("samaritans number").wish is Wish.NONE


def test_a_long_message_is_read_to_its_four_hundredth_word() -> None:
    assert DIRECTORY.named_in("and " * 100_000 + "samaritans number").contacts == ()

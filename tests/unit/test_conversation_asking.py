"""How a message asks for whom it names; NAME stands where the name stood."""

import pytest

from assistant.conversation.asking import Wish, wish_of


@pytest.mark.parametrize(
    "marked",
    [
        "number for @ please",
        "what is the phone number of the @ in medway",
        "@ email",
        "@ helpline",
        "how do i get in touch with @",
        "who do i ring @ or @",
        "is @ free",
        "do @ do texts",
        "when is @ open",
        "@ how do i get through to them for a non mol",
        "@ has left a message . what is their number",
        "@",
        "the @ please",
        "@ or @ which one for a 14 year old",
    ],
)
def test_who_asks_for_a_way_to_reach_somebody_is_heard(marked: str) -> None:
    assert wish_of(marked) is Wish.REACH


@pytest.mark.parametrize(
    "marked", ["what is @", "who are @ then", "is @ only for little kids", "@ . whats that"]
)
def test_who_asks_what_somebody_is_wants_to_know(marked: str) -> None:
    assert wish_of(marked) is Wish.KNOW


@pytest.mark.parametrize(
    "marked",
    [
        "my ex keeps ringing @ on me",
        "@ closed the case",
        "i told @ and nothing happened",
        "@ took my phone",
        "@ came with a crime number",
        "what is the @ rating of my nursery",
        "what salary does a @ receive",
        "does @ tell parents",
        "i rang @ and they said to tell a teacher",
    ],
)
def test_who_only_tells_of_somebody_asks_for_nothing(marked: str) -> None:
    assert wish_of(marked) is Wish.NAMED


def test_where_nobody_is_named_nobody_is_asked_for() -> None:
    assert wish_of("what is the number") is Wish.NONE

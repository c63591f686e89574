"""What the tools warn about: details that tell who somebody is. All of them are invented."""

import pytest

from assistant.safety.identifiers import Identifier, identifiers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tom Example, DOB 3.4.2019, has a bruise", [Identifier.NAME, Identifier.DATE]),
        ("his mother Mrs Example shouted", [Identifier.NAME]),
        ("a boy called Tom says he is afraid", [Identifier.NAME]),
        ("born on 12th March 2018", [Identifier.DATE]),
        ("ring her on 01632 960 123", [Identifier.PHONE]),
        ("ring her on +44 7700 900123", [Identifier.PHONE]),
        ("NHS number 943 476 5919", [Identifier.NHS_NUMBER]),
        ("they live at ME99 9XX now", [Identifier.POSTCODE]),
        ("write to parent@example.org", [Identifier.EMAIL]),
    ],
)
def test_a_detail_that_tells_who_somebody_is_is_named(text: str, found: list[Identifier]) -> None:
    assert list(identifiers_in(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "A girl of 7 came to school hungry on 3 days this week.",
        "Children's Social Care closed the case. Family Help was refused in May.",
        "attendance is 82%, and she was late 14 times",
        "the reference is 943 476 5918",
        "Mum called the police at 11.30",
    ],
)
def test_what_tells_nobody_apart_is_left_alone(text: str) -> None:
    assert identifiers_in(text) == ()

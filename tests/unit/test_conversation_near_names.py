"""Names that are written nearly right."""

import pytest

from assistant.conversation.near_names import NearNames

NAMES = NearNames(("samaritans", "childline", "refuge", "kidscape"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("samaritans", "samaritans"),
        ("samaratins", "samaritans"),
        ("smaaritans", "samaritans"),
        ("samaritanss", "samaritans"),
        ("chldline", "childline"),
        ("kidscap", "kidscape"),
    ],
)
def test_a_name_with_a_slip_is_found(written: str, meant: str) -> None:
    assert NAMES.nearest(written) == meant


@pytest.mark.parametrize("written", ["refugee", "childhood", "samples", "line", "", "kidsap"])
def test_another_word_is_no_name(written: str) -> None:
    assert NAMES.nearest(written) is None

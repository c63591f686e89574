"""Numbers that can be dialled, and addresses that lead where they say."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import changed_pack

NUMBER_REMEDY = 'Write "+44…" without spaces, or a short number as it is dialled'
ADDRESS_REMEDY = "Write it in full and in plain letters, with https://"


@pytest.mark.parametrize(
    "number", ["+441632960123", "01634 334466", "+44 1634334466", "12345", "front desk", "9" * 300]
)
def test_a_number_that_cannot_be_rung_is_told(number: str) -> None:
    found = check_pack(parse_pack(changed_pack("contacts.yaml", '"101"', f'"{number}"')))

    problem = f"{number!r} is no number that can be rung"
    assert found == (ContentError("contacts.yaml", 14, problem, NUMBER_REMEDY),)


@pytest.mark.parametrize("number", ["8", "HELLO", "+44", "+441632960123"])
def test_a_number_that_cannot_be_texted_is_told(number: str) -> None:
    found = check_pack(parse_pack(changed_pack("contacts.yaml", '"85258"', f'"{number}"')))

    problem = f"{number!r} is no number that can be texted"
    assert found == (ContentError("contacts.yaml", 27, problem, NUMBER_REMEDY),)


@pytest.mark.parametrize("number", ["999", "111", "159", "116123", "+448001111", "+441634334466"])
def test_numbers_in_use_can_be_rung(number: str) -> None:
    pack = parse_pack(changed_pack("contacts.yaml", '"101"', f'"{number}"'))

    assert check_pack(pack) == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("contacts.yaml", "https://front-door.example", "http://front-door.example", 15),
        ("contacts.yaml", "https://front-door.example", "https://frоnt.example", 15),
        ("contacts.yaml", "https://front-door.example", "javascript:alert()", 15),
        ("contacts.yaml", "night@line.example", "night at line", 29),
        ("sources.yaml", "http://guidance.example/page", "file:///etc/passwd", 3),
        ("partnership.yaml", "https://weather.example", "http://weather.example", 4),
    ],
)
def test_an_address_that_leads_elsewhere_is_told(path: str, old: str, new: str, line: int) -> None:
    found = check_pack(parse_pack(changed_pack(path, old, new)))

    problem = f"{new!r} is no address that may stand here"
    assert found == (ContentError(path, line, problem, ADDRESS_REMEDY),)

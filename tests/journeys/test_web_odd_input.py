"""Odd input: every message gets a turn or a page with people, and nothing breaks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.builders import DANGER, a_live_edition
from tests.support.fakes import FakeTriage
from tests.support.live import a_visitor
from tests.support.pages import Visitor

PEOPLE = "tel:999"


@pytest.mark.parametrize("message", ["", "   ", "\n\n", "😀🔥💔", "???", "\u200b\u200d", "\0"])
def test_a_message_without_a_letter_asks_for_words(visitor: Visitor, message: str) -> None:
    page = visitor.ask(message)

    assert "The approved words of empty_message." in page.text


@pytest.mark.parametrize(
    "message",
    [
        "help\0me",
        "(" * 20_000,
        "[[[]]]" * 3_000,
        "NOT " * 1_500,
        "1" * 60_000,
        "e\u0301" * 5_000,
        "a\u202eb\u2066c",
        "\ufeffhello",
        "*:*",
        "{{ 7 * 7 }} {% raw %}",
        "%(name)s %s %",
        "ż" * 5_000,
    ],
)
def test_an_odd_message_is_answered(visitor: Visitor, message: str) -> None:
    page = visitor.ask(message)

    assert PEOPLE in page.links()
    assert "\0" not in page.html


def test_a_template_in_a_message_is_only_text(visitor: Visitor) -> None:
    page = visitor.ask("{{ 7 * 7 }}")

    assert "{{ 7 * 7 }}" in page.text


def test_words_hidden_in_a_long_message_are_still_judged() -> None:
    words = "x " * 10_000 + "he is outside"

    with a_visitor(a_live_edition(triage=FakeTriage({words: DANGER}))) as visitor:
        page = visitor.ask(words)

    assert page.words("h2")[0] == "Call 999 now."


@pytest.mark.parametrize("size", [65_537, 100_000, 5_000_000])
def test_a_message_that_is_too_long_still_gets_people_to_call(visitor: Visitor, size: int) -> None:
    page = visitor.send("/", b"message=" + b"a" * size, status=413)

    assert PEOPLE in page.links()


def test_a_body_that_hides_its_length_is_cut_off_as_well(visitor: Visitor) -> None:
    pieces = (b"a" * 10_000 for _ in range(10))
    headers = {"content-type": "application/x-www-form-urlencoded"}

    response = visitor.client.post("/", content=pieces, headers=headers)

    assert response.status_code == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"message=%FF%FE%00",
        b"message=\xff\xfe\x00\x80",
        b"message=%ED%A0%80",
        b"message=a&message=b&conversation=x&conversation=y",
        b"conversation=%00",
        b"action=page%3A..%2F..%2Fetc%2Fpasswd",
        b"action=page%3A%00",
        b"=&&&==",
        b"%",
    ],
)
def test_any_bytes_in_a_form_are_a_turn(visitor: Visitor, body: bytes) -> None:
    page = visitor.send("/", body)

    assert PEOPLE in page.links()


@pytest.mark.parametrize(
    "content_type", ["application/json", "text/plain", "multipart/form-data", "x", ""]
)
def test_another_content_type_is_refused_with_people(visitor: Visitor, content_type: str) -> None:
    page = visitor.send("/", b'{"message": "x"}', status=400, content_type=content_type)

    assert PEOPLE in page.links()


def test_more_fields_than_any_form_has_are_refused_with_people(visitor: Visitor) -> None:
    page = visitor.send("/", b"a=b&" * 1_000, status=400)

    assert PEOPLE in page.links()


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["/", "/search"]))
def test_no_bytes_whatsoever_break_the_service(visitor: Visitor, body: bytes, path: str) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}

    response = visitor.client.post(path, content=body, headers=headers)

    assert response.status_code in {200, 400}
    assert PEOPLE in response.text

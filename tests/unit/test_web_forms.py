"""Forms, whatever bytes they are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar.exceptions import ClientException

from assistant.channels.web.forms import URL_ENCODED, TurnForm, read_form


@pytest.mark.parametrize(
    ("body", "form"),
    [
        (b"", TurnForm()),
        (b"message=hello+there", TurnForm(message="hello there")),
        (b"message=a&message=b", TurnForm(message="a\nb")),
        (b"action=none&action=help", TurnForm(action="help")),
        (b"message=%00nul", TurnForm(message="\0nul")),
        (b"message=%FF", TurnForm(message="\ufffd")),
        (b"message=\xff\xfe", TurnForm(message="\ufffd\ufffd")),
        (b"message=%ED%A0%80", TurnForm(message="\ufffd\ufffd\ufffd")),
        (b"message=%zz&&&=&x", TurnForm(message="%zz")),
        (b"query=words", TurnForm(query="words")),
    ],
)
def test_any_bytes_become_a_form(body: bytes, form: TurnForm) -> None:
    assert read_form(body, URL_ENCODED) == form


@given(st.binary(max_size=300))
def test_no_bytes_make_text_that_cannot_be_written(body: bytes) -> None:
    form = read_form(body.replace(b"&", b""), URL_ENCODED)

    assert form.message.encode() or form.message == ""


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{}", "application/json"),
        (b"x", "multipart/form-data"),
        (b"message=a", ""),
        (b"a=1&" * 60, URL_ENCODED),
    ],
)
def test_what_no_form_of_ours_sends_is_refused(body: bytes, content_type: str) -> None:
    with pytest.raises(ClientException):
        read_form(body, content_type)

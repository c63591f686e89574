import logging

import pytest

from assistant.retrieval.attempting import attempt


def fail() -> int:
    raise ValueError("my son is being bullied")


def test_what_works_is_handed_back() -> None:
    assert attempt("counting", lambda: 3) == 3


def test_any_failure_gives_nothing() -> None:
    assert attempt("counting", fail) is None


def test_a_failure_is_logged_without_its_message(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        attempt("counting", fail)

    assert caplog.messages == ["counting failed: ValueError"]

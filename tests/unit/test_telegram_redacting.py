"""The token is in no log, wherever it came from."""

import logging
from collections.abc import Iterator

import pytest

from assistant.channels.telegram.redacting import token_kept_out_of_logs
from tests.support.bot_api import TOKEN

OTHER = logging.getLogger("some.library")


@pytest.fixture
def said() -> Iterator[list[str]]:
    """What a handler of the root logger prints."""
    lines: list[str] = []

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    handler = Lines()
    logging.root.addHandler(handler)
    yield lines
    logging.root.removeHandler(handler)


def test_a_token_in_a_record_its_arguments_or_its_traceback_is_hidden(said: list[str]) -> None:
    with token_kept_out_of_logs(TOKEN):
        OTHER.warning("POST /bot%s/getMe", TOKEN)
        OTHER.warning(f"POST /bot{TOKEN}/getMe")
        OTHER.warning("failed", exc_info=ValueError(TOKEN))

    assert said[:2] == ["POST /bot[token]/getMe"] * 2
    assert "ValueError: [token]" in said[2]
    assert TOKEN not in "".join(said)


def test_afterwards_records_are_printed_as_they_are(said: list[str]) -> None:
    with token_kept_out_of_logs(TOKEN):
        pass

    OTHER.warning("%s", "as it is")

    assert said == ["as it is"]


@pytest.mark.parametrize("name", ["httpx", "httpcore", "telegram"])
def test_libraries_that_say_addresses_say_nothing_of_them(name: str, said: list[str]) -> None:
    with token_kept_out_of_logs(TOKEN):
        logging.getLogger(name).info("HTTP Request: POST %s", TOKEN)

    assert said == []


def test_the_library_that_logs_whole_responses_logs_nothing(said: list[str]) -> None:
    with token_kept_out_of_logs(TOKEN):
        logging.getLogger("telegram.request").error("invalid JSON: %s", "words of a chat")

    assert said == []

"""The bot against the emulator, sockets and all: what the journeys of every channel leave out."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from assistant.bootstrap import Services
from tests.support.bot_api import TOKEN
from tests.support.channels import OnTelegram
from tests.support.emulated import a_bot
from tests.support.emulator.process import IS_INSTALLED, Emulator, an_emulator

pytestmark = pytest.mark.skipif(
    not IS_INSTALLED,
    reason="telegram-test-api is not installed: run npm ci in tests/support/emulator",
)
PATIENCE_SECONDS = 20.0


@pytest.fixture(params=[False, True], ids=["webhook", "polling"])
def emulator(request: pytest.FixtureRequest, starter: Services) -> Iterator[Emulator]:
    with an_emulator(TOKEN) as emulator, a_bot(starter, emulator, polls=request.param):
        yield emulator


def awaited(read: Callable[[], Any], wanted: Callable[[Any], bool]) -> Any:
    """Read again and again until it is as wanted, and give what was read last."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    found = read()
    while not wanted(found) and time.monotonic() < deadline:
        time.sleep(0.05)
        found = read()
    return found


def said(emulator: Emulator, chat: int, count: int = 1) -> list[dict[str, Any]]:
    return awaited(lambda: emulator.said(chat), lambda found: len(found) >= count)


def test_a_message_of_a_group_or_without_words_is_treated_as_such(emulator: Emulator) -> None:
    emulator.write(1, "", photo=[{"file_id": "x"}])
    (reply,) = said(emulator, 1)
    emulator.write(2, "he is at the door", chat={"id": 2, "type": "group"})
    emulator.write(3, "/start")
    said(emulator, 3)

    assert "999" in reply["text"]
    assert emulator.said(2) == []


def test_a_late_message_gets_the_neutral_line(emulator: Emulator) -> None:
    emulator.write(1, "he is at the door", date=int(time.time()) - 600)

    (reply,) = said(emulator, 1)

    assert reply["text"] == "Sorry for the delay. Send anything to go on."


def test_every_reply_is_silent_and_without_a_preview(emulator: Emulator) -> None:
    emulator.write(1, "/start")

    (reply,) = said(emulator, 1)

    assert str(reply["disable_notification"]).lower() == "true"
    assert "is_disabled" in str(reply["link_preview_options"])


def test_a_journey_by_buttons_leaves_one_message_and_clearing_makes_it_the_goodbye(
    emulator: Emulator,
) -> None:
    emulator.write(1, "/start")
    (message,) = said(emulator, 1)
    for data in ("t", "d|help", "x"):
        before = emulator.said(1)
        emulator.press(1, message["message_id"], data)
        awaited(lambda: emulator.said(1), lambda found, seen=before: found != seen)

    (left,) = emulator.said(1)

    assert left["message_id"] == message["message_id"]
    assert "48 hours" in left["text"]


def test_a_tool_is_walked_by_buttons_and_danger_shows_999_at_once(emulator: Emulator) -> None:
    person = OnTelegram(emulator.write, emulator.press, emulator.said)
    person.begin()
    person.ask("/tools")
    person.press("An allegation about someone")
    person.press("No, no child is in danger now")
    person.press("Someone who works or volunteers")
    person.press("They behaved in a way")
    end = person.press("Medway")
    for _ in range(4):
        person.press("Go back one question")
    danger = person.press("Yes")

    assert "Tell the Medway LADO" in end.text
    assert danger.text.startswith("In danger now? Call 999.")
    assert len(person.messages) == 2


def test_typing_stop_deletes_the_messages_before_it(emulator: Emulator) -> None:
    emulator.write(1, "/start")
    said(emulator, 1)
    emulator.write(1, "/topics")
    said(emulator, 1, 2)
    emulator.write(1, "stop")

    left = awaited(
        lambda: emulator.said(1), lambda found: len(found) == 1 and "48" in found[0]["text"]
    )

    assert ["48 hours" in each["text"] for each in left] == [True]


@contextmanager
def stopped_emulator() -> Iterator[Emulator]:
    """An emulator that has ended: its port answers nobody."""
    with an_emulator(TOKEN) as emulator:
        pass
    yield emulator


def test_a_bot_whose_telegram_is_gone_leaves_the_web_as_it_is(starter: Services) -> None:
    with stopped_emulator() as gone, a_bot(starter, gone, polls=True, is_registered=False) as url:
        page = httpx.get(url).text

    assert "Ask a question about keeping a child" in page

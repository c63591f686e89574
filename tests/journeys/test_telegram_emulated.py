"""The bot against the emulator, sockets and all: what the journeys of every channel leave out."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from assistant.bootstrap import Services
from assistant.channels.telegram.taking.webhook import HEADER
from tests.journeys.test_every_channel import BLACKMAIL, DISCLOSURE, HURT, OUTSIDE, TRACED
from tests.support.bot_api import SECRETS, TOKEN
from tests.support.channels import OnTelegram
from tests.support.emulated import a_bot
from tests.support.emulator.mended import MendedRequest, RepeatingRequest, TroubledRequest
from tests.support.emulator.process import IS_INSTALLED, Emulator, an_emulator
from tests.support.updates import a_message_update

pytestmark = pytest.mark.skipif(
    not IS_INSTALLED,
    reason="telegram-test-api is not installed: run npm ci in tests/support/emulator",
)
PATIENCE_SECONDS = 120.0
BY_BOTH = pytest.mark.parametrize("polls", [False, True], ids=["webhook", "polling"])


@contextmanager
def serving(
    starter: Services, *, polls: bool, request: type[MendedRequest] = MendedRequest
) -> Iterator[tuple[Emulator, str]]:
    """Run an emulator and a bot on it, and give the address of the bot's web."""
    with (
        an_emulator(TOKEN) as emulator,
        a_bot(starter, emulator, polls=polls, request=request) as url,
    ):
        yield emulator, url


@pytest.fixture(params=[False, True], ids=["webhook", "polling"])
def emulator(request: pytest.FixtureRequest, starter: Services) -> Iterator[Emulator]:
    with serving(starter, polls=request.param) as (emulator, _):
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


@BY_BOTH
def test_everybody_is_answered_once_through_an_overload_a_time_out_and_a_limit(
    starter: Services, *, polls: bool
) -> None:
    asked = (BLACKMAIL, OUTSIDE, HURT, TRACED, DISCLOSURE)
    people = range(1, len(asked) + 1)
    with serving(starter, polls=polls, request=TroubledRequest) as (emulator, _):
        for person, words in zip(people, asked, strict=True):
            emulator.write(person, words)
        for person in people:
            said(emulator, person)
        replies = [emulator.said(person) for person in people]

    assert [len(each) for each in replies] == [1] * len(asked)
    assert ["999" in reply["text"] for (reply,) in replies] == [True] * len(asked)


def test_what_is_polled_again_and_again_is_answered_once(starter: Services) -> None:
    with serving(starter, polls=True, request=RepeatingRequest) as (emulator, _):
        for words in (OUTSIDE, "/start", OUTSIDE):
            emulator.write(1, words)
            said(emulator, 1)
            time.sleep(0.5)
        replies = emulator.said(1)

    assert len(replies) == 3


def test_a_webhook_that_comes_again_or_without_its_secret_gets_no_further_reply(
    starter: Services,
) -> None:
    update = {"update_id": 9_000_000, "message": a_message(1, OUTSIDE)}
    forged = {"update_id": 9_000_001, "message": a_message(2, OUTSIDE)}
    with serving(starter, polls=False) as (emulator, url):
        address = f"{url.rstrip('/')}{SECRETS.path}"
        statuses = [httpx.post(address, json=update).status_code for _ in range(5)]
        refused = httpx.post(address, json=forged, headers={HEADER: "guessed"}).status_code
        (reply,) = said(emulator, 1)
        emulator.write(3, "/start")
        said(emulator, 3)
        replies = [len(emulator.said(person)) for person in (1, 2, 3)]

    assert (statuses, refused) == ([200] * 5, 403)
    assert replies == [1, 0, 1]
    assert "999" in reply["text"]


def a_message(person: int, text: str) -> dict[str, Any]:
    """A message as Telegram sends it, written now."""
    message: dict[str, Any] = a_message_update(text, chat=person, date=int(time.time()))["message"]
    return message

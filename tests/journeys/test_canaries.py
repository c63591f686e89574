"""500 random words by every way in, answered, refused or failing: afterwards they are nowhere."""

import logging
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count, cycle
from pathlib import Path

import pytest
from httpx import Response
from litestar.testing import TestClient

from admin.identity.people import Role
from assistant.app import create_app
from assistant.bootstrap import Services
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.taking.webhook import HEADER
from assistant.channels.web.rate_limit import RateLimit
from assistant.conversation.ports import LiveEdition
from assistant.persistence.staging import Staging, staging_engine
from assistant.usage.cells import Measure
from assistant.usage.periods import period_of
from tests.support.bot_api import SECRETS, FakeBotApi, a_channel
from tests.support.canaries import back_up, canaries, message_with, needles_of
from tests.support.service import a_service
from tests.support.signed_in import SignedIn
from tests.support.updates import a_message_update, a_press_update

CANARIES = canaries()
MESSAGES = tuple(message_with(canary, number) for number, canary in enumerate(CANARIES))
NEEDLES = needles_of(CANARIES, MESSAGES)
ASK = "/api/v1/ask"
FORM = {"content-type": "application/x-www-form-urlencoded"}
UPDATES = count(5_000)
CHATS = count(2**33)


@dataclass
class Faulty:
    """The live edition; while something is broken, an error whose words hold a message."""

    live: Callable[[], LiveEdition]
    says: str = ""

    def __call__(self) -> LiveEdition:
        if self.says:
            raise LookupError(self.says)
        return self.live()


@dataclass
class Sender:
    """Somebody who writes a message by one of the ways below."""

    client: TestClient
    faulty: Faulty

    def post(self, path: str, **options: object) -> Response:
        response: Response = self.client.post(path, **options)  # type: ignore[arg-type]
        return response

    def update(self, body: object, secret: str = SECRETS.header) -> Response:
        return self.post(SECRETS.path, json=body, headers={HEADER: secret})

    def written(self, text: str, *, seconds_ago: int = 0) -> dict[str, object]:
        date = int(time.time()) - seconds_ago
        return a_message_update(text, update_id=next(UPDATES), chat=next(CHATS), date=date)

    @contextmanager
    def broken(self, words: str) -> Iterator[None]:
        self.faulty.says = words
        yield
        self.faulty.says = ""

    def failing(self, send: Callable[["Sender", str], Response], text: str) -> Response:
        with self.broken(text):
            return send(self, text)


def by_web(sender: Sender, text: str) -> Response:
    return sender.post("/", data={"message": text})


def by_script(sender: Sender, text: str) -> Response:
    return sender.post("/", data={"message": text}, headers={"X-Fragment": "turn"})


def by_api(sender: Sender, text: str) -> Response:
    return sender.post(ASK, json={"message": text, "locale": "en"})


def by_telegram(sender: Sender, text: str) -> Response:
    return sender.update(sender.written(text))


CHANNELS = (by_web, by_script, by_api, by_telegram)
ANSWERED: dict[str, Callable[[Sender, str], Response]] = {
    "search": lambda to, text: to.post("/search", data={"query": text}),
    "signs of need": lambda to, text: to.post("/thresholds", data={"words": text}),
    "a date": lambda to, text: to.post("/timescales", data={"start": text}),
    "a button": lambda to, text: to.post("/", data={"message": "", "action": text}),
    "a note": lambda to, text: to.post("/", data={"message": "hi", "conversation": text}),
    "telegram late": lambda to, text: to.update(to.written(text, seconds_ago=500)),
    "telegram press": lambda to, text: to.update(
        a_press_update(text[:60], update_id=next(UPDATES), chat=next(CHATS))
    ),
    "telegram odd": lambda to, text: to.update({"update_id": text, "message": text}),
    "headers": lambda to, text: to.post(
        "/",
        data={"message": "hello"},
        headers=dict.fromkeys(("user-agent", "referer", "cookie", "x-forwarded-for"), text),
    ),
}
REFUSED: dict[str, tuple[int, Callable[[Sender, str], Response]]] = {
    "too long": (413, lambda to, text: to.post("/", data={"message": f"{text} " * 20_000})),
    "no form": (
        400,
        lambda to, text: to.post("/", content=text, headers={"content-type": "text/odd"}),
    ),
    "half a note": (400, lambda to, text: to.post(ASK, content=f'{{"message": "{text}')),
    "an odd field": (400, lambda to, text: to.post(ASK, json={"message": "x", text: text})),
    "an odd locale": (400, lambda to, text: to.post(ASK, json={"message": "x", "locale": [text]})),
    "another site": (
        403,
        lambda to, text: to.post(
            "/", data={"message": text}, headers={"sec-fetch-site": "cross-site"}
        ),
    ),
    "an address": (404, lambda to, text: to.client.get(f"/guidance/{text[:40]}/x")),
    "a post to it": (404, lambda to, text: to.post("/nothing", data={"message": text})),
    "a wrong method": (405, lambda to, text: to.client.put("/", content=text)),
    "sign-in": (
        403,
        lambda to, text: to.post("/admin/sign-in", data={"email": text, "password": text}),
    ),
    "no telegram": (403, lambda to, text: to.update(to.written(text), secret=text[:14])),
    "a broken web": (500, lambda to, text: to.failing(by_web, text)),
    "a broken script": (500, lambda to, text: to.failing(by_script, text)),
    "a broken api": (500, lambda to, text: to.failing(by_api, text)),
    "a broken telegram": (200, lambda to, text: to.failing(by_telegram, text)),
}


@contextmanager
def the_whole_service(folder: Path) -> Iterator[tuple[Sender, Services]]:
    """Run web, API, bot and back end together on one data directory, with all their watches."""
    services = a_service(folder)
    assert services.current.search.wait_until_prepared(240)
    faulty = Faulty(services.current)
    telegram = TelegramServices(
        live=faulty,
        counters=services.web.counters,
        catalogues=services.web.catalogues,
        claims=lambda _: True,
        clock=services.web.clock,
    )
    services = replace(
        services,
        web=replace(services.web, live=faulty, rate_limit=RateLimit(100_000)),
        api=replace(services.api, live=faulty),
        telegram=a_channel(telegram, FakeBotApi()),
    )
    with TestClient(
        create_app(services), base_url="http://help.example", raise_server_exceptions=False
    ) as client:
        client.follow_redirects = False
        yield Sender(client, faulty), services


def take_away(sender: Sender, services: Services, into: Path) -> None:
    """Take what leaves the data directory: backups, the guidance as a file, the log of staff."""
    back_up(services.settings.data_dir, into)
    administrator = SignedIn(sender.client, services, Role.ADMINISTRATOR)
    packed = administrator.get("/admin/export")
    assert packed.headers["content-type"] == "application/zip"
    (into / "guidance.zip").write_bytes(packed.content)
    (into / "audit.html").write_text(administrator.get("/admin/audit").text, "utf-8")


def test_of_500_words_by_every_way_in_none_is_kept_anywhere(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    folder, scratch, taken = tmp_path / "data", tmp_path / "scratch", tmp_path / "taken"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    ways = [*((None, way) for way in ANSWERED.values()), *REFUSED.values()]
    wrong: Counter[str] = Counter()

    with the_whole_service(folder) as (sender, services):
        for message, channel in zip(MESSAGES, cycle(CHANNELS), strict=False):
            wrong[channel.__name__] += channel(sender, message).status_code != 200
        for message, (status, way) in zip(MESSAGES, cycle(ways), strict=False):
            got = way(sender, message).status_code
            expected = got < 500 if status is None else got == status
            wrong[f"{status} but {got}"] += not expected
        running = NEEDLES.files_with(folder, scratch)
        take_away(sender, services, taken)

    printed = "".join(capfd.readouterr())
    said = "\n".join(f"{each.getMessage()} {each.exc_text}" for each in caplog.records)
    assert +wrong == {}
    assert running == []
    assert NEEDLES.files_with(folder, scratch, taken) == []
    assert NEEDLES.found_in(f"{printed}\n{said}\n{caplog.text}".encode()) == set()
    assert "LookupError at " in said
    assert_counted(services)


def assert_counted(services: Services) -> None:
    """See that the messages were counted, and by nothing but the values that are known."""
    month = period_of(Measure.CHANNEL, services.web.clock())
    counts = Staging(staging_engine(services.settings.database_url)).counts(month)
    assert set(counts[Measure.CHANNEL]) == {"web", "api", "telegram"}
    assert sum(counts[Measure.CHANNEL].values()) > 100

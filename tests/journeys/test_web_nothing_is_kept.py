"""Nothing is kept: words that were typed are nowhere on the disk and in no log."""

import logging
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from assistant.channels.web.rate_limit import RateLimit
from tests.support.service import a_running_service, a_service

CANARIES = tuple(f"zyqqx{number}vorpal" for number in range(500))
FORMS = {
    "/": "message",
    "/search": "query",
    "/thresholds": "words",
    "/timescales": "start",
    "/protocol": "agency",
    "/allegation": "answer",
    "/where-to-report": "answer",
    "/admin/sign-in": "email",
}
"""Every address of a form, and a field of it."""
PATIENCE_SECONDS = 240


def _files_with(folder: Path, words: tuple[str, ...]) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in words)
    ]


def _backup(folder: Path) -> None:
    """Copy every database of a folder as a backup would, with what its journal holds."""
    for path in tuple(folder.glob("*.db")):
        with (
            closing(sqlite3.connect(path)) as kept,
            closing(sqlite3.connect(folder / f"{path.name}.backup")) as copy,
        ):
            kept.backup(copy)


def test_no_typed_word_reaches_a_database_its_journal_a_backup_or_a_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    services = a_service(tmp_path)
    services = replace(services, web=replace(services.web, rate_limit=RateLimit(10_000)))
    assert services.current.search.wait_until_prepared(PATIENCE_SECONDS)

    with a_running_service(services) as visitor:
        for canary, (address, field) in zip(CANARIES, cycle(FORMS.items()), strict=False):
            said = f"my son {canary} is being bullied"
            assert visitor.client.post(address, data={field: said}).status_code < 500
        for canary in CANARIES[::10]:
            asked = {"message": f"{canary} says he will post my pictures", "locale": "en"}
            assert visitor.client.post("/api/v1/ask", json=asked).status_code == 200
        _backup(tmp_path)

    assert _files_with(tmp_path, CANARIES) == []
    logged = caplog.text
    assert [canary for canary in CANARIES if canary in logged] == []


def test_no_typed_word_reaches_a_log_when_a_request_is_refused(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    with a_running_service(a_service(tmp_path)) as visitor:
        refused = [
            visitor.client.post("/", data={"message": CANARIES[0] * 10_000}),
            visitor.client.post("/", content=CANARIES[0], headers={"content-type": "text/odd"}),
            visitor.client.post("/api/v1/ask", content=f'{{"message": "{CANARIES[0]}'),
            visitor.client.get(f"/guidance/{CANARIES[0]}/x"),
        ]

    assert [answer.status_code for answer in refused] == [413, 400, 400, 404]
    assert _files_with(tmp_path, CANARIES) == []
    assert CANARIES[0] not in caplog.text.replace("GET http", "").partition("HTTP Request")[0]


def test_no_typed_word_comes_back_in_the_token_or_an_address(tmp_path: Path) -> None:
    with a_running_service(a_service(tmp_path)) as visitor:
        page = visitor.ask(f"{CANARIES[0]} how do i set up parental controls")

    assert CANARIES[0] not in page.conversation
    assert not any(CANARIES[0] in link for link in page.links())

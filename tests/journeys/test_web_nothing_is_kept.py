"""Nothing is kept: words that were typed are nowhere on the disk and in no log."""

import logging
from pathlib import Path

import pytest

from tests.support.service import a_running_service, a_service

CANARIES = tuple(f"zyqqx{number}vorpal" for number in range(50))
ROUTES = ("/", "/search")
PATIENCE_SECONDS = 60


def _files_with(folder: Path, words: tuple[str, ...]) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in words)
    ]


def test_no_typed_word_reaches_the_data_directory_or_a_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    field = {"/": "message", "/search": "query"}

    services = a_service(tmp_path)
    assert services.current.search.wait_until_prepared(PATIENCE_SECONDS)

    with a_running_service(services) as visitor:
        answers = [
            visitor.client.post(route, data={field[route]: f"my son {canary} is being bullied"})
            for canary in CANARIES
            for route in ROUTES
        ]

    assert {answer.status_code for answer in answers} == {200}
    assert _files_with(tmp_path, CANARIES) == []
    assert not any(canary in caplog.text for canary in CANARIES)


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

"""Incident mode as it is typed: stopped on a running worker within two seconds, and on record."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.bootstrap import Services, build_services
from assistant.cli import main
from assistant.conversation.stopped import Part, PartKind
from assistant.persistence.engine import make_engine
from assistant.persistence.migrating import migrate
from tests.support.pages import Visitor
from tests.support.service import a_prepared_folder, a_running_service, a_service, first_service

PROMISED_SECONDS = 2.0
PATIENCE_SECONDS = 120.0
PAUSED = "This is paused for the moment"
GAMING = "e-safety/gaming"
FINISHED = "[0-9a-f]*/*.postings.npz"
"""An index that is still being built has a dot before its name and may vanish under a glob."""


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module")
def kept(services: Services) -> Path:
    return services.settings.data_dir


def run(kept: Path, *words: str) -> Result:
    settings = {"ASSISTANT_DATA_DIR": str(kept), "ASSISTANT_MEANING": "off"}
    return CliRunner().invoke(main, ["incident", *words], env=settings)


def comes_true(condition: Callable[[], bool]) -> bool:
    """Wait for what the watch of a worker will see; how soon is a matter of its pace."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def heading_of(visitor: Visitor) -> str:
    return visitor.get(f"/guidance/{GAMING}").heading


def test_a_page_is_stopped_and_started_on_a_running_worker_within_two_seconds(
    services: Services, kept: Path
) -> None:
    with a_running_service(services) as visitor:
        title = heading_of(visitor)
        stopped = run(kept, "stop", "page", GAMING, "--why", "a wrong number", "--by", "Sam")
        assert comes_true(lambda: heading_of(visitor) == PAUSED)
        held = visitor.get(f"/guidance/{GAMING}")
        started = run(kept, "start", "page", GAMING, "--why", "the number is right again")
        assert comes_true(lambda: heading_of(visitor) == title)

    assert (stopped.exit_code, started.exit_code) == (0, 0)
    assert 2 * services.settings.watch_seconds <= PROMISED_SECONDS
    assert "a wrong number" not in held.text
    assert "Sam" not in held.text


def test_the_list_says_what_was_done_why_and_by_whom_and_what_is_stopped(tmp_path: Path) -> None:
    a_prepared_folder(tmp_path)
    run(tmp_path, "stop", "web", "--why", "answers mix two areas", "--by", "a duty manager")
    run(tmp_path, "stop", "telegram", "--why", "flooded")
    run(tmp_path, "start", "web", "--why", "mended")

    lines = run(tmp_path, "list").output.splitlines()

    assert [line.split(" ", 2)[2] for line in lines[:3]] == [
        "stop web by a duty manager: answers mix two areas",
        "stop telegram by command line: flooded",
        "start web by command line: mended",
    ]
    assert lines[3] == "Stopped now: telegram"


@pytest.mark.parametrize("name", ["allegation", "referral-summary"])
def test_a_path_and_a_worksheet_are_stopped_by_their_ids(kept: Path, name: str) -> None:
    result = run(kept, "stop", "pathway", name, "--why", "a wrong time limit")

    assert (result.exit_code, f"pathway {name} is stopped." in result.output) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("stop", "page", "e-safety/gmaing", "--why", "haste"),
            "there is no page e-safety/gmaing",
        ),
        (("stop", "page", "--why", "haste"), "Name the page or the pathway"),
        (("stop", "web", GAMING, "--why", "haste"), "Name the page or the pathway"),
        (("stop", "everything", "--why", "haste"), "'everything' is not one of"),
        (("stop", "web"), "Missing option '--why'"),
        (("start", "web", "--why", "haste"), "web is running already"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    kept: Path, words: tuple[str, ...], said: str
) -> None:
    result = run(kept, *words)

    assert result.exit_code != 0
    assert said in result.output


def test_a_worker_that_starts_later_holds_what_was_stopped_before(tmp_path: Path) -> None:
    run(a_prepared_folder(tmp_path), "stop", "web", "--why", "answers mix two areas")

    services = a_service(tmp_path)

    assert services.current().stopped.parts == {Part(PartKind.WEB)}


def test_without_a_database_what_was_stopped_stays_stopped(tmp_path: Path) -> None:
    settings = a_service(tmp_path).settings
    run(tmp_path, "stop", "page", GAMING, "--why", "a wrong number")
    build_services(settings, beside=first_service())
    for path in tmp_path.glob("assistant.db*"):
        path.write_bytes(b"this is no database" * 1_000)

    stricken = build_services(settings, beside=first_service())

    assert not stricken.has_database()
    assert stricken.current().stopped.parts == {Part(PartKind.PAGE, GAMING)}


def test_with_the_files_moved_away_a_running_worker_still_holds_what_is_stopped(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept, away = tmp_path / "kept", tmp_path / "away"
    services = a_service(kept)
    away.mkdir()
    with a_running_service(services) as visitor:
        title = heading_of(visitor)
        for path in (*kept.glob("assistant.db*"), *kept.glob("usage.db*"), kept / "index"):
            path.rename(away / path.name)
        stopped = run(kept, "stop", "page", GAMING, "--why", "a wrong number")
        assert comes_true(lambda: heading_of(visitor) == PAUSED)
        listed = run(kept, "list")
        again = run(kept, "stop", "page", GAMING, "--why", "twice")
        started = run(kept, "start", "page", GAMING, "--why", "it is right")
        assert comes_true(lambda: heading_of(visitor) == title)
        assert comes_true(lambda: any((kept / "index").glob(FINISHED)))

    assert (stopped.exit_code, started.exit_code, again.exit_code) == (0, 0, 1)
    assert "is not in the log of incidents" in stopped.output
    assert "it could not be looked up" in stopped.output
    assert f"Stopped now: page {GAMING}" in listed.output
    assert "database_lost" in caplog.text
    assert "checking the index failed" in caplog.text


def test_a_stop_without_a_database_makes_no_new_one(tmp_path: Path) -> None:
    stopped = run(tmp_path, "stop", "web", "--why", "answers mix two areas")

    assert (stopped.exit_code, "web is stopped" in stopped.output) == (0, True)
    assert [path.name for path in tmp_path.iterdir()] == ["stopped-without-a-database"]


def test_in_a_database_made_empty_a_stop_is_noted_and_holds_when_the_database_is_back(
    tmp_path: Path,
) -> None:
    services = a_service(tmp_path / "kept")
    kept, whole = services.settings.data_dir, tmp_path / "whole.db"
    (kept / "assistant.db").rename(whole)
    for path in kept.glob("assistant.db*"):
        path.unlink()
    migrate(make_engine(services.settings.database_url))
    stopped = run(kept, "stop", "web", "--why", "answers mix two areas")
    without = build_services(services.settings, beside=first_service())
    for path in kept.glob("assistant.db*"):
        path.unlink()
    whole.rename(kept / "assistant.db")

    back = build_services(services.settings, beside=first_service())
    started = run(kept, "start", "web", "--why", "mended")
    after = build_services(services.settings, beside=first_service())

    assert "is not in the log of incidents" in stopped.output
    assert without.current().stopped.parts == {Part(PartKind.WEB)}
    assert back.current().stopped.parts == {Part(PartKind.WEB)}
    assert (started.exit_code, after.current().stopped.parts) == (0, frozenset())


def test_without_a_database_and_without_a_note_nothing_is_stopped(tmp_path: Path) -> None:
    settings = a_service(tmp_path).settings
    (tmp_path / "stopped").unlink()
    for path in tmp_path.glob("assistant.db*"):
        path.write_bytes(b"this is no database" * 1_000)

    assert build_services(settings, beside=first_service()).current().stopped.parts == set()

"""The database is lost while the service runs, and comes back: what /health and the log say."""

import logging
import time
from pathlib import Path

import pytest

from assistant.bootstrap import Services, build_services
from tests.support.pages import Visitor
from tests.support.service import a_prepared_folder, a_running_service, first_service, settings_for

DATABASE = "assistant.db"
LONGEST_WAIT_SECONDS = 20.0
LOOKS_SECONDS = 0.2


def a_service_that_looks_often(folder: Path) -> Services:
    settings = settings_for(a_prepared_folder(folder))
    return build_services(settings, beside=first_service())


def database_at_last(visitor: Visitor, state: str) -> str:
    """Ask until the database is said to be in a state, or give what is said in the end."""
    deadline = time.monotonic() + LONGEST_WAIT_SECONDS
    said = ""
    while said != state and time.monotonic() < deadline:
        said = visitor.client.get("/health").json()["database"]
        time.sleep(LOOKS_SECONDS)
    return said


def test_health_follows_a_database_that_is_lost_and_comes_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    services = a_service_that_looks_often(tmp_path / "kept")
    database, away = tmp_path / "kept" / DATABASE, tmp_path / "away"

    with a_running_service(services) as visitor:
        at_first = database_at_last(visitor, "ok")
        database.rename(away)
        lost = database_at_last(visitor, "out of reach")
        time.sleep(LOOKS_SECONDS * 10)
        answered = visitor.ask("he is outside with a knife")
        away.replace(database)
        back = database_at_last(visitor, "ok")
        time.sleep(LOOKS_SECONDS * 10)

    told = [line for line in caplog.messages if "database_" in line]
    assert (at_first, lost, back) == ("ok", "out of reach", "ok")
    assert answered.all("section", class_="card--emergency")
    assert [line.split(":")[0] for line in told] == ["database_lost", "database_back"]
    assert len([line for line in caplog.messages if "watch_failed editions" in line]) <= 1

"""Counts as an operator meets them: released, read, verified, and shown in a demonstration."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from assistant.bootstrap import build_services, prepare
from assistant.cli import main
from assistant.counting import count_on_disk
from assistant.persistence.engine import make_engine
from assistant.persistence.ledger import LedgerStore
from assistant.persistence.staging import Staging, staging_engine
from assistant.usage.cells import Cell, Measure
from assistant.usage.periods import Period
from assistant.usage.tally import Tally
from tests.support.service import (
    a_prepared_folder,
    a_running_service,
    a_service,
    first_service,
    settings_for,
)

OCTOBER = Period(2025, 10)
WEB = Cell(Measure.CHANNEL, "web")
GAMING = "how do i make gaming safe"


def run(folder: Path, *words: str) -> Result:
    settings = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": "off"}
    return CliRunner().invoke(main, words, env=settings)


def staging_in(folder: Path) -> Staging:
    return Staging(staging_engine(settings_for(folder).database_url))


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    a_prepared_folder(tmp_path)
    staging_in(tmp_path).add({(OCTOBER, WEB): 240})
    return tmp_path


def test_a_month_is_released_once_read_and_found_sound(counted: Path) -> None:
    first = run(counted, "usage", "release", "--month", "2025-10").output
    again = run(counted, "usage", "release", "--month", "2025-10").output
    shown = run(counted, "usage", "show").output
    verified = run(counted, "usage", "verify").output

    assert first == "2025-10 is released: 1 groups can be shown.\n"
    assert again.startswith("Nothing is due")
    assert "2025-10\n  agency\n" in shown
    assert "    web: at least 2" in shown
    assert "    telegram: too few to show" in shown
    assert ": 0" not in shown
    assert verified.startswith("1 releases are as they were released. Newest seal: ")


def test_before_the_first_release_there_is_nothing_to_read(tmp_path: Path) -> None:
    a_prepared_folder(tmp_path)

    assert run(tmp_path, "usage", "show").output == "Nothing has been released yet.\n"


def test_a_figure_that_was_changed_in_the_file_is_found(counted: Path) -> None:
    run(counted, "usage", "release", "--month", "2025-10")
    engine = make_engine(settings_for(counted).database_url)
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER release_ledger_refuses_update"))
        connection.execute(text("UPDATE release_ledger SET shown = 900"))

    result = run(counted, "usage", "verify")

    assert result.exit_code == 1
    assert "release 1 of 2025-10 was tampered with" in result.output


def test_demonstration_years_are_added_once_and_say_what_they_are(tmp_path: Path) -> None:
    a_prepared_folder(tmp_path)

    first = run(tmp_path, "demo-data").output
    again = run(tmp_path, "demo-data").output
    shown = run(tmp_path, "usage", "show", "--demonstration").output

    assert first.startswith("32 releases of two demonstration years were added.")
    assert again.startswith("0 releases")
    assert shown.startswith("DEMONSTRATION: invented figures")
    assert "at least" in shown
    assert run(tmp_path, "usage", "verify", "--demonstration").output.startswith("32 releases")
    assert run(tmp_path, "usage", "show").output == "Nothing has been released yet.\n"


def test_questions_to_the_running_service_reach_the_cells_when_it_ends(tmp_path: Path) -> None:
    services = a_service(tmp_path)

    with a_running_service(services) as visitor:
        page = visitor.ask(GAMING)
        visitor.ask(GAMING, page)
        visitor.ask(GAMING)

    now = datetime.now(UTC)
    counts = staging_in(tmp_path).counts(Period(now.year, now.month))
    assert counts[Measure.CHANNEL] == {"web": 2}
    assert counts[Measure.LANGUAGE] == {"en": 2}
    assert Measure.HOURS not in counts


def test_the_service_releases_by_itself_and_once(counted: Path) -> None:
    settings = settings_for(counted)
    services = build_services(settings, beside=first_service())
    ledger = LedgerStore(make_engine(settings.database_url))
    workers = [count_on_disk(settings, Tally(), services.current, 0.01) for _ in range(2)]

    for watch in (watch for worker in workers for watch in worker):
        watch.start()
    deadline = time.monotonic() + 20
    while not ledger.history() and time.monotonic() < deadline:
        time.sleep(0.02)
    for watch in (watch for worker in workers for watch in worker):
        watch.stop()

    released = [each.period for each in ledger.history()]
    assert released[0] == "2025-10"
    assert len(released) == len(set(released))


def test_a_service_that_cannot_write_counts_answers_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    a_prepared_folder(tmp_path)
    (tmp_path / "usage.db").write_bytes(b"this is no database" * 1_000)

    prepare(settings_for(tmp_path))
    with a_running_service(a_service(tmp_path)) as visitor:
        page = visitor.ask(GAMING)

    assert page.words("h2")
    assert "usage_not_prepared DatabaseError" in caplog.text
    assert "usage_not_written DatabaseError" in caplog.text

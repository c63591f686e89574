"""What a report reads from the database: releases and editions, and no count before its time."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine

from admin.impact.periods import read_report_period
from admin.persistence.edition_history import EditionHistory
from admin.persistence.impact import ImpactStore, NothingReleasedError
from assistant.cli import main
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.ledger import Series
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin
from tests.support.databases import fresh_sqlite
from tests.support.reports import TODAY, YEAR
from tests.support.service import a_prepared_folder
from tests.support.source_code import ROOT

DOCUMENTS = read_documents(ROOT / "content")
REWORDED, WITHDRAWN = "en/procedures/neglect.md", "en/e-safety/gaming.md"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with fresh_sqlite(tmp_path) as engine:
        migrate(engine)
        yield engine


def publish(engine: Engine, on: datetime, documents: list[Document], note: str = "") -> None:
    EditionStore(engine, lambda: on).publish(documents, origin=Origin.EDITED, note=note)


def reworded(document: Document) -> Document:
    if document.path != REWORDED:
        return document
    return Document(document.path, document.text + "\nOne more sentence.\n")


def test_the_work_of_a_period_is_its_last_edition_against_the_last_before(engine: Engine) -> None:
    pages = [document for document in DOCUMENTS if document.path != WITHDRAWN]
    publish(engine, datetime(2025, 1, 9, tzinfo=UTC), pages)
    publish(engine, datetime(2025, 6, 2, tzinfo=UTC), list(DOCUMENTS), "More on games")
    publish(engine, datetime(2025, 9, 2, tzinfo=UTC), [reworded(each) for each in DOCUMENTS])
    publish(engine, datetime(2026, 4, 1, tzinfo=UTC), pages)

    history = EditionHistory(engine)
    work = history.work(YEAR, TODAY)

    assert [each.number for each in work.editions] == [2, 3]
    assert [each.changed for each in work.editions] == [1, 1]
    assert work.editions[0].note == "More on games"
    assert (work.new, work.reworded, work.withdrawn) == (
        ("e-safety/gaming",),
        ("procedures/neglect",),
        (),
    )
    assert work.all_reviews.pages == sum(path.path.startswith("en/") for path in DOCUMENTS)
    assert history.work(read_report_period("2026-27"), TODAY).withdrawn == ("e-safety/gaming",)


def test_of_the_very_first_edition_no_page_is_told_as_new(engine: Engine) -> None:
    publish(engine, datetime(2025, 6, 2, tzinfo=UTC), list(DOCUMENTS))

    work = EditionHistory(engine).work(YEAR, TODAY)

    assert (len(work.editions), work.new) == (1, ())


def test_before_any_edition_there_was_no_work(engine: Engine) -> None:
    work = EditionHistory(engine).work(YEAR, TODAY)

    assert (work.editions, work.all_reviews.percent) == ((), None)


def test_without_an_edition_there_is_no_report(engine: Engine) -> None:
    store = ImpactStore(engine, lambda: datetime(2026, 5, 4, tzinfo=UTC))

    with pytest.raises(NothingReleasedError):
        store.report(YEAR, Series.REAL)


def run(folder: Path, *words: str) -> Result:
    settings = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": "off"}
    return CliRunner().invoke(main, words, env=settings)


def test_an_operator_writes_the_report_of_the_demonstration_years(tmp_path: Path) -> None:
    a_prepared_folder(tmp_path)
    out = tmp_path / "report.csv"

    nothing = run(tmp_path, "impact", "report")
    run(tmp_path, "demo-data")
    options = ("--demonstration", "--format", "csv", "--out", str(out))
    made = run(tmp_path, "impact", "report", *options)
    unknown = run(tmp_path, "impact", "report", "--period", "2025", *options)

    assert "Nothing has been released yet" in nothing.output
    assert made.output.endswith(f"is in {out}.\n")
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert all(line.startswith("DEMONSTRATION: invented figures,") for line in lines[1:])
    assert "more (+" in lines[1]
    assert unknown.exit_code == 2
    assert "write a year as 2025-26" in unknown.output

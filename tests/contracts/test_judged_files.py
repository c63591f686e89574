"""What the judged files name is there: a value that is not known would be passed over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.guidance.page import Audience
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files.directories import read_documents
from assistant.retrieval.evaluation.judged import read_judged_file, several
from assistant.safety.judgement import Level
from tests.support.source_code import ROOT

FILES = sorted((ROOT / "tests" / "judged").glob("*.tsv"))
LEVELS = {*Level, "help"}


@pytest.fixture(scope="module")
def pages() -> set[str]:
    edition, _ = starter_edition(read_documents(ROOT / "content"))
    return {slug for _, slug in edition.revisions}


def named(path: Path, column: str) -> Iterator[str]:
    return (row[column] for row in read_judged_file(path).rows if row.get(column))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_audience_and_level_of_danger_is_one_of_ours(path: Path) -> None:
    assert set(named(path, "audience")) <= set(Audience)
    if "vignettes" not in path.name:
        assert set(named(path, "level")) <= LEVELS


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_page_that_should_be_found_exists(path: Path, pages: set[str]) -> None:
    wanted = {slug for cell in named(path, "relevant") for slug in several(cell)}

    assert wanted <= pages

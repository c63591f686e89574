"""How well the shipped guidance is found by words alone, the least that is promised."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from assistant.conversation.ports import Band
from assistant.guidance.page import Audience
from assistant.retrieval.evaluation.judged import Row, read_judged_file, several
from assistant.retrieval.search import EditionSearch, open_search
from tests.support.retrieval import CONTENT, a_query, starter

JUDGED = Path(__file__).parents[1] / "judged"
QUESTIONS = [
    row for path in sorted(JUDGED.glob("questions*.tsv")) for row in read_judged_file(path).rows
]
REFUSALS = read_judged_file(JUDGED / "refusals.tsv").rows


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EditionSearch]:
    entries = yaml.safe_load((CONTENT / "thesaurus" / "en.yaml").read_text(encoding="utf-8"))
    opened = open_search(
        starter(),
        data_dir=tmp_path_factory.mktemp("data"),
        thesaurus={surface: tuple(entry["terms"]) for surface, entry in entries.items()},
    )
    assert opened.wait_until_prepared(60)
    yield opened
    opened.close()


def is_found(search: EditionSearch, row: Row, places: int) -> bool:
    query = replace(a_query(row["query"]), audience=Audience(row["audience"]))
    shown = [page.slug for page in search.search(query).pages[:places]]
    return not set(shown).isdisjoint(several(row["relevant"]))


@pytest.mark.parametrize(("places", "floor"), [(1, 0.65), (3, 0.78)])
def test_the_right_page_is_found_by_words_alone(
    search: EditionSearch, places: int, floor: float
) -> None:
    found = [is_found(search, row, places) for row in QUESTIONS]

    assert sum(found) / len(found) >= floor


@pytest.mark.parametrize(("kind", "floor"), [("off-topic", 0.6), ("near-domain", 0.2)])
def test_what_the_guidance_does_not_hold_is_declined(
    search: EditionSearch, kind: str, floor: float
) -> None:
    strange = [row["query"] for row in REFUSALS if row["kind"] == kind]

    bands = [search.search(a_query(text)).band for text in strange]

    assert bands.count(Band.NOTHING) / len(bands) >= floor
    assert bands.count(Band.ANSWER) / len(bands) <= 0.1

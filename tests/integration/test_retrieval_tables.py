import ast
from datetime import date
from pathlib import Path

import pytest

from assistant.conversation.ports import Band
from assistant.retrieval import weights
from assistant.retrieval.evaluation.judged import JudgedFile, JudgedKind
from assistant.retrieval.evaluation.tables import Workbench, fit_tables, source_of
from assistant.retrieval.search import EditionSearch, open_search
from assistant.retrieval.weight_tables import WeightTables
from tests.support.builders import an_edition
from tests.support.retrieval import CORPUS, WordEncoder, a_query

TODAY = date(2026, 11, 22)
EDITION = an_edition(*CORPUS, digest="fitted")
ASKED = {
    "how safe is roblox for my son": "e-safety/gaming",
    "strangers talk through his headset on the game": "e-safety/gaming",
    "she is bullied in a group chat": "e-safety/bullying",
    "should i keep screenshots of horrible messages": "e-safety/bullying",
    "snap maps shows everyone where she is": "e-safety/location",
    "turn sharing off in the settings": "e-safety/location",
    "pupil shared a nude": "procedures/online-abuse",
}
STRANGE = [
    *["bin day", "council tax bill", "weather tomorrow", "bus to Rochester", "pizza recipe"],
    *["tyres for a van", "garden waste", "passport office", "library hours", "train fares"],
    *["knitting patterns", "football scores", "cheap flights", "boiler repair", "dog licence"],
]
QUESTIONS = JudgedFile(
    "questions.tsv",
    JudgedKind.QUESTIONS,
    tuple(
        {"query": query, "lang": "en", "audience": "family", "relevant": slug}
        for query, slug in ASKED.items()
    ),
)
REFUSALS = JudgedFile(
    "refusals.tsv",
    JudgedKind.REFUSALS,
    tuple({"query": query, "kind": "off-topic"} for query in STRANGE),
)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> WeightTables:
    bench = Workbench(WordEncoder(), {}, tmp_path_factory.mktemp("bench"))
    return fit_tables(EDITION, [QUESTIONS, REFUSALS], bench, fitted_on=TODAY)


def test_requests_that_may_have_a_page_or_are_declined_anyway_are_nothing_strange(
    tables: WeightTables, tmp_path: Path
) -> None:
    rows = [{"query": query, "kind": kind} for kind in ("proper", "harmful") for query in ASKED]
    requests = JudgedFile("requests.tsv", JudgedKind.REFUSALS, tuple(rows))

    bench = Workbench(WordEncoder(), {}, tmp_path)
    fitted = fit_tables(EDITION, [QUESTIONS, REFUSALS, requests], bench, fitted_on=TODAY)

    assert fitted == tables


def test_tables_are_written_as_the_module_they_are_used_from(tables: WeightTables) -> None:
    head, _, _ = Path(str(weights.__file__)).read_text(encoding="utf-8").partition("WeightTables(")

    source = source_of(tables)

    assert source.startswith(head)
    assert isinstance(ast.parse(source).body[-1], ast.Assign)


@pytest.fixture
def search(tables: WeightTables, tmp_path: Path) -> EditionSearch:
    opened = open_search(
        EDITION, data_dir=tmp_path, thesaurus={}, encoder=WordEncoder(), weights=tables
    )
    assert opened.wait_until_prepared(20)
    return opened


def test_every_table_says_when_it_was_fitted(tables: WeightTables) -> None:
    ways = (tables.with_meaning, tables.words_alone, tables.titles_alone)

    assert [(way.blend.fitted_on, way.bands.fitted_on) for way in ways] == [(TODAY, TODAY)] * 3


def test_each_way_of_searching_has_weights_for_its_own_signs(tables: WeightTables) -> None:
    ways = (tables.with_meaning, tables.words_alone, tables.titles_alone)

    assert [len(way.blend.signs) for way in ways] == [9, 3, 3]


def test_fitted_tables_answer_what_they_were_fitted_to(search: EditionSearch) -> None:
    results = {query: search.search(a_query(query)) for query in ASKED}

    first = {query: (*found.pages, *found.rejected)[0] for query, found in results.items()}
    assert {query: page.slug for query, page in first.items()} == ASKED


def test_fitted_tables_decline_what_they_were_fitted_to(search: EditionSearch) -> None:
    bands = [search.search(a_query(query)).band for query in STRANGE]

    assert bands.count(Band.NOTHING) >= 12

"""A search by words beside its peers, at two sizes, with short and with long lay questions."""

import csv
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.corpus import pages_with
from tests.benchmarks.engines import Engine, fts5_engine, ours_and_whoosh, tantivy_engine
from tests.benchmarks.timing import time_calls

SIZES = (800, 10_000)
SHORT_WORDS = 12
LONG_WORDS = 20
QUERIES = 40
JUDGED = Path("tests/judged/questions.tsv")


def report() -> Iterator[str]:
    """Print p50 and p95 of each engine, and its p50 as a ratio to tantivy's."""
    short, lay = _questions()
    yield f"{'search by words':34}{'short':>10}{'p95':>10}{'lay':>11}{'p95':>10}  to tantivy"
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            engines = _engines(size, Path(folder))
            timings = {
                name: (time_calls(engine, short), time_calls(engine, lay))
                for name, engine in engines.items()
            }
        yardstick = timings["tantivy"]
        for name, (quick, long) in timings.items():
            ratio = f"{quick.p50 / yardstick[0].p50:.2f}, {long.p50 / yardstick[1].p50:.2f}"
            yield f"{size:6} passages  {name:18}{quick} {long}  {ratio}"


def _engines(size: int, folder: Path) -> dict[str, Engine]:
    pages = pages_with(size)
    ours, whoosh = ours_and_whoosh(pages, folder)
    return {
        "tantivy": tantivy_engine(pages),
        "ours (numpy)": ours,
        "SQLite FTS5": fts5_engine(pages),
        "Whoosh's searcher": whoosh,
    }


def _questions() -> tuple[list[str], list[str]]:
    with JUDGED.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        questions = [row["query"] for row in rows]
    short = [text for text in questions if len(text.split()) <= SHORT_WORDS][:QUERIES]
    return short, [text for text in questions if len(text.split()) >= LONG_WORDS][:QUERIES]

"""A search by words beside its peers, with short and with long lay questions, and how it grows."""

import csv
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.corpus import pages_with
from tests.benchmarks.engines import Engine, fts5_engine, ours_and_whoosh, tantivy_engine
from tests.benchmarks.timing import Timing, time_calls

SIZES = (800, 10_000)
LARGE = 80_000
"""Ten thousand pages; the slow peers would take minutes there, so tantivy alone stands beside."""
SHORT_WORDS = 12
LONG_WORDS = 20
QUERIES = 40
OURS = "ours (numpy)"
YARDSTICK = "tantivy"
JUDGED = Path("tests/judged/questions.tsv")


def report() -> Iterator[str]:
    """Print p50 and p95 of each engine, its p50 as a ratio to tantivy's, and what size costs."""
    questions = _questions()
    yield f"{'search by words':34}{'short':>10}{'p95':>10}{'lay':>11}{'p95':>10}  to tantivy"
    grown: dict[str, list[Timed]] = {OURS: [], YARDSTICK: []}
    for size in (*SIZES, LARGE):
        timings = _timings(size, questions)
        for name, timed in timings.items():
            yield f"{size:6} passages  {name:18}{timed}  {timed.beside(timings[YARDSTICK])}"
        for name, sizes in grown.items():
            sizes.append(timings[name])
    for name, (small, *_, large) in grown.items():
        times = f"{large.beside(small)} times the p50 at {SIZES[0]}"
        yield f"{LARGE} passages cost {name} {times}; they are {LARGE // SIZES[0]} times as many"


@dataclass(frozen=True, slots=True)
class Timed:
    """What short and long lay questions took one engine."""

    short: Timing
    lay: Timing

    def __str__(self) -> str:
        return f"{self.short} {self.lay}"

    def beside(self, other: "Timed") -> str:
        """Tell the p50 of short and of lay questions as ratios to another's."""
        return f"{self.short.p50 / other.short.p50:.2f}, {self.lay.p50 / other.lay.p50:.2f}"


def _timings(size: int, questions: tuple[list[str], list[str]]) -> dict[str, Timed]:
    short, lay = questions
    with tempfile.TemporaryDirectory() as folder:
        return {
            name: Timed(time_calls(engine, short), time_calls(engine, lay))
            for name, engine in _engines(size, Path(folder)).items()
        }


def _engines(size: int, folder: Path) -> dict[str, Engine]:
    pages = pages_with(size)
    ours, whoosh = ours_and_whoosh(pages, folder)
    fast = {YARDSTICK: tantivy_engine(pages), OURS: ours}
    if size == LARGE:
        return fast
    return {**fast, "SQLite FTS5": fts5_engine(pages), "Whoosh's searcher": whoosh}


def _questions() -> tuple[list[str], list[str]]:
    with JUDGED.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        questions = [row["query"] for row in rows]
    short = [text for text in questions if len(text.split()) <= SHORT_WORDS][:QUERIES]
    return short, [text for text in questions if len(text.split()) >= LONG_WORDS][:QUERIES]

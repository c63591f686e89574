"""Triage of the judged messages beside one plain reading of their words."""

import time
from collections.abc import Iterator
from pathlib import Path

from assistant.opening import DETECTOR
from assistant.persistence.compiled_rules import RuleCompiler, triage_of
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from assistant.retrieval.evaluation.judged import read_judged_file
from assistant.safety.detector import parse_detector
from assistant.safety.normalising import normalise
from assistant.settings import REPOSITORY
from tests.benchmarks.timing import MILLISECONDS

JUDGED = Path(__file__).parents[1] / "judged" / "safety.tsv"
LONGEST = 500


def report() -> Iterator[str]:
    """Print p50 and p99 of triage for messages of up to 500 characters, in processor time."""
    pack = parse_pack(read_documents(REPOSITORY / "content"))
    detector = parse_detector(DETECTOR.read_text(encoding="utf-8"))
    triage = triage_of(RuleCompiler().compile(pack), detector)
    texts = [row["message"] for row in read_judged_file(JUDGED).rows]
    short = [text for text in texts if len(text) <= LONGEST]
    yield f"triage of {len(short)} messages: p50 p99 ms"
    for name, call in (
        ("rules, examples and signs", lambda text: triage.judge(text, "en")),
        ("reading the words alone", normalise),
    ):
        times = []
        for text in short * 2:
            began = time.thread_time()
            call(text)
            times.append((time.thread_time() - began) * MILLISECONDS)
        times.sort()
        yield f"  {name:28}{times[len(times) // 2]:8.3f}{times[int(len(times) * 0.99)]:8.3f}"

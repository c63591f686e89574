"""What comparing by meaning costs beside the encoding of the question, in one process."""

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from assistant.bootstrap import build_services, prepare
from assistant.conversation.ports import SearchQuery
from assistant.guidance.page import Audience
from assistant.retrieval.encoding import SentenceEncoder, Vectors
from assistant.retrieval.evaluation.judged import read_judged_file
from assistant.settings import read_settings
from tests.benchmarks.timing import MILLISECONDS

JUDGED = Path(__file__).parents[1] / "judged" / "questions.tsv"
QUESTIONS = 100
ROUNDS = 4
WAIT_SECONDS = 1_800

Times = NDArray[np.float64]


@contextmanager
def _timed_encoding() -> Iterator[list[float]]:
    """Add to the last number what each encoding takes, in seconds."""
    taken: list[float] = []
    encode = SentenceEncoder.encode

    def timed(encoder: SentenceEncoder, texts: Sequence[str]) -> Vectors:
        began = time.perf_counter()
        vectors = encode(encoder, texts)
        taken[-1] += time.perf_counter() - began
        return vectors

    with patch.object(SentenceEncoder, "encode", timed):
        yield taken


def report() -> Iterator[str]:
    """Print p50 of a search by words, and of what a search with the model takes besides.

    It is told question by question: its encoding is taken off within its own search.
    """
    questions = [row["query"] for row in read_judged_file(JUDGED).rows][:QUESTIONS]
    with tempfile.TemporaryDirectory() as folder:
        words, _ = _times(Path(folder) / "off", "off", questions)
        whole, encoding = _times(Path(folder) / "on", "on", questions)
    more, encoded = np.median(whole - encoding - words), np.median(encoding)
    yield f"a search by words p50 {np.median(words):.3f}, with the model {np.median(whole):.3f}"
    yield f"comparing by meaning: {more:.2f} ms, {more / encoded:.2f} of encoding ({encoded:.2f})"


def _times(folder: Path, meaning: str, questions: Sequence[str]) -> tuple[Times, Times]:
    """Time each search and the encoding within it, in milliseconds, after one warm round."""
    told = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": meaning}
    settings = read_settings(os.environ | told)
    prepare(settings)
    search = build_services(settings).current.search
    search.wait_until_prepared(WAIT_SECONDS)
    times = []
    with _timed_encoding() as encoding:
        for question in questions * ROUNDS:
            encoding.append(0.0)
            began = time.perf_counter()
            search.search(SearchQuery(question, "en", Audience.FAMILY))
            times.append(time.perf_counter() - began)
    table = np.array((times, encoding)) * MILLISECONDS
    return table[0, QUESTIONS:], table[1, QUESTIONS:]

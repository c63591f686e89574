"""What comparing by meaning costs beside the encoding of the question, in one process."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant.bootstrap import build_services, prepare
from assistant.conversation.ports import SearchQuery
from assistant.guidance.page import Audience
from assistant.retrieval.encoding import load_encoder
from assistant.retrieval.evaluation.judged import read_judged_file
from assistant.settings import read_settings
from tests.benchmarks.timing import time_calls

JUDGED = Path(__file__).parents[1] / "judged" / "questions.tsv"
QUESTIONS = 100
WAIT_SECONDS = 1_800


def report() -> Iterator[str]:
    """Print p50 and p95 of a search by words, of the encoding, and of a search with the model."""
    questions = [row["query"] for row in read_judged_file(JUDGED).rows][:QUESTIONS]
    encoder = load_encoder()
    with tempfile.TemporaryDirectory() as folder:
        words = time_calls(_search(Path(folder) / "off", "off"), questions)
        encoding = time_calls(lambda text: encoder.encode([text]), questions)
        whole = time_calls(_search(Path(folder) / "on", "on"), questions)
    more = whole.p50 - words.p50 - encoding.p50
    yield f"search by words p50 p95 {words}  encoding {encoding}  search with the model {whole}"
    yield f"comparing by meaning: {more:.2f} ms, {more / encoding.p50:.2f} of the encoding"


def _search(folder: Path, meaning: str) -> Callable[[str], object]:
    told = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": meaning}
    settings = read_settings(os.environ | told)
    prepare(settings)
    search = build_services(settings).current.search
    search.wait_until_prepared(WAIT_SECONDS)
    return lambda text: search.search(SearchQuery(text, "en", Audience.FAMILY))

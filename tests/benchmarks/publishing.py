"""How long an edition takes from its publication until every worker answers with it."""

import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from assistant.bootstrap import publish
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.settings import Settings
from tests.support.service import a_prepared_folder, a_served_site, settings_for

WORDED = "en/e-safety/gaming.md"
ROUNDS = 5
LOOKS = 12
"""So many fresh connections in a row that a worker which lags behind would have answered one."""
REST_SECONDS = 8
WAIT_SECONDS = 60
BETWEEN_LOOKS_SECONDS = 0.05
"""Looking without a pause would take a processor from the workers."""


def report() -> Iterator[str]:
    """Print the seconds until two workers answer with an edition in which one page changed."""
    with tempfile.TemporaryDirectory() as folder:
        settings = settings_for(a_prepared_folder(Path(folder)))
        with a_served_site(settings.data_dir, "--workers", "2") as base:
            time.sleep(REST_SECONDS)
            taken = [_publish_and_await(settings, base) for _ in range(ROUNDS)]
    yield (
        f"an edition is live on two workers after {median(taken):.1f} s"
        f" (p50 of {ROUNDS}; the slowest {max(taken):.1f} s)"
    )


def _publish_and_await(settings: Settings, base: str) -> float:
    """Publish one page in other words and wait."""
    store = EditionStore(make_engine(settings.database_url))
    newest = store.latest_number() or 0
    stored = store.load(newest)
    documents = [
        replace(each, text=f"{each.text.rstrip()}\n\nEdition {newest}.\n")
        if each.path == WORDED
        else each
        for each in stored.documents
    ]
    number = publish(settings, documents, note="")
    began = time.perf_counter()
    while not _all_answer_with(number, base):
        if time.perf_counter() - began > WAIT_SECONDS:
            raise TimeoutError(base)
        time.sleep(BETWEEN_LOOKS_SECONDS)
    taken = time.perf_counter() - began
    time.sleep(REST_SECONDS)
    return taken


def _all_answer_with(number: int, base: str) -> bool:
    return all(_edition_at(base) == number for _ in range(LOOKS))


def _edition_at(base: str) -> int:
    """Ask on a connection of its own, which any worker may take."""
    with urlopen(f"{base}health") as answer:  # noqa: S310 - the address is our own
        return int(json.load(answer)["edition"])

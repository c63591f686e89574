"""A worker that is killed while it publishes leaves the whole edition or none of it."""

import os
import signal
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, event

from assistant.guidance.edition import Approval
from assistant.persistence.editions import EditionStore
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin
from tests.support.databases import DATABASES, documents, opened
from tests.support.processes import begun, end_of

BEFORE = documents(a="one", b="two")
AFTER = documents(a="changed", b="two", c="new")
APPROVALS = {"c.yaml": Approval("a board manager", date(2026, 11, 22))}
STATEMENTS = range(1, 9)
STEPS = (*(f"statement {number}" for number in STATEMENTS), "commit", "acknowledgement")


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


def publish(engine: Engine) -> int:
    return EditionStore(engine).publish(AFTER, origin=Origin.EDITED, note="", approvals=APPROVALS)


def publish_and_die(url: URL, step: str) -> None:
    """Publish in a process of its own, which kills itself at one step on the way."""
    numbers = count(1)

    def die(at: str) -> None:
        if at == step:
            os.kill(os.getpid(), signal.SIGKILL)

    with opened(url) as engine:
        event.listen(engine, "before_cursor_execute", lambda *_: die(f"statement {next(numbers)}"))
        event.listen(engine, "commit", lambda _: die("commit"))
        publish(engine)
        die("acknowledgement")


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_step_loses_nothing_and_keeps_nothing_by_half(
    engine: Engine, step: str
) -> None:
    store = EditionStore(engine)
    store.load_starter(BEFORE)

    assert end_of(begun(publish_and_die, engine.url, step)) == -signal.SIGKILL
    assert store.load(1).documents == BEFORE
    assert publish(engine) == 2
    assert store.load(2).documents == AFTER
    assert [revision.approval for revision in store.load(2).revisions] == [
        None,
        None,
        APPROVALS["c.yaml"],
    ]

"""An editor in a process of its own that says what was acknowledged, until somebody kills it."""

import json
import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from sqlalchemy import URL

from admin.persistence.editing import DraftStore
from tests.support.databases import PAGE_PATH, opened
from tests.support.desks import APPROVER, AUTHOR, QUIETER, a_desk, publish_ungated
from tests.support.processes import begun, end_of

LONGEST_LIFE_SECONDS = 0.12
PATIENCE_SECONDS = 60.0
WHY = "Round"


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A draft as a method of the desk returned it, or the edition that it became."""

    draft: int
    version: int
    text: str
    edition: int | None = None


def kill_one(url: URL, seed: int) -> list[Acknowledged]:
    """Let an editor work for a random time, kill it, and give what it had been promised."""
    reading, telling = Pipe(duplex=False)
    editor = begun(_edit_for_ever, url, telling, seed)
    telling.close()
    with reading:
        assert reading.poll(PATIENCE_SECONDS)
        time.sleep(random.Random(seed).uniform(0, LONGEST_LIFE_SECONDS))  # noqa: S311
        os.kill(editor.pid or 0, signal.SIGKILL)
        promised = list(_told(reading))
    assert end_of(editor) == -signal.SIGKILL
    return promised


def _told(reading: Connection) -> Iterator[Acknowledged]:
    """Give what was told; a last line that is torn was not promised in full."""
    with suppress(EOFError, OSError):
        while True:
            yield Acknowledged(**json.loads(reading.recv_bytes()))


def _edit_for_ever(url: URL, telling: Connection, seed: int) -> None:
    """Write, have it approved and publish, over and over; the gate is tried elsewhere."""
    with opened(url) as engine:
        desk, store = a_desk(engine), DraftStore(engine)
        for number in count():
            text = f"{QUIETER}\nRound {seed} {number}.\n"
            draft = desk.begin(PAGE_PATH, text, WHY, by=AUTHOR)
            _tell(telling, Acknowledged(draft.id, draft.version, text))
            text = f"{text}\nAgain.\n"
            draft = desk.save(draft.id, text, WHY, by=AUTHOR, version=draft.version)
            _tell(telling, Acknowledged(draft.id, draft.version, text))
            draft = desk.submit(draft.id, by=AUTHOR, version=draft.version)
            _tell(telling, Acknowledged(draft.id, draft.version, text))
            (draft,) = store.approve({draft.id: draft.digest}, by=APPROVER)
            _tell(telling, Acknowledged(draft.id, draft.version, text))
            edition = publish_ungated(engine, (draft,))
            _tell(telling, Acknowledged(draft.id, draft.version + 1, text, edition))


def _tell(telling: Connection, acknowledged: Acknowledged) -> None:
    fields = {name: getattr(acknowledged, name) for name in Acknowledged.__slots__}
    telling.send_bytes(json.dumps(fields).encode())

"""The audit log: every entry carries the digest of the one before, so that a change shows.

The oldest entries are deleted after two years; those that remain follow the last of them.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.usage.retention import NOTHING_DELETED, Checkpoint


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What somebody did.

    ``number`` counts on without gaps; ``at`` is aware; ``who`` is the e-mail address of a
    member of staff or the name of a command; ``what`` is an act in words; ``about`` names what it
    was done to. ``before`` is the digest of the entry before, zeros for the first.
    """

    number: int
    at: datetime
    who: str
    what: str
    about: str
    before: str
    digest: str

    @property
    def link(self) -> Checkpoint:
        """What the entry after it has to follow."""
        return Checkpoint(self.number, self.digest)


def next_entry(last: Checkpoint, at: datetime, who: str, what: str, about: str) -> AuditEntry:
    """Write the entry that follows the last one."""
    number, before = last.number + 1, last.sha256
    return AuditEntry(
        number, at, who, what, about, before, _digest(number, at, (who, what, about), before)
    )


def first_break(entries: Iterable[AuditEntry], after: Checkpoint = NOTHING_DELETED) -> int | None:
    """Find the first number at which the log is not what was written; None when it is whole.

    Entries come in the order of their numbers, after the last that was deleted. What was cut off
    at the end is not seen: compare the last digest with one that was written down elsewhere.
    """
    before, expected = after.sha256, after.number + 1
    for entry in entries:
        right = _digest(entry.number, entry.at, (entry.who, entry.what, entry.about), before)
        if (entry.number, entry.before, entry.digest) != (expected, before, right):
            return expected
        before, expected = entry.digest, expected + 1
    return None


def _digest(number: int, at: datetime, words: tuple[str, ...], before: str) -> str:
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    written = json.dumps([number, moment, *words, before], ensure_ascii=True)
    return hashlib.sha256(written.encode()).hexdigest()

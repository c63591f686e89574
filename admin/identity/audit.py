"""The audit log: every entry carries the digest of the one before, so that a change shows."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What somebody did.

    ``number`` counts from 1 without gaps; ``at`` is aware; ``who`` is the e-mail address of a
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


def next_entry(
    last: AuditEntry | None, at: datetime, who: str, what: str, about: str
) -> AuditEntry:
    """Write the entry that follows the last one."""
    number = last.number + 1 if last else 1
    before = last.digest if last else BEGINNING
    return AuditEntry(
        number, at, who, what, about, before, _digest(number, at, (who, what, about), before)
    )


def first_break(entries: Iterable[AuditEntry]) -> int | None:
    """Find the first number at which the log is not what was written; None when it is whole.

    Entries come in the order of their numbers. What was cut off at the end is not seen: compare
    the last digest with one that was written down elsewhere.
    """
    before, expected = BEGINNING, 1
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

"""The ledger of releases: rows that follow one another in a chain of hashes.

Every figure that is ever reported is a sum of these rows. Each row carries the hash of the one
before it, and each release seals its rows with a hash of its own, so that a changed, added or
missing row shows. Whoever removes the newest releases whole leaves a sound chain: note the seal
that ``verify`` gives somewhere else.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

from assistant.guidance.errors import AssistantError
from assistant.usage.cells import Measure
from assistant.usage.noise import noise
from assistant.usage.partition import NO_VALUES, Family, Partition, Partitions
from assistant.usage.periods import Period, read_period
from assistant.usage.release import Group, released_groups
from assistant.usage.retention import NOTHING_BEFORE, NOTHING_DELETED, Checkpoint

RULES = "2"
"""1 counted no family by itself: a family was as large as the largest of its values."""

Counts: TypeAlias = Mapping[Measure, Mapping[str, int]]
Trees: TypeAlias = dict[str, dict[str, list[str]]]


class LedgerDamagedError(AssistantError):
    """The ledger is not what was released; restore it from a backup."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One group that was released; ``rule_version`` names the rules and the tree.

    ``measure`` is one that is counted, or one that was and is no more: its rows stay in the chain.
    """

    period: str
    measure: str
    group: Group
    rule_version: str
    released_on: date
    sha256_prev: str

    @property
    def sha256(self) -> str:
        """The hash that the next row carries."""
        shown = [self.group.id, list(self.group.members), self.group.shown]
        released = [self.rule_version, self.released_on.isoformat(), self.sha256_prev]
        return _hashed([self.period, str(self.measure), *shown, *released])


@dataclass(frozen=True, slots=True)
class Release:
    """All that is ever shown of a period; ``number`` counts from 1.

    ``tree`` is the published partition of each measure, as JSON; ``rows`` are sorted by measure
    and group, and are none where every group was too small. ``sha256`` seals it all.
    """

    number: int
    period: str
    released_on: date
    tree: str
    rows: tuple[LedgerRow, ...]
    sha256: str

    @property
    def families(self) -> Trees:
        """The values of each family of each measure."""
        read: Trees = json.loads(self.tree)
        return read

    @property
    def partitions(self) -> dict[Measure, Partition]:
        """The tree by which it was released; a measure that is counted no more is left out."""
        known = {measure.value for measure in Measure}
        return {
            Measure(measure): Partition(
                tuple(Family(name, tuple(members)) for name, members in families.items())
            )
            for measure, families in self.families.items()
            if measure in known
        }


@dataclass(frozen=True, slots=True)
class Place:
    """Where a release stands in the chain: its number, its day and the seal before it."""

    number: int
    released_on: date
    sha256_prev: str = NOTHING_BEFORE


def make_release(
    period: Period, counts: Counts, partitions: Partitions, key: bytes, place: Place
) -> Release:
    """Decide once and for all what is shown of a period, of every measure that it holds."""
    tree = _tree(period, partitions)
    version = f"{RULES}-{hashlib.sha256(tree.encode()).hexdigest()[:12]}"
    rows: list[LedgerRow] = []
    for measure, group in _groups(period, counts, partitions, key):
        before = rows[-1].sha256 if rows else place.sha256_prev
        rows.append(LedgerRow(str(period), measure, group, version, place.released_on, before))
    sealed = _seal(place, str(period), tree, rows)
    return Release(place.number, str(period), place.released_on, tree, tuple(rows), sealed)


def frozen_partitions(
    period: Period, history: Iterable[Release], current: Partitions
) -> Partitions:
    """Choose the tree of a period: of each measure the first that was released in its year.

    A year runs from April to March. A new edition's topics go in with the next one; until then
    they count as other. ``current`` is the tree of the live edition, for a year that has none yet
    and for measures that are new.
    """
    frozen: dict[Measure, Partition] = {}
    for release in history:
        before = read_period(release.period)
        if (before.year_begun, before.months) == (period.year_begun, period.months):
            frozen = release.partitions | frozen
    return {**current, **frozen}


def without_changed_families(counts: Counts, frozen: Partitions, live: Partitions) -> Counts:
    """Leave out the cells of families that are counted with other values than they are shown with.

    A family is counted by the tree that is ``live`` and shown by the ``frozen`` one of the year.
    Where its values differ, its cell holds conversations that the group on show does not. What is
    left out depends on the trees alone, which are public, and so tells nothing of the counts.
    """
    return {
        measure: _of_like_families(
            counted, frozen.get(measure, NO_VALUES), live.get(measure, NO_VALUES)
        )
        for measure, counted in counts.items()
    }


def verify(releases: Iterable[Release], after: Checkpoint = NOTHING_DELETED) -> str:
    """Follow the chain from its beginning, and give the newest seal.

    ``after`` is the last release that was deleted when it had had its time.

    Raises:
        LedgerDamagedError: a release or a row was changed, added or removed.
    """
    before = after.sha256
    for number, release in enumerate(releases, after.number + 1):
        place = Place(number, release.released_on, before)
        links = (before, *(row.sha256 for row in release.rows))
        is_linked = all(
            row.sha256_prev == link for row, link in zip(release.rows, links, strict=False)
        )
        sealed = _seal(place, release.period, release.tree, release.rows)
        if not is_linked or release.number != number or release.sha256 != sealed:
            raise LedgerDamagedError(f"release {number} of {release.period} was tampered with")
        before = release.sha256
    return before


def _of_like_families(
    counted: Mapping[str, int], frozen: Partition, live: Partition
) -> Mapping[str, int]:
    unlike = frozen.family_cells.items() ^ live.family_cells.items()
    changed = {name for name, _ in unlike}
    return {value: count for value, count in counted.items() if value not in changed}


def _groups(
    period: Period, counts: Counts, partitions: Partitions, key: bytes
) -> list[tuple[Measure, Group]]:
    found = [
        (measure, group)
        for measure, partition in partitions.items()
        if period.holds(measure)
        for group in released_groups(
            partition,
            counts.get(measure, {}),
            partial(noise, key, period, measure),
        )
    ]
    return sorted(found, key=lambda pair: (pair[0].value, pair[1].id))


def _tree(period: Period, partitions: Partitions) -> str:
    trees = {
        measure.value: {family.id: list(family.members) for family in partition.families}
        for measure, partition in partitions.items()
        if period.holds(measure)
    }
    return json.dumps(trees, sort_keys=True, separators=(",", ":"))


def _seal(place: Place, period: str, tree: str, rows: Iterable[LedgerRow]) -> str:
    before = [place.sha256_prev, *(row.sha256 for row in rows)][-1]
    return _hashed([place.number, period, place.released_on.isoformat(), tree, before])


def _hashed(fields: list[object]) -> str:
    written = json.dumps(fields, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()

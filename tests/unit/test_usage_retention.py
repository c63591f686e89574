"""Chains of which the oldest links were deleted: the rest is sound, and a change still shows."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.identity.audit import AuditEntry, first_break, next_entry
from assistant.usage.ledger import LedgerDamagedError, Release, verify
from assistant.usage.retention import NOTHING_DELETED, Checkpoint, years_before
from tests.support.chains import a_chain
from tests.support.promises import PROMISE
from tests.support.staff import MONDAY

CHAIN = a_chain(24)
CUTS = st.integers(0, len(CHAIN))


def a_log(length: int = 24) -> tuple[AuditEntry, ...]:
    entries: list[AuditEntry] = []
    for number in range(length):
        link = entries[-1].link if entries else NOTHING_DELETED
        at = MONDAY + timedelta(days=number)
        entries.append(next_entry(link, at, "an author", "wrote", f"page {number}"))
    return tuple(entries)


LOG = a_log()


def cut_at(place: int) -> tuple[Checkpoint, tuple[Release, ...]]:
    last = Checkpoint(place, CHAIN[place - 1].sha256) if place else NOTHING_DELETED
    return last, CHAIN[place:]


@pytest.mark.parametrize(
    ("day", "years", "before"),
    [
        (date(2026, 11, 28), 7, date(2019, 11, 28)),
        (date(2028, 2, 29), 7, date(2021, 2, 28)),
        (date(2028, 2, 29), 4, date(2024, 2, 28)),
        (date(2028, 3, 1), 2, date(2026, 3, 1)),
    ],
)
def test_the_day_some_years_before_is_never_later_than_that_day(
    day: date, years: int, before: date
) -> None:
    assert years_before(day, years) == before


@PROMISE
@given(CUTS)
def test_wherever_a_chain_is_cut_the_rest_is_sound_and_its_seal_stays_the_same(place: int) -> None:
    after, rest = cut_at(place)

    assert verify(rest, after) == CHAIN[-1].sha256


@PROMISE
@given(st.integers(1, len(CHAIN) - 2), st.integers(1, len(CHAIN)), st.data())
def test_a_chain_that_was_cut_elsewhere_than_its_checkpoint_says_is_damaged(
    place: int, other: int, data: st.DataObject
) -> None:
    after, rest = cut_at(place)
    missing = data.draw(st.integers(0, len(rest) - 2))
    wrong = [
        (NOTHING_DELETED, rest),
        (after, rest[:missing] + rest[missing + 1 :]),
        (Checkpoint(after.number, "f" * 64), rest),
        (Checkpoint(after.number + other, after.sha256), rest),
        (after, CHAIN[place - 1 :]),
    ]

    for checkpoint, releases in wrong:
        with pytest.raises(LedgerDamagedError):
            verify(releases, checkpoint)


@PROMISE
@given(st.integers(0, len(LOG) - 2))
def test_a_log_that_was_cut_is_whole_behind_its_last_entry_and_behind_no_other(place: int) -> None:
    after = LOG[place].link

    assert first_break(LOG[place + 1 :], after) is None
    assert first_break(LOG[place + 1 :]) == 1
    assert first_break(LOG[place:], after) == place + 2


def test_an_entry_after_a_deleted_log_goes_on_with_its_number_and_digest() -> None:
    entry = next_entry(LOG[-1].link, MONDAY, "an author", "wrote", "")

    assert (entry.number, entry.before) == (25, LOG[-1].digest)
    assert first_break([entry], LOG[-1].link) is None
    assert first_break([entry]) == 1

"""However often, by whomever and from whichever backup it is released, the ledger is the same."""

from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from assistant.usage.periods import Period
from tests.support.counting import NIGHT, TELEGRAM, WEB, Place, batch
from tests.support.memory_places import a_place_in_memory, backup_of, put_back, words_of
from tests.support.promises import PROMISE

TODAY = date(2026, 4, 20)
MONTHS = (Period(2025, 12), Period(2026, 1), Period(2026, 2), Period(2026, 3))
QUARTER = Period(2026, 3, 3)
COUNTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 400)), min_size=4, max_size=4)
STEPS = st.lists(
    st.sampled_from(("release", "release until", "back up", "restore", "come late")), max_size=7
)


def stage(place: Place, counts: list[tuple[int, int]]) -> None:
    for month, (web, telegram) in zip(MONTHS, counts, strict=True):
        place.staging.add(batch({WEB: web, TELEGRAM: telegram}, month))
    place.staging.add(batch({NIGHT: counts[0][1]}, QUARTER))


def take(step: str, place: Place, backups: list[bytes]) -> None:
    """Do one of the things that happen to a ledger."""
    releasing = place.releasing(TODAY)
    if step == "release":
        releasing.release_due()
    elif step == "release until":
        releasing.release_due(MONTHS[1])
    elif step == "back up":
        backups.append(backup_of(place.engine))
    elif step == "restore":
        put_back(place.engine, backups[len(backups) // 2])
    else:
        place.staging.add(batch({WEB: 7}, MONTHS[0]))


def possible(steps: list[str]) -> Iterator[str]:
    """Let people come late only after the release, and no restore forget that release then."""
    is_released = is_late = False
    for step in steps:
        if (step == "come late" and not is_released) or (step == "restore" and is_late):
            continue
        is_released = step == "release" or (is_released and step != "restore")
        is_late = is_late or step == "come late"
        yield step


@PROMISE
@given(COUNTS, STEPS)
def test_released_again_restored_or_by_two_the_ledger_is_the_same_to_the_last_byte(
    counts: list[tuple[int, int]], steps: list[str]
) -> None:
    with a_place_in_memory() as straight:
        stage(straight, counts)
        straight.releasing(TODAY).release_due()
        expected = straight.ledger.history()

    with a_place_in_memory() as place:
        stage(place, counts)
        backups = [backup_of(place.engine)]
        for step in possible(steps):
            take(step, place, backups)
        place.releasing(TODAY).release_due()

        assert place.ledger.history() == expected
        assert place.ledger.newest_seal() == expected[-1].sha256


@PROMISE
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 30)), min_size=2, max_size=8))
def test_any_two_backups_subtracted_give_no_count_that_waits(
    batches: list[tuple[int, int]],
) -> None:
    with a_place_in_memory() as place:
        backups = {words_of(place.engine)}
        for month, many in batches:
            place.staging.add(batch({WEB: many, TELEGRAM: many}, MONTHS[month]))
            backups.add(words_of(place.engine))

        assert len(backups) == 1
        assert "usage_cell" not in backups.pop()
        assert place.staging.periods() == {MONTHS[month] for month, _ in batches}

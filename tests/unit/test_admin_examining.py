"""Examinations are made once for the same two sets of documents, and again after a failure."""

from dataclasses import replace
from threading import Event

import pytest

from admin.editing.answers import Comparison
from admin.editing.examining import KEPT, Examinations
from admin.editing.gate import Proposal, propose
from tests.support.databases import PAGE, PAGE_PATH, sound_pack
from tests.support.desks import NOTHING_CHANGES

PATIENCE_SECONDS = 30


class Asking:
    """A comparison that counts, waits until it may go on, and fails where it is told to."""

    def __init__(self, *failures: Exception) -> None:
        self.times = 0
        self.may_go_on = Event()
        self.may_go_on.set()
        self._failures = list(failures)

    def __call__(self, _: Proposal) -> Comparison:
        self.times += 1
        assert self.may_go_on.wait(PATIENCE_SECONDS)
        if self._failures:
            raise self._failures.pop()
        return NOTHING_CHANGES


def a_change(word: str = "quiet") -> Proposal:
    return propose(sound_pack(), {PAGE_PATH: PAGE.replace("calm calm", f"calm {word}", 1)})


def test_what_was_examined_is_not_examined_again() -> None:
    comparison = Asking()
    examinations = Examinations(comparison)

    first = examinations.whole(a_change())

    assert examinations.found(a_change()) == examinations.whole(a_change()) == first
    assert comparison.times == 1


def test_nothing_is_known_while_it_is_being_found_out_but_the_checks() -> None:
    comparison = Asking()
    comparison.may_go_on.clear()
    examinations = Examinations(comparison)

    early = examinations.found(a_change())
    checked = examinations.check(a_change())
    comparison.may_go_on.set()

    assert early is None
    assert checked == replace(examinations.whole(a_change()), gain=None)


def test_what_is_not_sound_is_not_answered_from() -> None:
    comparison = Asking()
    broken = propose(sound_pack(), {PAGE_PATH: "no page"})

    examination = Examinations(comparison).whole(broken)

    assert examination.obstacles
    assert comparison.times == 0


def test_a_failure_is_told_and_not_kept() -> None:
    comparison = Asking(OSError("the disk is full"))
    examinations = Examinations(comparison)

    with pytest.raises(OSError, match="full"):
        examinations.whole(a_change())

    assert examinations.whole(a_change()).answers == ()


def test_a_failure_in_the_background_is_told_once_to_whoever_looks_and_begun_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    comparison = Asking(OSError("the disk is full"))
    comparison.may_go_on.clear()
    examinations = Examinations(comparison)
    early = examinations.found(a_change())
    comparison.may_go_on.set()
    examinations.whole(a_change("another that waits behind it"))

    with pytest.raises(OSError, match="full"):
        examinations.found(a_change())

    assert early is None
    assert examinations.whole(a_change()) == examinations.found(a_change())
    assert comparison.times == 3
    assert caplog.messages == ["answers_not_compared OSError"]


def test_only_the_newest_are_kept() -> None:
    comparison = Asking()
    examinations = Examinations(comparison)
    for number in range(KEPT + 1):
        examinations.whole(a_change(f"quiet{number}"))

    examinations.whole(a_change("quiet0"))

    assert comparison.times == KEPT + 2

"""Triage in time: a long message in pieces, and the card when the time is up."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from assistant.conversation.outcome import Outcome
from assistant.conversation.steps.triage import TRIAGE_FAILED, judge_danger
from assistant.conversation.timed_triage import (
    OVERLAP_CHARACTERS,
    PIECE_CHARACTERS,
    TimedTriage,
    TriageTimeoutError,
)
from assistant.guidance.page import Audience
from assistant.safety.judgement import NO_CONCERN, Hint, Judgement, Kind, Level
from assistant.safety.suspicion import Stretch
from tests.support.builders import DANGER, DISCLOSURE, WORRY, a_live_edition, a_message, a_turn
from tests.support.detectors import CALM, a_suspicion

LONG = "calm " * 10_000


@dataclass(slots=True)
class SlowTriage:
    """Take a number of seconds for each piece, by a clock that only this triage moves."""

    seconds: float
    judged: int = 0

    def judge(self, text: str, locale: str) -> Judgement:
        del locale
        self.judged += 1
        return DANGER if "knife" in text else WORRY if "worry" in text else NO_CONCERN

    def clock(self) -> float:
        return self.seconds * self.judged


class SeenBy:
    """Remember the pieces, and judge each by a function."""

    def __init__(self, judged: Callable[[str], Judgement] = lambda _: NO_CONCERN) -> None:
        self.pieces: list[str] = []
        self._judged = judged

    def judge(self, text: str, locale: str) -> Judgement:
        del locale
        self.pieces.append(text)
        return self._judged(text)


def timed(triage: SlowTriage) -> TimedTriage:
    return TimedTriage(triage, wall=triage.clock, processor=triage.clock)


def test_a_message_judged_in_time_is_judged_as_without_a_clock() -> None:
    assert timed(SlowTriage(0.049)).judge("a worry", "en") == WORRY


def test_a_triage_that_takes_longer_than_fifty_milliseconds_is_out_of_time() -> None:
    with pytest.raises(TriageTimeoutError):
        timed(SlowTriage(0.051)).judge("hello", "en")


def test_out_of_time_the_person_gets_the_emergency_card() -> None:
    live = a_live_edition(triage=timed(SlowTriage(0.051)))

    turn = judge_danger(a_turn(a_message("hello")), live)

    assert (turn.judgement, turn.outcome) == (TRIAGE_FAILED, Outcome.EMERGENCY_CARD)


def test_a_long_message_stops_being_judged_when_the_time_is_up() -> None:
    triage = SlowTriage(0.02)

    with pytest.raises(TriageTimeoutError):
        timed(triage).judge(LONG, "en")

    assert triage.judged == 2 * 3


def test_on_a_busy_machine_only_what_the_message_costs_counts() -> None:
    triage = SlowTriage(0.06)

    busy = TimedTriage(triage, wall=triage.clock, processor=lambda: 0.0)

    assert busy.judge("a worry", "en") == WORRY


def test_an_emergency_that_was_found_too_late_is_still_an_emergency() -> None:
    assert timed(SlowTriage(10)).judge("he has a knife", "en") == DANGER


def test_every_character_of_a_long_message_is_judged_with_what_stands_around_it() -> None:
    seen = SeenBy()
    text = "".join(chr(0x4E00 + place % 20_000) for place in range(3 * PIECE_CHARACTERS))

    TimedTriage(seen).judge(text, "en")

    joined = seen.pieces[0] + "".join(piece[OVERLAP_CHARACTERS:] for piece in seen.pieces[1:])
    assert joined == text
    assert max(map(len, seen.pieces)) <= PIECE_CHARACTERS


def test_the_most_serious_piece_decides_and_the_first_of_equals() -> None:
    judgements = {"a": WORRY, "b": DISCLOSURE}
    seen = SeenBy(lambda piece: judgements.get(piece[-1], NO_CONCERN))
    middle = "a".rjust(PIECE_CHARACTERS) + "b".rjust(PIECE_CHARACTERS - OVERLAP_CHARACTERS)

    judgement = TimedTriage(seen).judge(middle, "en")

    assert (judgement.kind, judgement.rule) == (WORRY.kind, WORRY.rule)
    assert judgement.speaker is Audience.YOUNG_PERSON


@pytest.mark.parametrize("ends", ["ab", "ba"])
def test_what_sounds_most_like_danger_is_kept_for_the_second_look(ends: str) -> None:
    suspicions = {"a": a_suspicion(0.3), "b": CALM}
    seen = SeenBy(lambda piece: replace(NO_CONCERN, suspicion=suspicions[piece[-1]]))
    first = ends[0].rjust(PIECE_CHARACTERS)

    judgement = TimedTriage(seen).judge(first + ends[1], "en")

    assert judgement.suspicion == a_suspicion(0.3)


@pytest.mark.parametrize("ends", ["ab", "ba"])
def test_the_stretch_and_the_hints_of_every_piece_are_kept_for_the_second_look(ends: str) -> None:
    hint = Hint(Level.URGENT, Kind.EXPLOITATION, "missing")
    judgements = {
        "a": replace(NO_CONCERN, stretch=Stretch("he hits me", a_suspicion(0.3)), hints=(hint,)),
        "b": replace(NO_CONCERN, stretch=Stretch("we had tea", CALM)),
    }
    seen = SeenBy(lambda piece: judgements[piece[-1]])

    judgement = TimedTriage(seen).judge(ends[0].rjust(PIECE_CHARACTERS) + ends[1], "en")

    assert (judgement.stretch, judgement.hints) == (judgements["a"].stretch, (hint,))

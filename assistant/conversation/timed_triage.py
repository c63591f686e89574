"""A triage that keeps to its time; when it does not, the help card is the answer."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from assistant.conversation.ports import Triage
from assistant.guidance.errors import AssistantError
from assistant.safety.judgement import NO_CONCERN, Judgement, Kind, Level, is_more_serious
from assistant.safety.suspicion import Suspicion

Clock: TypeAlias = Callable[[], float]

BUDGET_SECONDS = 0.05
PIECE_CHARACTERS = 8_000
OVERLAP_CHARACTERS = 400
"""Longer than any phrase of a rule, so that none is lost where two pieces meet."""


class TriageTimeoutError(AssistantError):
    """Triage took longer than it may; show the emergency card."""


class TimedTriage:
    """Judge with another triage, for at most ``budget_seconds`` and one piece more.

    A long message is judged in pieces that overlap, and the clock is looked at after each: no
    thread has to be abandoned, and a person waits for one piece too many at the most. A context
    that silences a whole message reaches as far as its piece.

    ``wall`` is cheap to read and never runs slower than ``processor``, the time that this thread
    has computed. Only where the wall clock says that the time is up, the message is judged once
    more by the other: the limit is for what a message costs, not for how busy the machine is,
    else everybody would be shown an emergency card under load.
    """

    def __init__(
        self,
        triage: Triage,
        *,
        budget_seconds: float = BUDGET_SECONDS,
        wall: Clock = time.perf_counter,
        processor: Clock = time.thread_time,
    ) -> None:
        self._triage = triage
        self._budget_seconds = budget_seconds
        self._wall = wall
        self._processor = processor

    def judge(self, text: str, locale: str) -> Judgement:
        """Give the most serious judgement of the pieces of a message.

        Raises:
            TriageTimeoutError: the time was up before an emergency or the end was reached.
        """
        try:
            return self._judged(text, locale, self._wall)
        except TriageTimeoutError:
            return self._judged(text, locale, self._processor)

    def _judged(self, text: str, locale: str, clock: Clock) -> Judgement:
        latest = clock() + self._budget_seconds
        found = NO_CONCERN
        for piece in _pieces(text):
            found = _joined(found, self._triage.judge(piece, locale))
            if found.level is Level.EMERGENCY:
                break
            if clock() > latest:
                raise TriageTimeoutError("triage took longer than it may")
        return found


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > PIECE_CHARACTERS:
        yield text[start : start + PIECE_CHARACTERS]
        start += PIECE_CHARACTERS - OVERLAP_CHARACTERS
    yield text[start:]


def _joined(before: Judgement, now: Judgement) -> Judgement:
    """Keep the more serious of two; the first that says anything of equally serious ones.

    What sounds most like danger stays for the second look, whichever piece it is in, and so do
    all hints.
    """
    is_silent = before.level is Level.NONE and before.kind is Kind.NONE
    worse = now if is_silent or is_more_serious(now, before) else before
    return replace(
        worse,
        speaker=worse.speaker or before.speaker or now.speaker,
        suspicion=max(filter(None, (before.suspicion, now.suspicion)), key=_danger, default=None),
        stretch=max(
            filter(None, (before.stretch, now.stretch)),
            key=lambda stretch: _danger(stretch.suspicion),
            default=None,
        ),
        hints=(*before.hints, *now.hints),
    )


def _danger(suspicion: Suspicion) -> float:
    return suspicion.danger

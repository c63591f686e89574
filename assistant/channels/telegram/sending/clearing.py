"""What a chat is cleared of: all of ours, and what the person wrote until she asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.channels.telegram.chats.traces import Trace
from assistant.channels.telegram.sending.parcel import Parcel


@dataclass(frozen=True, slots=True)
class Clearing:
    """Which messages are deleted, by their ids, each once, and which traces are noted on.

    ``edits`` is the message of ours that the reply takes the place of, None for a new one.
    """

    deletes: tuple[int, ...]
    stays: tuple[Trace, ...]
    edits: int | None


def clearing_of(
    parcel: Parcel, until: datetime, traces: Sequence[Trace], now: datetime
) -> Clearing:
    """Sort out the messages of a chat; a goodbye takes the place of the newest one of ours.

    What the person wrote after ``until``, when she asked, stays. After hours nothing is said any
    more, and no message is kept for it.
    """
    edits = None if parcel.is_hopeless(now) else parcel.edits or _place_of_goodbye(parcel, traces)
    goes = [
        trace
        for trace in traces
        if trace.message_id != edits and (trace.is_ours or trace.at <= until)
    ]
    return Clearing(
        deletes=tuple(dict.fromkeys(trace.message_id for trace in goes)),
        stays=tuple(trace for trace in traces if trace not in goes),
        edits=edits,
    )


def _place_of_goodbye(parcel: Parcel, traces: Sequence[Trace]) -> int | None:
    ours = [trace.message_id for trace in traces if trace.is_ours]
    return max(ours, default=None) if parcel.is_goodbye else None

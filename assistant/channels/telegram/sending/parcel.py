"""A message on its way to a chat, and what has to be done with it on the way."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assistant.channels.telegram.screens import Screen

FRESH = timedelta(seconds=120)
WORTH_SENDING = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Parcel:
    """One reply to one update; there is no message without an update.

    ``chat`` is the name of the chat in memory. ``answers_from`` (aware) is when the person sent
    what this answers, ``taken_at`` when it reached us. ``late`` is shown in the place of
    ``screen`` when the reply has become stale. ``edits`` is the message of ours that the reply
    takes the place of, None for a new one; ``deletes`` are messages to be deleted first.
    ``callback_id`` is what Telegram wants to hear of a press.
    """

    chat_id: int
    chat: bytes
    answers_from: datetime
    taken_at: datetime
    screen: Screen
    late: Screen
    edits: int | None = None
    deletes: tuple[int, ...] = ()
    callback_id: str | None = None

    def at(self, now: datetime) -> "Parcel":
        """Give the parcel as it may be delivered now: without its content when it is stale."""
        return self if self.is_fresh(now) else replace(self, screen=self.late)

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether the person who asked is likely to hold the screen still."""
        return now - self.answers_from <= FRESH

    def is_hopeless(self, now: datetime) -> bool:
        """Tell whether it has waited so long here that nobody waits for it any longer."""
        return now - self.taken_at > WORTH_SENDING

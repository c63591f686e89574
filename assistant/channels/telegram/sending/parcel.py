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
    takes the place of, None for a new one. ``clears_until`` (aware) is when the person asked for
    the chat to be cleared, None where nobody did: what stood in it then is deleted first.
    ``callback_id`` is what Telegram wants to hear of a press.
    """

    chat_id: int
    chat: bytes
    answers_from: datetime
    taken_at: datetime
    screen: Screen
    late: Screen
    edits: int | None = None
    clears_until: datetime | None = None
    callback_id: str | None = None

    def at(self, now: datetime) -> "Parcel":
        """Give the parcel as it may be delivered now: without its content when it is stale."""
        return self if self.is_fresh(now) else replace(self, screen=self.late)

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether the person who asked is likely to hold the screen still."""
        return now - self.answers_from <= FRESH

    @property
    def is_goodbye(self) -> bool:
        """Tell whether it answers the wish itself for the chat to be cleared."""
        return self.clears_until == self.taken_at

    def makes_superfluous(self, older: "Parcel") -> bool:
        """Tell whether an older parcel of the chat is given up for it.

        A card is given up for a newer card alone, or because the chat is cleared.
        """
        clears = self.clears_until is not None
        return clears or self.screen.is_card or not older.screen.is_card

    def in_place_of(self, older: "Parcel") -> "Parcel":
        """Give the parcel as it clears what an older one of its chat was to clear."""
        return replace(self, clears_until=self.clears_until or older.clears_until)

    def is_hopeless(self, now: datetime) -> bool:
        """Tell whether it has waited so long here that nobody waits for it any longer."""
        return now - self.taken_at > WORTH_SENDING

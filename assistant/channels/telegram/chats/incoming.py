"""What a chat says to us, read out of an update: words or a button, and little else."""

from dataclasses import dataclass
from datetime import datetime, timedelta

OLDEST = timedelta(seconds=120)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update of a private chat, which lives no longer than its reply.

    ``text`` is raw and empty for what has no words, such as a picture. ``press`` is the data of a
    button, None for a message. ``message_id`` is the person's message, or ours with the button.
    ``callback_id`` is what Telegram wants to hear of a press. ``sent_at`` (aware) is when the
    message was sent, None for a button: Telegram does not say when one was pressed. ``language``
    is that of the person's app, such as "pl".
    """

    update_id: int
    chat_id: int
    message_id: int
    sent_at: datetime | None
    text: str = ""
    press: str | None = None
    callback_id: str | None = None
    language: str = ""

    def is_late(self, now: datetime) -> bool:
        """Tell whether an answer might come up on a screen that somebody else holds by now."""
        return self.sent_at is not None and now - self.sent_at > OLDEST

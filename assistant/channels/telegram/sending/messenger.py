"""What the channel asks of Telegram, and the three ways in which Telegram says no."""

from typing import Protocol

from assistant.channels.telegram.screens import Screen
from assistant.guidance.errors import AssistantError


class TooManyMessagesError(AssistantError):
    """Telegram wants a pause; try again after ``seconds``."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Telegram asks to wait for {seconds:.0f} s")
        self.seconds = seconds


class TelegramUnreachableError(AssistantError):
    """Telegram did not answer, or not sensibly; try again later."""


class MessageRefusedError(AssistantError):
    """Telegram will never take this message, for instance because the bot was blocked."""


class Messenger(Protocol):
    """Write into chats.

    Each method raises one of the errors of this module and no other.
    """

    async def send(self, chat_id: int, screen: Screen) -> int:
        """Send a new, silent message and give its id."""
        ...

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Put other words and buttons in the place of a message of ours."""
        ...

    async def delete(self, chat_id: int, message_ids: tuple[int, ...]) -> None:
        """Delete messages; those that are gone or too old are passed over."""
        ...

    async def acknowledge(self, callback_id: str) -> bool:
        """Tell Telegram that a press has arrived; False when it was pressed long ago."""
        ...

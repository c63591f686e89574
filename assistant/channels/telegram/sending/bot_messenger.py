"""The messenger over the Bot API, by python-telegram-bot; nothing of an error but its kind leaves.

Errors of the library can hold the token or a whole response, and are therefore never chained.
"""

from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.messenger import (
    MessageRefusedError,
    TelegramUnreachableError,
    TooManyMessagesError,
)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
SAME_AS_BEFORE = "not modified"
PRESSED_LONG_AGO = "too old"
MOST_DELETED_AT_ONCE = 100
# What the library raises while it reads a response that is none of Telegram's.
ODD_RESPONSES = (AttributeError, KeyError, OSError, TypeError, ValueError)

Answer = TypeVar("Answer")


class BotMessenger:
    """Write into chats through the Bot API: silently, without previews, with escaped HTML."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, chat_id: int, screen: Screen) -> int:
        """Send a new, silent message and give its id."""
        message = await answered(
            self._bot.send_message(
                chat_id=chat_id,
                text=screen.text,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard_of(screen),
                link_preview_options=NO_PREVIEW,
                disable_notification=True,
                protect_content=False,
            )
        )
        return message.message_id

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Put other words and buttons in the place of a message of ours."""
        try:
            await answered(
                self._bot.edit_message_text(
                    chat_id=chat_id,
                    message_id=message_id,
                    text=screen.text,
                    parse_mode=ParseMode.HTML,
                    reply_markup=keyboard_of(screen),
                    link_preview_options=NO_PREVIEW,
                )
            )
        except MessageRefusedError as refusal:
            if SAME_AS_BEFORE not in str(refusal):
                raise

    async def delete(self, chat_id: int, message_ids: tuple[int, ...]) -> None:
        """Delete messages; those that are gone or too old are passed over."""
        for start in range(0, len(message_ids), MOST_DELETED_AT_ONCE):
            batch = message_ids[start : start + MOST_DELETED_AT_ONCE]
            await answered(self._bot.delete_messages(chat_id, batch))

    async def acknowledge(self, callback_id: str) -> bool:
        """Tell Telegram that a press has arrived; False when it was pressed long ago."""
        try:
            await answered(self._bot.answer_callback_query(callback_id))
        except MessageRefusedError as refusal:
            return PRESSED_LONG_AGO not in str(refusal)
        return True


def keyboard_of(screen: Screen) -> InlineKeyboardMarkup | None:
    """Write the buttons under a message, None where there are none."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(each.label, callback_data=each.press) for each in row]
            for row in screen.rows
        ]
    )


async def answered(call: Awaitable[Answer]) -> Answer:
    """Wait for a call, and turn what the library raises into the three errors of the channel.

    Raises:
        TooManyMessagesError: wait, then try again.
        MessageRefusedError: give up; the text has a reason only where it is one that matters.
        TelegramUnreachableError: try again later.
    """
    try:
        return await call
    except RetryAfter as limit:
        raise TooManyMessagesError(_seconds(limit.retry_after)) from None
    except (BadRequest, Forbidden) as refusal:
        raise MessageRefusedError(_reason(refusal)) from None
    except InvalidToken:
        raise TelegramUnreachableError("Telegram does not know the token") from None
    except (TelegramError, *ODD_RESPONSES):
        raise TelegramUnreachableError("Telegram did not answer; try again later") from None


def _seconds(written: int | timedelta) -> float:
    return written.total_seconds() if isinstance(written, timedelta) else float(written)


def _reason(refusal: TelegramError) -> str:
    known = (SAME_AS_BEFORE, PRESSED_LONG_AGO)
    found = (reason for reason in known if reason in refusal.message.lower())
    return f"Telegram refused it: {next(found, 'it did not say why')}"

"""Read an update strictly: what is not exactly a private message or a press is no update to us.

The library's own ``Update.de_json`` raises five kinds of errors on odd bodies and lets ids pass
that are none, so that it never sees one.
"""

from datetime import UTC, datetime
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from assistant.channels.telegram.chats.incoming import Incoming

PRIVATE = "private"
HIGHEST_DATE = 253_402_300_799
"""The last second of the year 9999; a later one is taken for it."""

Identifier = Annotated[int, Meta(ge=0, lt=2**53)]
"""Fits a double, as the Bot API says of every id of a user or a private chat."""


class ChatBody(Struct):
    """The chat of a message; those of groups and channels have negative ids."""

    id: Annotated[int, Meta(gt=-(2**53), lt=2**53)]
    type: str


class SenderBody(Struct):
    """Who sent something; the name and all else that is known of a person is not even read."""

    is_bot: bool = False
    language_code: Annotated[str, Meta(max_length=35)] = ""


class MessageBody(Struct, rename={"sender": "from"}):
    """A message; one without words, such as a picture, has neither text nor caption."""

    message_id: Identifier
    chat: ChatBody
    date: Identifier
    sender: SenderBody | None = None
    text: str = ""
    caption: str = ""


class CallbackBody(Struct, rename={"sender": "from"}):
    """A press on a button; ``message`` is ours, under which the button stands."""

    id: Annotated[str, Meta(min_length=1, max_length=64)]
    sender: SenderBody
    message: MessageBody | None = None
    data: Annotated[str, Meta(max_length=64)] = ""


class UpdateBody(Struct):
    """An update; whatever else it may hold is ignored without being looked at."""

    update_id: Identifier
    message: MessageBody | None = None
    callback_query: CallbackBody | None = None


class NumberedBody(Struct):
    """The least that an update is: its number."""

    update_id: Identifier


def decoded_update(body: bytes) -> Incoming | None:
    """Read the body of a webhook; None for what is no update for us."""
    try:
        return _incoming(msgspec.json.decode(body, type=UpdateBody))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def converted_update(body: object) -> Incoming | None:
    """Read an update that was polled; None for what is no update for us."""
    try:
        return _incoming(msgspec.convert(body, UpdateBody))
    except msgspec.ValidationError:
        return None


def number_of(body: object) -> int | None:
    """Read the number of an update that was polled, also where nothing else of it can be read."""
    try:
        return msgspec.convert(body, NumberedBody).update_id
    except msgspec.ValidationError:
        return None


def _incoming(update: UpdateBody) -> Incoming | None:
    if update.callback_query is not None:
        return _pressed(update.update_id, update.callback_query)
    if update.message is not None:
        return _written(update.update_id, update.message)
    return None


def _written(update_id: int, message: MessageBody) -> Incoming | None:
    sender = message.sender
    if sender is None or sender.is_bot or not _is_private(message.chat):
        return None
    return Incoming(
        update_id=update_id,
        chat_id=message.chat.id,
        message_id=message.message_id,
        sent_at=datetime.fromtimestamp(min(message.date, HIGHEST_DATE), UTC),
        text=message.text or message.caption,
        language=sender.language_code,
    )


def _pressed(update_id: int, callback: CallbackBody) -> Incoming | None:
    message = callback.message
    if message is None or callback.sender.is_bot or not _is_private(message.chat):
        return None
    return Incoming(
        update_id=update_id,
        chat_id=message.chat.id,
        message_id=message.message_id,
        sent_at=None,
        press=callback.data,
        callback_id=callback.id,
        language=callback.sender.language_code,
    )


def _is_private(chat: ChatBody) -> bool:
    return chat.type == PRIVATE and chat.id > 0

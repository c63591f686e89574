"""The Telegram bot of an instance: its channel, made from its settings."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from assistant.channels.telegram.chats.sealing import Seals, shared_keys
from assistant.channels.telegram.chats.shared import SharedChats, SharedTraces
from assistant.channels.telegram.running import BotAddress, TelegramChannel
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.taking.secrets import WebhookSecrets
from assistant.persistence.shared_memory import MemoryAwayError, MemoryKeepsError, SharedMemory
from assistant.settings import SettingError, TelegramMode, TelegramSettings

LOG = logging.getLogger(__name__)


def telegram_channel(
    settings: TelegramSettings | None,
    services: TelegramServices,
    secrets: Sequence[str],
    shared: SharedMemory | None = None,
) -> TelegramChannel | None:
    """Make the channel, None for an instance without a bot.

    ``secrets`` are those of the instance; what proves a webhook is derived from the first, so that
    every worker and the command that registers the bot know it. ``shared`` is where workers
    remember chats together, None for each by itself.
    """
    if settings is None:
        return None
    is_sent_updates = settings.mode is TelegramMode.WEBHOOK
    if shared is not None:
        services = _sharing(services, shared, secrets)
    return TelegramChannel(
        replace(services, web_url=settings.public_url),
        BotAddress(settings.token, settings.api_url),
        WebhookSecrets.made_from(secrets[0]) if is_sent_updates else None,
    )


def require_keeping_nothing(memory_url: str | None) -> None:
    """Refuse a shared memory that writes to a disk, once and before any worker starts.

    One that is away now may come later. A worker that finds it writing then leaves it unused.

    Raises:
        SettingError: it writes to a disk, or does not say that it does not.
    """
    if memory_url is None:
        return
    try:
        SharedMemory(memory_url).prove()
    except MemoryKeepsError as error:
        raise SettingError(f"ASSISTANT_REDIS_URL: {error}") from error
    except MemoryAwayError:
        LOG.warning("chat_memory_away")


def _sharing(
    services: TelegramServices, shared: SharedMemory, secrets: Sequence[str]
) -> TelegramServices:
    """Let all workers remember chats together."""
    seals = Seals(secrets)
    return replace(
        services,
        keys=shared_keys(secrets[0]),
        memory=SharedChats(shared, seals),
        traces=SharedTraces(shared, seals),
    )

"""The Telegram bot of an instance: its channel, made from its settings."""

from dataclasses import replace

from assistant.channels.telegram.running import BotAddress, TelegramChannel
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.taking.secrets import WebhookSecrets
from assistant.settings import TelegramMode, TelegramSettings


def telegram_channel(
    settings: TelegramSettings | None, services: TelegramServices, secret: str
) -> TelegramChannel | None:
    """Make the channel, None for an instance without a bot.

    ``secret`` is that of the instance; what proves a webhook is derived from it, so that every
    worker and the command that registers the bot know it.
    """
    if settings is None:
        return None
    is_sent_updates = settings.mode is TelegramMode.WEBHOOK
    return TelegramChannel(
        replace(services, web_url=settings.public_url),
        BotAddress(settings.token, settings.api_url),
        WebhookSecrets.made_from(secret) if is_sent_updates else None,
    )

"""The Telegram bot: tell Telegram about it, and say on a start whether it answers."""

import asyncio
from dataclasses import replace

import click

from assistant.bootstrap import build_services, prepare
from assistant.guidance.errors import AssistantError
from assistant.settings import SettingError, Settings, TelegramMode

PATIENCE_SECONDS = 60.0
NO_BOT = "ASSISTANT_TELEGRAM_TOKEN: set it to the token that BotFather gave you"


@click.group()
def telegram() -> None:
    """Set the bot up on Telegram."""


@telegram.command()
@click.pass_obj
def register(settings: Settings) -> None:
    """Tell Telegram where updates go, and the neutral name, commands and texts of the bot.

    Run it once, and again when the mode, the public address, the secret or a language changes.
    """
    if settings.telegram is None:
        raise SettingError(NO_BOT)
    prepare(settings)
    services = build_services(replace(settings, has_meaning=False))
    if services.telegram is not None:
        asyncio.run(services.telegram.register())
    # A thread that is still at work when the process ends would end it with a fault.
    services.current.search.wait_until_prepared(PATIENCE_SECONDS)
    services.current.signs.wait_until_prepared(PATIENCE_SECONDS)
    way = "sends updates here" if settings.telegram.mode is TelegramMode.WEBHOOK else "is polled"
    click.echo(f"The bot is registered: Telegram {way}.")


def telegram_line(settings: Settings, workers: int) -> str:
    """Say on a start whether there is a bot.

    Raises:
        AssistantError: several workers would take the updates from each other.
    """
    bot = settings.telegram
    if bot is None:
        return "There is no Telegram bot; README.md says how to get one."
    if bot.mode is TelegramMode.POLLING and workers > 1:
        raise AssistantError("polling needs --workers 1; several workers need the webhook")
    return f"The Telegram bot answers ({bot.mode.value})."

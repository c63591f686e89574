"""Tell Telegram about the bot: where updates go, its neutral name, its commands and texts."""

from dataclasses import dataclass

from telegram import Bot, BotCommand

from assistant.channels.telegram.bots import ALLOWED_UPDATES
from assistant.channels.telegram.chats.commands import CommandKind
from assistant.channels.telegram.sending.bot_messenger import answered
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.visit import Visit

MOST_CONNECTIONS = 40


@dataclass(frozen=True, slots=True)
class WebhookAddress:
    """Where Telegram is to send updates, and the value of the header that proves that it is it."""

    url: str
    secret: str


async def register(bot: Bot, services: TelegramServices, webhook: WebhookAddress | None) -> None:
    """Set the webhook, or end it for polling; then commands and texts in every language.

    Raises one of the errors of ``Messenger``.
    """
    if webhook is None:
        await answered(bot.delete_webhook())
    else:
        await answered(
            bot.set_webhook(
                webhook.url,
                secret_token=webhook.secret,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=MOST_CONNECTIONS,
            )
        )
    for place, tag in enumerate(services.catalogues):
        await _describe(bot, services.visit(tag), None if place == 0 else tag)


async def _describe(bot: Bot, visit: Visit, language: str | None) -> None:
    """Say in one language what the bot is; without a language it is said to everybody else."""
    name = visit.edition.partnership.neutral_name
    await answered(bot.set_my_commands(commands_of(visit), language_code=language))
    await answered(bot.set_my_description(description_of(visit), language_code=language))
    await answered(bot.set_my_short_description(name, language_code=language))
    await answered(bot.set_my_name(name, language_code=language))


def commands_of(visit: Visit) -> tuple[BotCommand, ...]:
    """List the commands with words that give nothing away."""
    texts = {
        CommandKind.START: visit.gettext("Begin"),
        CommandKind.HELP: visit.gettext("People to turn to"),
        CommandKind.TOPICS: visit.gettext("Topics"),
        CommandKind.TOOLS: visit.gettext("For practitioners"),
        CommandKind.LANGUAGE: visit.gettext("Languages"),
        CommandKind.STOP: visit.gettext("Clear this chat"),
    }
    return tuple(BotCommand(kind.value, text) for kind, text in texts.items())


def description_of(visit: Visit) -> str:
    """Say what an empty chat shows before anything was sent; at most 512 characters."""
    return visit.gettext(
        "This is a computer program, and nobody is reading along. Telegram can see this chat. The"
        " web page leaves less behind."
    )

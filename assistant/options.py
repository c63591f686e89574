"""What only some instances have: a bot, and a memory that their workers share.

The libraries of Telegram and Redis are large, and are loaded only where they are used.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.channels.planting import Hour, OwnHour
from assistant.channels.telegram.services import TelegramServices
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.channels.telegram.running import TelegramChannel
    from assistant.persistence.shared_memory import SharedMemory


def shared_memory_of(settings: Settings) -> "SharedMemory | None":
    """Reach the memory that workers share, None where there is none."""
    if settings.memory_url is None:
        return None
    from assistant.persistence.shared_memory import SharedMemory  # noqa: PLC0415 - see the top

    return SharedMemory(settings.memory_url)


def hour_of(shared: "SharedMemory | None", secret_keys: Sequence[str]) -> Hour:
    """Let workers keep the limit on planting together where they share a memory."""
    if shared is None:
        return OwnHour()
    from assistant.channels.planting_together import SharedHour  # noqa: PLC0415 - see the top

    return SharedHour(shared, secret_keys[0])


def telegram_of(
    settings: Settings,
    services: TelegramServices,
    secret_keys: Sequence[str],
    shared: "SharedMemory | None",
) -> "TelegramChannel | None":
    """Make the bot, None for an instance without one."""
    if settings.telegram is None:
        return None
    from assistant.bot import telegram_channel  # noqa: PLC0415 - see the top

    return telegram_channel(settings.telegram, services, secret_keys, shared)

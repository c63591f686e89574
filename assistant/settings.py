"""What the environment decides, read once at the root and handed on as values."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from assistant.conversation.withholding import USUAL_GRACE
from assistant.guidance.errors import AssistantError
from assistant.persistence.keeping import SHORTEST_SECRET

PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "_data"
REPOSITORY = PACKAGE.parent
SWITCH = {"on": True, "off": False}
BOT_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{20,100}")
BOT_API = "https://api.telegram.org"


class SettingError(AssistantError):
    """A setting cannot be used; the message names the variable and what it may be."""


class TelegramMode(StrEnum):
    """How updates come: asked for, or sent to us; or the bot is off though it has a token."""

    POLLING = "polling"
    WEBHOOK = "webhook"
    OFF = "off"


MODES = {mode.value: mode for mode in TelegramMode}


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """A bot: its token, how updates come, and where this service is on the web.

    ``public_url`` begins with https and is None where nobody has said; the webhook needs it.
    """

    token: str = field(repr=False)
    mode: TelegramMode = TelegramMode.POLLING
    public_url: str | None = None
    api_url: str = BOT_API


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that differs between instances.

    ``secret_keys``: the first seals new tokens, the rest still open old ones; empty means that one
    is made and kept in the data directory. ``locales`` are offered to the public, English first.
    ``trusted_proxies`` is how many proxies in front of us set X-Forwarded-For.
    ``watch_seconds`` is how often a worker looks for a new edition. ``telegram`` is None without
    a bot. ``review_grace`` is how long after its review was due a page on which safety may hang
    is still shown. ``memory_url`` is that of a Redis in which workers remember together what must
    not come to rest, None for each by itself.
    """

    data_dir: Path
    database_url: str
    secret_keys: tuple[str, ...]
    content_dir: Path
    locales_dir: Path
    locales: tuple[str, ...]
    has_meaning: bool
    trusted_proxies: int
    watch_seconds: float = 0.5
    telegram: TelegramSettings | None = None
    review_grace: timedelta = USUAL_GRACE
    memory_url: str | None = field(default=None, repr=False)


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read and validate every setting.

    Raises:
        SettingError: a value cannot be used; start again with it mended.
    """
    data_dir = Path(environ.get("ASSISTANT_DATA_DIR", ".data")).absolute()
    return Settings(
        data_dir=data_dir,
        database_url=environ.get("ASSISTANT_DATABASE_URL", f"sqlite:///{data_dir}/assistant.db"),
        secret_keys=_secret_keys(environ.get("ASSISTANT_SECRET_KEY", "")),
        content_dir=Path(environ.get("ASSISTANT_CONTENT_DIR", shipped("content"))),
        locales_dir=shipped("locales"),
        locales=_locales(environ.get("ASSISTANT_LOCALES", "en")),
        has_meaning=_switch(environ, "ASSISTANT_MEANING"),
        trusted_proxies=_count(environ, "ASSISTANT_TRUSTED_PROXIES"),
        telegram=_telegram(environ),
        review_grace=timedelta(
            days=_count(environ, "ASSISTANT_REVIEW_GRACE_DAYS", USUAL_GRACE.days)
        ),
        memory_url=_memory_url(environ),
    )


def shipped(folder: str) -> Path:
    """Find a folder that ships with the package, or the repository's own when run from there."""
    packed = SHIPPED / folder
    return packed if packed.is_dir() else REPOSITORY / folder


def _secret_keys(written: str) -> tuple[str, ...]:
    keys = tuple(key.strip() for key in written.split(",") if key.strip())
    if any(len(key) < SHORTEST_SECRET for key in keys):
        raise SettingError(
            f"ASSISTANT_SECRET_KEY: each key needs at least {SHORTEST_SECRET} characters"
        )
    return keys


def _locales(written: str) -> tuple[str, ...]:
    tags = tuple(dict.fromkeys(tag.strip() for tag in written.split(",") if tag.strip()))
    if not tags or tags[0] != "en":
        raise SettingError("ASSISTANT_LOCALES: a list such as 'en,pl' that begins with 'en'")
    return tags


def _switch(environ: Mapping[str, str], name: str) -> bool:
    written = environ.get(name, "on")
    if written not in SWITCH:
        raise SettingError(f"{name}: 'on' or 'off', not {written!r}")
    return SWITCH[written]


MOST = 9_999


def _count(environ: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    written = environ.get(name, str(otherwise))
    if not written.isdecimal() or int(written) > MOST:
        raise SettingError(f"{name}: a whole number from 0, not {written!r}")
    return int(written)


def _telegram(environ: Mapping[str, str]) -> TelegramSettings | None:
    """Read the settings of the bot, None where there is no token or the bot is off.

    Raises:
        SettingError: a value cannot be used; the message never shows the token.
    """
    token = environ.get("ASSISTANT_TELEGRAM_TOKEN", "")
    mode = _mode(environ.get("ASSISTANT_TELEGRAM_MODE", TelegramMode.POLLING.value))
    if not token or mode is TelegramMode.OFF:
        return None
    if BOT_TOKEN.fullmatch(token) is None:
        raise SettingError("ASSISTANT_TELEGRAM_TOKEN: the token as BotFather wrote it, 123:ABC…")
    public_url = _address(environ, "ASSISTANT_TELEGRAM_PUBLIC_URL", "")
    if mode is TelegramMode.WEBHOOK and not public_url.startswith("https://"):
        raise SettingError("ASSISTANT_TELEGRAM_PUBLIC_URL: the webhook needs an https address")
    api_url = _address(environ, "ASSISTANT_TELEGRAM_API_URL", BOT_API)
    return TelegramSettings(token, mode, public_url or None, api_url)


def _memory_url(environ: Mapping[str, str]) -> str | None:
    written = environ.get("ASSISTANT_REDIS_URL", "")
    if written and not written.startswith(("redis://", "rediss://", "unix://")):
        raise SettingError("ASSISTANT_REDIS_URL: an address such as redis://127.0.0.1:6379/0")
    return written or None


def _mode(written: str) -> TelegramMode:
    if written not in MODES:
        raise SettingError(
            f"ASSISTANT_TELEGRAM_MODE: 'polling', 'webhook' or 'off', not {written!r}"
        )
    return MODES[written]


def _address(environ: Mapping[str, str], name: str, otherwise: str) -> str:
    written = environ.get(name, otherwise).rstrip("/")
    if written and not written.startswith(("https://", "http://")):
        raise SettingError(f"{name}: an address such as https://help.example, not {written!r}")
    return written

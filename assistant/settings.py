"""What the environment decides, read once at the root and handed on as values."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.guidance.errors import AssistantError

PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "_data"
REPOSITORY = PACKAGE.parent
SWITCH = {"on": True, "off": False}


class SettingError(AssistantError):
    """A setting cannot be used; the message names the variable and what it may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that differs between instances.

    ``secret_keys``: the first seals new tokens, the rest still open old ones; empty means that one
    is made and kept in the data directory. ``locales`` are offered to the public, English first.
    ``trusted_proxies`` is how many proxies in front of us set X-Forwarded-For.
    ``watch_seconds`` is how often a worker looks for a new edition.
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
    )


def shipped(folder: str) -> Path:
    """Find a folder that ships with the package, or the repository's own when run from there."""
    packed = SHIPPED / folder
    return packed if packed.is_dir() else REPOSITORY / folder


SHORTEST_SECRET = 32


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


def _count(environ: Mapping[str, str], name: str) -> int:
    written = environ.get(name, "0")
    if not written.isdecimal():
        raise SettingError(f"{name}: a whole number from 0, not {written!r}")
    return int(written)

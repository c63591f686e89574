"""What the environment decides, and how it says no."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.settings import (
    REPOSITORY,
    SettingError,
    Settings,
    TelegramMode,
    TelegramSettings,
    read_settings,
    shipped,
)

TOKEN = "424242:AAAnInventedTokenOfTheTests_000000001"
SECRET, OTHER = "an invented secret of the tests " * 2, "another invented secret of the tests " * 2


def test_an_empty_environment_is_enough() -> None:
    settings = read_settings({})

    here = Path.cwd()
    assert settings == Settings(
        data_dir=here / ".data",
        database_url=f"sqlite:///{here}/.data/assistant.db",
        secret_keys=(),
        content_dir=shipped("content"),
        locales_dir=shipped("locales"),
        locales=("en",),
        has_meaning=True,
        trusted_proxies=0,
        watch_seconds=0.5,
        telegram=None,
        review_grace=timedelta(weeks=4),
    )


def test_every_variable_is_read() -> None:
    environ = {
        "ASSISTANT_DATA_DIR": "/var/lib/assistant",
        "ASSISTANT_DATABASE_URL": "postgresql://db.example/guidance",
        "ASSISTANT_SECRET_KEY": f"{SECRET}, {OTHER},",
        "ASSISTANT_CONTENT_DIR": "/srv/content",
        "ASSISTANT_LOCALES": "en, pl, en, ur",
        "ASSISTANT_MEANING": "off",
        "ASSISTANT_TRUSTED_PROXIES": "2",
        "ASSISTANT_REVIEW_GRACE_DAYS": "14",
        "ASSISTANT_TELEGRAM_TOKEN": TOKEN,
        "ASSISTANT_TELEGRAM_MODE": "webhook",
        "ASSISTANT_TELEGRAM_PUBLIC_URL": "https://help.example/",
        "ASSISTANT_TELEGRAM_API_URL": "http://127.0.0.1:8081",
    }

    settings = read_settings(environ)

    assert settings == Settings(
        data_dir=Path("/var/lib/assistant"),
        database_url="postgresql://db.example/guidance",
        secret_keys=(SECRET.strip(), OTHER.strip()),
        content_dir=Path("/srv/content"),
        locales_dir=shipped("locales"),
        locales=("en", "pl", "ur"),
        has_meaning=False,
        trusted_proxies=2,
        review_grace=timedelta(days=14),
        telegram=TelegramSettings(
            TOKEN, TelegramMode.WEBHOOK, "https://help.example", "http://127.0.0.1:8081"
        ),
    )


def test_the_database_stands_in_the_data_directory() -> None:
    settings = read_settings({"ASSISTANT_DATA_DIR": "/var/lib/assistant"})

    assert settings.database_url == "sqlite:////var/lib/assistant/assistant.db"


@pytest.mark.parametrize(
    "environ",
    [
        {"ASSISTANT_SECRET_KEY": "too short"},
        {"ASSISTANT_SECRET_KEY": f"{SECRET},too short"},
        {"ASSISTANT_LOCALES": ""},
        {"ASSISTANT_LOCALES": "pl,en"},
        {"ASSISTANT_MEANING": "yes"},
        {"ASSISTANT_MEANING": ""},
        {"ASSISTANT_TRUSTED_PROXIES": "-1"},
        {"ASSISTANT_TRUSTED_PROXIES": "one"},
        {"ASSISTANT_TRUSTED_PROXIES": ""},
        {"ASSISTANT_REVIEW_GRACE_DAYS": "10000"},
    ],
    ids=str,
)
def test_a_value_that_cannot_be_used_is_an_error_that_names_its_variable(
    environ: Mapping[str, str],
) -> None:
    (variable,) = environ

    with pytest.raises(SettingError, match=variable):
        read_settings(environ)


def test_a_token_is_enough_for_a_bot_that_polls() -> None:
    settings = read_settings({"ASSISTANT_TELEGRAM_TOKEN": TOKEN})

    assert settings.telegram == TelegramSettings(TOKEN)


@pytest.mark.parametrize(
    "environ",
    [
        {"ASSISTANT_TELEGRAM_MODE": "webhook"},
        {"ASSISTANT_TELEGRAM_TOKEN": TOKEN, "ASSISTANT_TELEGRAM_MODE": "off"},
        {"ASSISTANT_TELEGRAM_TOKEN": "", "ASSISTANT_TELEGRAM_PUBLIC_URL": "https://a.example"},
    ],
    ids=str,
)
def test_without_a_token_or_switched_off_there_is_no_bot(environ: Mapping[str, str]) -> None:
    assert read_settings(environ).telegram is None


@pytest.mark.parametrize(
    ("variable", "written"),
    [
        ("ASSISTANT_TELEGRAM_TOKEN", "hunter2"),
        ("ASSISTANT_TELEGRAM_MODE", "sometimes"),
        ("ASSISTANT_TELEGRAM_PUBLIC_URL", "help.example"),
        ("ASSISTANT_TELEGRAM_API_URL", "telegram.example"),
    ],
)
def test_a_setting_of_the_bot_that_cannot_be_used_is_named(variable: str, written: str) -> None:
    with pytest.raises(SettingError, match=variable):
        read_settings({"ASSISTANT_TELEGRAM_TOKEN": TOKEN, variable: written})


@pytest.mark.parametrize("address", ["", "http://help.example"])
def test_the_webhook_needs_an_address_that_telegram_can_trust(address: str) -> None:
    environ = {
        "ASSISTANT_TELEGRAM_TOKEN": TOKEN,
        "ASSISTANT_TELEGRAM_MODE": "webhook",
        "ASSISTANT_TELEGRAM_PUBLIC_URL": address,
    }

    with pytest.raises(SettingError, match="https"):
        read_settings(environ)


def test_neither_an_error_nor_the_settings_show_the_token() -> None:
    with pytest.raises(SettingError) as refusal:
        read_settings({"ASSISTANT_TELEGRAM_TOKEN": "hunter2"})

    assert "hunter2" not in str(refusal.value)
    assert TOKEN not in repr(read_settings({"ASSISTANT_TELEGRAM_TOKEN": TOKEN}))


def test_an_error_never_shows_a_secret() -> None:
    with pytest.raises(SettingError) as refusal:
        read_settings({"ASSISTANT_SECRET_KEY": "hunter2"})

    assert "hunter2" not in str(refusal.value)


def test_a_folder_is_taken_from_the_repository_when_it_is_not_packed() -> None:
    folder = shipped("content")

    assert folder == REPOSITORY / "content"


def test_a_folder_is_taken_from_the_package_when_it_is_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.setattr("assistant.settings.SHIPPED", tmp_path)

    folder = shipped("content")

    assert folder == tmp_path / "content"

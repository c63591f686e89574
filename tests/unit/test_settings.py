"""What the environment decides, and how it says no."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from assistant.settings import REPOSITORY, SettingError, Settings, read_settings, shipped

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
    ],
    ids=str,
)
def test_a_value_that_cannot_be_used_is_an_error_that_names_its_variable(
    environ: Mapping[str, str],
) -> None:
    (variable,) = environ

    with pytest.raises(SettingError, match=variable):
        read_settings(environ)


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

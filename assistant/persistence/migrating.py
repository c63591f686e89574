"""Bringing a database to the schema of this release, and back."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from assistant.persistence.engine import writing

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Bring an empty or older database to the newest schema, in one transaction.

    Workers that start together wait for one another; a database that is current is left alone.
    """
    with writing(engine) as connection:
        command.upgrade(_config(connection), "head")


def migrate_back(engine: Engine, revision: str = "base") -> None:
    """Take a database back to an older schema; what only the newer one can hold is lost."""
    with writing(engine) as connection:
        command.downgrade(_config(connection), revision)


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config

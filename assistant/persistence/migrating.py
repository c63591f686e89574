"""Bringing a database to the schema of this release, and back.

Alembic is loaded only where that is done, which is not where the service answers.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from assistant.persistence.engine import writing

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Bring an empty or older database to the newest schema, in one transaction.

    Workers that start together wait for one another; a database that is current is left alone.
    """
    from alembic import command  # noqa: PLC0415 - see the top

    with writing(engine) as connection:
        command.upgrade(_config(connection), "head")


def migrate_back(engine: Engine, revision: str = "base") -> None:
    """Take a database back to an older schema; what only the newer one can hold is lost."""
    from alembic import command  # noqa: PLC0415 - see the top

    with writing(engine) as connection:
        command.downgrade(_config(connection), revision)


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - see the top

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config

"""A role of the database that may read what was released, and no count that waits for it.

PostgreSQL only: SQLite has no roles, and its files have the rights of the operating system.
"""

import re

from sqlalchemy import Engine, inspect, text

from assistant.guidance.errors import AssistantError
from assistant.persistence.engine import writing
from assistant.persistence.ledger import Series

_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")


class GrantError(AssistantError):
    """A role cannot be given its rights; the message says why."""


def grant_reading(engine: Engine, role: str) -> None:
    """Let a role read the ledgers of releases and nothing else, making it where there is none.

    Safe to run again. What the role could do before in this schema is taken from it.

    Raises:
        GrantError: the database has no roles, the name cannot be that of one, or the role has
            wider rights from elsewhere.
    """
    if engine.dialect.name != "postgresql":
        raise GrantError("SQLite has no roles: give no other account the files instead")
    if not _NAME.fullmatch(role):
        raise GrantError(f"{role!r} is no name of a role: use small letters, digits and _")
    shown = ", ".join(t.name for s in Series for t in (s.value.releases, s.value.rows))
    with writing(engine) as connection:
        schema = connection.dialect.identifier_preparer.quote(
            inspect(connection).default_schema_name or "public"
        )
        known = text("SELECT 1 FROM pg_roles WHERE rolname = :role")
        if connection.execute(known, {"role": role}).scalar() is None:
            connection.execute(text(f"CREATE ROLE {role} NOLOGIN"))
        for statement in (
            f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM PUBLIC, {role}",
            f"REVOKE CREATE ON SCHEMA {schema} FROM {role}",
            f"GRANT USAGE ON SCHEMA {schema} TO {role}",
            f"GRANT SELECT ON {shown} TO {role}",
        ):
            connection.execute(text(statement))
        may = text("SELECT has_table_privilege(:role, 'usage_cell', 'SELECT')")
        if connection.execute(may, {"role": role}).scalar_one():
            raise GrantError(f"{role} can still read the counts, by rights of another role")

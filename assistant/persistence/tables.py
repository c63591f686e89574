"""The tables of editions and incidents. Rows are only ever added: triggers refuse the rest.

One exception is ``replay_window``: a single row that is overwritten, of nobody.

``revision`` holds each wording of each file once, ``edition`` each published set, and
``edition_entry`` which wordings belong to it. ``approval`` says that a second person approved
exactly one wording, and from which edition on; it stands apart because starter text may be
approved long after it was first published, and a revision can never be updated. ``incident`` logs
what was stopped and started again; what is stopped at present follows from it.

``release`` seals what may be shown of a month, group by group in ``release_ledger``. A
demonstration year lies in two tables of its own, so that no sum can ever mix the two.

Figures and the staff's log are deleted once they have had their time, from the oldest on;
``chain_checkpoint`` says of each chain behind which link it begins since then.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

APPEND_ONLY = (
    "revision",
    "edition",
    "edition_entry",
    "approval",
    "incident",
    "release",
    "release_ledger",
    "demonstration",
    "demonstration_ledger",
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment in UTC; SQLite keeps no zone, so that it is given back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Turn any aware moment into UTC.

        Raises:
            ValueError: the moment is naive; say in which zone it is.
        """
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the moment in UTC, whatever zone the server writes in."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

revisions = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", String(200), nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    UniqueConstraint("path", "number"),
    UniqueConstraint("path", "digest"),
)

editions = Table(
    "edition",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), nullable=False),
    Column("published_at", UtcDateTime, nullable=False),
    Column("origin", String(16), nullable=False),
    Column("note", Text, nullable=False),
    CheckConstraint("origin IN ('starter', 'imported', 'edited')", name="origin"),
)

edition_entries = Table(
    "edition_entry",
    metadata,
    Column("edition_number", Integer, ForeignKey("edition.number"), primary_key=True),
    Column("revision_id", Integer, ForeignKey("revision.id"), primary_key=True),
)

approvals = Table(
    "approval",
    metadata,
    Column("revision_id", Integer, ForeignKey("revision.id"), primary_key=True),
    Column("role", String(100), nullable=False),
    Column("approved_on", Date, nullable=False),
    Column("edition_number", Integer, ForeignKey("edition.number"), nullable=False),
)

incidents = Table(
    "incident",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("action", String(8), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", String(200), nullable=False),
    Column("why", Text, nullable=False),
    Column("by", String(100), nullable=False),
    CheckConstraint("action IN ('stop', 'start')", name="action"),
    CheckConstraint("kind IN ('web', 'telegram', 'page', 'pathway')", name="kind"),
)

replay_windows = Table(
    "replay_window",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("highest", BigInteger, nullable=False),
    Column("places", String(256), nullable=False),
    Column("week", Integer, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)


def _releases(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("period", String(7), nullable=False),
        Column("released_on", Date, nullable=False),
        Column("tree", Text, nullable=False),
        Column("sha256", String(64), nullable=False),
        UniqueConstraint("period"),
    )


def _ledger(name: str, released: Table) -> Table:
    return Table(
        name,
        metadata,
        Column("period", String(7), ForeignKey(released.c.period), primary_key=True),
        Column("measure", String(16), primary_key=True),
        Column("group_id", String(100), primary_key=True),
        Column("members", Text, nullable=False),
        Column("shown", Integer, nullable=False),
        Column("rule_version", String(16), nullable=False),
        Column("released_on", Date, nullable=False),
        Column("sha256_prev", String(64), nullable=False),
        CheckConstraint("shown >= 10 AND shown % 5 = 0", name="shown"),
    )


releases = _releases("release")
release_ledger = _ledger("release_ledger", releases)
chain_checkpoints = Table(
    "chain_checkpoint",
    metadata,
    Column("chain", String(16), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    CheckConstraint("chain IN ('release', 'audit_entry')", name="chain"),
)
demonstrations = _releases("demonstration")
demonstration_ledger = _ledger("demonstration_ledger", demonstrations)

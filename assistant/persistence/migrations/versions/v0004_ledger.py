"""Create the ledger of released figures, and its twin for a demonstration, both append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SERIES = (("release", "release_ledger"), ("demonstration", "demonstration_ledger"))

SQLITE_TRIGGER = """
CREATE TRIGGER {table}_refuses_{action} BEFORE {action} ON {table}
BEGIN
    SELECT RAISE(ABORT, '{table} is append-only');
END
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    """Create the tables of each series, and their triggers."""
    for releases, ledger in SERIES:
        _create_releases(releases)
        _create_ledger(ledger, releases)
        _add_triggers(releases)
        _add_triggers(ledger)


def downgrade() -> None:
    """Drop the tables, with every figure in them; their triggers go with them."""
    for releases, ledger in reversed(SERIES):
        op.drop_table(ledger)
        op.drop_table(releases)


def _create_releases(table: str) -> None:
    op.create_table(
        table,
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("period", sa.String(7), nullable=False),
        sa.Column("released_on", sa.Date(), nullable=False),
        sa.Column("tree", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=f"pk_{table}"),
        sa.UniqueConstraint("period", name=f"uq_{table}_period"),
    )


def _create_ledger(table: str, releases: str) -> None:
    op.create_table(
        table,
        sa.Column("period", sa.String(7), nullable=False),
        sa.Column("measure", sa.String(16), nullable=False),
        sa.Column("group_id", sa.String(100), nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(16), nullable=False),
        sa.Column("released_on", sa.Date(), nullable=False),
        sa.Column("sha256_prev", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("period", "measure", "group_id", name=f"pk_{table}"),
        sa.CheckConstraint("shown >= 10 AND shown % 5 = 0", name=op.f(f"ck_{table}_shown")),
        sa.ForeignKeyConstraint(["period"], [f"{releases}.period"], name=f"fk_{table}_period"),
    )


def _add_triggers(table: str) -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute(POSTGRESQL_TRIGGER.format(table=table))
        return
    for action in ("update", "delete"):
        op.execute(SQLITE_TRIGGER.format(table=table, action=action))

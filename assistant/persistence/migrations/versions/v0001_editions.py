"""Create the tables of editions, and the triggers that keep them append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = ("revision", "edition", "edition_entry", "approval")

SQLITE_TRIGGER = """
CREATE TRIGGER {table}_refuses_{action} BEFORE {action} ON {table}
BEGIN
    SELECT RAISE(ABORT, '{table} is append-only');
END
"""
POSTGRESQL_FUNCTION = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    """Create four tables and their triggers."""
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(200), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.UniqueConstraint("path", "number", name="uq_revision_path_number"),
        sa.UniqueConstraint("path", "digest", name="uq_revision_path_digest"),
    )
    op.create_table(
        "edition",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "origin IN ('starter', 'imported', 'edited')", name=op.f("ck_edition_origin")
        ),
        sa.PrimaryKeyConstraint("number", name="pk_edition"),
    )
    op.create_table(
        "edition_entry",
        sa.Column("edition_number", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_number"], ["edition.number"], name="fk_edition_entry_edition_number"
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name="fk_edition_entry_revision_id"
        ),
        sa.PrimaryKeyConstraint("edition_number", "revision_id", name="pk_edition_entry"),
    )
    op.create_table(
        "approval",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(100), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("edition_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("revision_id", name="pk_approval"),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_approval_revision_id"),
        sa.ForeignKeyConstraint(
            ["edition_number"], ["edition.number"], name="fk_approval_edition_number"
        ),
    )
    _add_triggers()


def downgrade() -> None:
    """Drop the tables, with every edition in them; their triggers go with them."""
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")


def _add_triggers() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute(POSTGRESQL_FUNCTION)
        for table in TABLES:
            op.execute(POSTGRESQL_TRIGGER.format(table=table))
        return
    for table in TABLES:
        for action in ("update", "delete"):
            op.execute(SQLITE_TRIGGER.format(table=table, action=action))

"""Create the tables of drafts: the draft itself changes, all that is said of it only grows."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

APPEND_ONLY = ("draft_editor", "draft_comment", "draft_review")

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
    """Create four tables, and the triggers of three."""
    _create_draft()
    op.create_table(
        "draft_editor",
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "person", name="pk_draft_editor"),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name="fk_draft_editor_draft_id"),
    )
    op.create_table(
        "draft_comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft_comment"),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name="fk_draft_comment_draft_id"),
    )
    op.create_table(
        "draft_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft_review"),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name="fk_draft_review_draft_id"),
    )
    _add_triggers()


def downgrade() -> None:
    """Drop the tables, with every draft in them; their triggers go with them."""
    for table in (*reversed(APPEND_ONLY), "draft"):
        op.drop_table(table)


def _create_draft() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(200), nullable=False),
        sa.Column("base", sa.String(64), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("publish_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("edition_number", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "state IN ('draft', 'in-review', 'sent-back', 'approved', 'published', 'withdrawn')",
            name=op.f("ck_draft_state"),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sa.ForeignKeyConstraint(
            ["edition_number"], ["edition.number"], name="fk_draft_edition_number"
        ),
    )


def _add_triggers() -> None:
    if op.get_context().dialect.name == "postgresql":
        for table in APPEND_ONLY:
            op.execute(POSTGRESQL_TRIGGER.format(table=table))
        return
    for table in APPEND_ONLY:
        for action in ("update", "delete"):
            op.execute(SQLITE_TRIGGER.format(table=table, action=action))

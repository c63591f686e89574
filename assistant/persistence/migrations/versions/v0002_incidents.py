"""Create the table of incidents, append-only like those of editions."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SQLITE_TRIGGER = """
CREATE TRIGGER incident_refuses_{action} BEFORE {action} ON incident
BEGIN
    SELECT RAISE(ABORT, 'incident is append-only');
END
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER incident_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON incident
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "incident",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String(8), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("by", sa.String(100), nullable=False),
        sa.CheckConstraint("action IN ('stop', 'start')", name=op.f("ck_incident_action")),
        sa.CheckConstraint(
            "kind IN ('web', 'telegram', 'page', 'pathway')", name=op.f("ck_incident_kind")
        ),
        sa.PrimaryKeyConstraint("number", name="pk_incident"),
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute(POSTGRESQL_TRIGGER)
        return
    for action in ("update", "delete"):
        op.execute(SQLITE_TRIGGER.format(action=action))


def downgrade() -> None:
    """Drop the table, with every incident in it; its triggers go with it."""
    op.drop_table("incident")

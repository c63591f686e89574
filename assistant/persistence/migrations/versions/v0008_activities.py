"""Create the table of activities: workshops, courses and booklets, in totals."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table, empty."""
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("subject", sa.String(100), nullable=False),
        sa.Column("audience", sa.String(40), nullable=False),
        sa.Column("attended", sa.Integer(), nullable=False),
        sa.Column("booked", sa.Integer()),
        sa.Column("agencies", sa.Text(), nullable=False),
        sa.Column("answered", sa.Integer()),
        sa.Column("before_tenths", sa.Integer()),
        sa.Column("after_tenths", sa.Integer()),
        sa.Column("followed_up", sa.Integer()),
        sa.Column("changed", sa.Integer()),
        sa.Column("change", sa.String(80)),
        sa.Column("confidence_tenths", sa.Integer()),
        sa.Column("note", sa.String(200)),
        sa.Column("is_demonstration", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
        sa.CheckConstraint("attended >= 0", name=op.f("ck_activity_attended")),
    )


def downgrade() -> None:
    """Drop the table, with everything in it."""
    op.drop_table("activity")

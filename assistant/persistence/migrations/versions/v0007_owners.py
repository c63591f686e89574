"""Create the tables of reviewing: addresses of owners, and the day of the last reminder."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, empty."""
    op.create_table(
        "owner_address",
        sa.Column("owner", sa.String(200), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_owner_address"),
    )
    op.create_table(
        "review_reminder",
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("email", name="pk_review_reminder"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("review_reminder")
    op.drop_table("owner_address")

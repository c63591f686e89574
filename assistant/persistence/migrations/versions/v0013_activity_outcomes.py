"""Create the table of the desired outcomes that activities serve."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table, empty: nobody has said yet what an activity served."""
    op.create_table(
        "activity_outcome",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name="fk_activity_outcome_activity_id"
        ),
        sa.PrimaryKeyConstraint("activity_id", "outcome", name="pk_activity_outcome"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("activity_outcome")

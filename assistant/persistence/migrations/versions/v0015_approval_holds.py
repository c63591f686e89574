"""Create the table of those who may not approve yet after an administrator helped them in."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table, empty: whoever was helped before may go on."""
    op.create_table(
        "approval_hold",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_approval_hold_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_approval_hold"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("approval_hold")

"""Create the one row that says which updates of Telegram have been taken."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table, empty."""
    op.create_table(
        "replay_window",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("highest", sa.BigInteger(), nullable=False),
        sa.Column("places", sa.String(256), nullable=False),
        sa.Column("week", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_replay_window_one_row")),
        sa.PrimaryKeyConstraint("id", name="pk_replay_window"),
    )


def downgrade() -> None:
    """Drop the table; an update of that moment may then be answered once more."""
    op.drop_table("replay_window")

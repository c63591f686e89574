"""Drop the counts of vignettes and their tickets: they are held apart from now, in no backup.

What was answered to an open set so far is lost, for it must not go on lying in this database.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop the tables."""
    op.drop_table("vignette_ticket")
    op.drop_table("vignette_answer")


def downgrade() -> None:
    """Create the tables, empty."""
    op.create_table(
        "vignette_answer",
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("phase", sa.String(8), nullable=False),
        sa.Column("agency", sa.String(40), nullable=False),
        sa.Column("vignette", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(20), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "set_id", "phase", "agency", "vignette", "step", name="pk_vignette_answer"
        ),
        sa.CheckConstraint("n >= 0", name=op.f("ck_vignette_answer_n")),
        sa.ForeignKeyConstraint(["set_id"], ["vignette_set.id"], name="fk_vignette_answer_set_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "vignette_ticket",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_vignette_ticket"),
        sa.ForeignKeyConstraint(["set_id"], ["vignette_set.id"], name="fk_vignette_ticket_set_id"),
        sqlite_with_rowid=False,
    )

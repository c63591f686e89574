"""Create the tables of vignette sets: the sets, counts of their answers, and used tickets."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, empty."""
    op.create_table(
        "vignette_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("vignettes", sa.Text(), nullable=False),
        sa.Column("code_before", sa.String(32), nullable=False),
        sa.Column("code_after", sa.String(32), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.Column("released", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_vignette_set"),
        sa.UniqueConstraint("code_before", name="uq_vignette_set_code_before"),
        sa.UniqueConstraint("code_after", name="uq_vignette_set_code_after"),
    )
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


def downgrade() -> None:
    """Drop the tables, with everything in them."""
    for table in ("vignette_ticket", "vignette_answer", "vignette_set"):
        op.drop_table(table)

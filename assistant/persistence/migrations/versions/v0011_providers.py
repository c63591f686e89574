"""Create the tables of signing in with an account of another organisation."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, empty."""
    op.create_table(
        "provider_subject",
        sa.Column("issuer", sa.String(255), nullable=False),
        sa.Column("subject", sa.String(255), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_provider_subject_person_id"
        ),
        sa.PrimaryKeyConstraint("issuer", "subject", name="pk_provider_subject"),
    )
    op.create_table(
        "provider_passage",
        sa.Column("state", sa.String(64), nullable=False),
        sa.Column("browser", sa.String(64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("state", name="pk_provider_passage"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("provider_passage")
    op.drop_table("provider_subject")

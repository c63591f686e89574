"""Create the tables of the staff: people, sessions, tries, and the append-only audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SQLITE_TRIGGER = """
CREATE TRIGGER audit_entry_refuses_{action} BEFORE {action} ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit_entry is append-only');
END
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER audit_entry_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    """Create the tables, empty, and the triggers of the log."""
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("password_hash", sa.Text()),
        sa.Column("sealed_secret", sa.Text()),
        sa.Column("last_step", sa.BigInteger()),
        sa.Column("invitation", sa.String(64)),
        sa.Column("invited_until", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("email", name="uq_person_email"),
        sa.UniqueConstraint("invitation", name="uq_person_invitation"),
        sa.CheckConstraint(
            "role IN ('author', 'approver', 'translator', 'analyst', 'administrator')",
            name=op.f("ck_person_role"),
        ),
        sa.CheckConstraint(
            "state IN ('invited', 'active', 'suspended')", name=op.f("ck_person_state")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_table(
        "spare_code",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_spare_code_person_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_spare_code"),
    )
    op.create_table(
        "staff_session",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_staff_session_person_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_staff_session"),
    )
    op.create_table(
        "sign_in_try",
        sa.Column("account", sa.String(64), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("account", name="pk_sign_in_try"),
    )
    op.create_table(
        "audit_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(254), nullable=False),
        sa.Column("what", sa.String(200), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("before", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_entry"),
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute(POSTGRESQL_TRIGGER)
        return
    for action in ("update", "delete"):
        op.execute(SQLITE_TRIGGER.format(action=action))


def downgrade() -> None:
    """Drop the tables, with every account and the audit log; triggers go with them."""
    for table in ("audit_entry", "sign_in_try", "staff_session", "spare_code", "person"):
        op.drop_table(table)

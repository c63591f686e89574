"""Let figures go after seven years and entries of the audit log after two, and nothing before.

A chain of hashes whose oldest links were deleted begins behind a checkpoint: the number and the
hash of the last of them. The database takes none but a true one, of a link that has had its time,
and deletes nothing that is younger or lies after it. Its own clock decides, which no setting of
the service moves; it is a day generous, because a day in London can begin before it does in UTC.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SQLITE_OLD = {
    "release": "released_on < date('now', '-7 years', '+1 day')",
    "audit_entry": "at < datetime('now', '-2 years', '+1 day')",
}
POSTGRESQL_OLD = {
    "release": "released_on < CURRENT_DATE - INTERVAL '7 years' + INTERVAL '1 day'",
    "audit_entry": "at < now() - INTERVAL '2 years' + INTERVAL '1 day'",
}
HASH = {"release": "sha256", "audit_entry": "digest"}
FREED = {
    "release": "SELECT number FROM release WHERE number = OLD.number AND {old[release]}"
    " AND number <= {until}",
    "release_ledger": "SELECT number FROM release WHERE period = OLD.period AND {old[release]}"
    " AND number <= {until}",
    "audit_entry": "SELECT number FROM audit_entry WHERE number = OLD.number"
    " AND {old[audit_entry]} AND number <= {until}",
}
CHAIN_OF = {"release": "release", "release_ledger": "release", "audit_entry": "audit_entry"}
UNTIL = "(SELECT c.number FROM chain_checkpoint c WHERE c.chain = '{chain}')"
TRUE = (
    "(NEW.chain = '{chain}' AND EXISTS (SELECT number FROM {chain}"
    " WHERE number = NEW.number AND {hash} = NEW.sha256 AND {old}))"
)
CHECKPOINT_REFUSED = "a checkpoint names a link that is there and has had its time"

SQLITE_TRIGGER = """
CREATE TRIGGER {table}_refuses_{action} BEFORE {action} ON {table}
WHEN {when}
BEGIN
    SELECT RAISE(ABORT, '{said}');
END
"""
SQLITE_PLAIN_TRIGGER = """
CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table}
BEGIN
    SELECT RAISE(ABORT, '{table} is append-only');
END
"""
POSTGRESQL_PLAIN_TRIGGER = """
CREATE TRIGGER {table}_refuses_change BEFORE {actions} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""
POSTGRESQL_FUNCTION = """
CREATE FUNCTION {table}_refuse_{action}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {when} THEN
        RAISE EXCEPTION '{said}';
    END IF;
    RETURN {row};
END
$$
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_refuses_{action} BEFORE {actions} ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse_{action}()
"""


def upgrade() -> None:
    """Create the checkpoints, and let the old links before them go."""
    op.create_table(
        "chain_checkpoint",
        sa.Column("chain", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.CheckConstraint(
            "chain IN ('release', 'audit_entry')", name=op.f("ck_chain_checkpoint_chain")
        ),
        sa.PrimaryKeyConstraint("chain", name="pk_chain_checkpoint"),
    )
    if op.get_context().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def downgrade() -> None:
    """Drop the checkpoints; nothing is deleted any more, and a chain that was cut looks broken."""
    is_postgresql = op.get_context().dialect.name == "postgresql"
    for table in FREED:
        if is_postgresql:
            op.execute(f"DROP TRIGGER {table}_refuses_delete ON {table}")
            op.execute(f"DROP TRIGGER {table}_refuses_change ON {table}")
            op.execute(f"DROP FUNCTION {table}_refuse_delete()")
            actions = "UPDATE OR DELETE OR TRUNCATE"
            op.execute(POSTGRESQL_PLAIN_TRIGGER.format(table=table, actions=actions))
        else:
            op.execute(f"DROP TRIGGER {table}_refuses_delete")
            op.execute(SQLITE_PLAIN_TRIGGER.format(table=table))
    op.drop_table("chain_checkpoint")
    if is_postgresql:
        op.execute("DROP FUNCTION chain_checkpoint_refuse_untrue()")


def _guard_sqlite() -> None:
    for table, when in _kept(SQLITE_OLD).items():
        op.execute(f"DROP TRIGGER {table}_refuses_delete")
        said = f"{table} is append-only"
        op.execute(SQLITE_TRIGGER.format(table=table, action="delete", when=when, said=said))
    untrue, table, said = _untrue(SQLITE_OLD), "chain_checkpoint", CHECKPOINT_REFUSED
    back = f"{untrue} OR NEW.chain <> OLD.chain OR NEW.number <= OLD.number"
    for action, when in (("insert", untrue), ("update", back)):
        op.execute(SQLITE_TRIGGER.format(table=table, action=action, when=when, said=said))
    op.execute(SQLITE_PLAIN_TRIGGER.format(table=table))


def _guard_postgresql() -> None:
    for table, when in _kept(POSTGRESQL_OLD).items():
        op.execute(f"DROP TRIGGER {table}_refuses_change ON {table}")
        actions = "UPDATE OR TRUNCATE"
        op.execute(POSTGRESQL_PLAIN_TRIGGER.format(table=table, actions=actions))
        said = f"{table} is append-only"
        named = {"table": table, "action": "delete"}
        op.execute(POSTGRESQL_FUNCTION.format(**named, when=when, said=said, row="OLD"))
        op.execute(POSTGRESQL_TRIGGER.format(**named, actions="DELETE"))
    moved = "(TG_OP = 'UPDATE' AND (NEW.chain <> OLD.chain OR NEW.number <= OLD.number))"
    when, named = f"{_untrue(POSTGRESQL_OLD)} OR {moved}", {"table": "chain_checkpoint"}
    op.execute(
        POSTGRESQL_FUNCTION.format(
            **named, action="untrue", when=when, said=CHECKPOINT_REFUSED, row="NEW"
        )
    )
    op.execute(POSTGRESQL_TRIGGER.format(**named, action="untrue", actions="INSERT OR UPDATE"))
    op.execute(POSTGRESQL_PLAIN_TRIGGER.format(**named, actions="DELETE OR TRUNCATE"))


def _kept(old: dict[str, str]) -> dict[str, str]:
    """Say of each table when a row of it stays."""
    return {
        table: f"NOT EXISTS ({freed.format(old=old, until=UNTIL.format(chain=CHAIN_OF[table]))})"
        for table, freed in FREED.items()
    }


def _untrue(old: dict[str, str]) -> str:
    """Say when a checkpoint is not that of a link that may go."""
    true = (TRUE.format(chain=chain, hash=HASH[chain], old=old[chain]) for chain in old)
    return f"NOT ({' OR '.join(true)})"

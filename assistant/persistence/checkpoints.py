"""Where a chain of hashes begins in the database: behind the last link that was deleted.

The database itself takes a checkpoint only for a link that is there, with this hash, and old
enough to be deleted; and it lets go of nothing that lies after the checkpoint or is younger.
"""

from sqlalchemy import Connection, Table, insert, select, update

from assistant.persistence.tables import chain_checkpoints
from assistant.usage.retention import NOTHING_DELETED, Checkpoint


def checkpoint_of(connection: Connection, chain: Table) -> Checkpoint:
    """Read where a chain begins."""
    table = chain_checkpoints
    found = select(table.c.number, table.c.sha256).where(table.c.chain == chain.name)
    row = connection.execute(found).one_or_none()
    return Checkpoint(row.number, row.sha256) if row else NOTHING_DELETED


def set_checkpoint(connection: Connection, chain: Table, last: Checkpoint) -> None:
    """Note the last link that is about to be deleted, in the transaction that deletes it.

    Raises:
        DatabaseError: there is no such link, or it is not old enough.
    """
    table = chain_checkpoints
    values = {"number": last.number, "sha256": last.sha256}
    moved = connection.execute(update(table).where(table.c.chain == chain.name).values(values))
    if not moved.rowcount:
        connection.execute(insert(table), {"chain": chain.name, **values})

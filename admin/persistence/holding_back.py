"""Who may not approve for a day, because an administrator helped them with a secret of theirs.

Whoever gave the help could have used it. Within that day whoever owns the account notices.
"""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from admin.identity.people import HELD_FOR
from admin.persistence.people_tables import approval_holds, people

WITH_HOLDS = select(people, approval_holds.c.until.label("approves_from")).select_from(
    people.outerjoin(approval_holds, approval_holds.c.person_id == people.c.id)
)
"""Everybody, each with the moment from which they may approve, if they were ever helped."""


def hold_back(connection: Connection, person_id: int, now: datetime) -> None:
    """Begin somebody's day without approving, or begin it again."""
    if not hold_back_again(connection, person_id, now):
        row = {"person_id": person_id, "until": now + HELD_FOR}
        connection.execute(insert(approval_holds), row)


def hold_back_again(connection: Connection, person_id: int, now: datetime) -> bool:
    """Begin the day again of somebody who was helped, and tell whether they ever were."""
    theirs = update(approval_holds).where(approval_holds.c.person_id == person_id)
    return connection.execute(theirs, {"until": now + HELD_FOR}).rowcount == 1

"""Where to write to the owners of pages, and the day on which each address was last written to."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from sqlalchemy import Engine, delete, insert, select

from admin.identity.people import Person
from admin.persistence.audit import record
from admin.persistence.review_tables import owners, reminders
from admin.reviewing.letters import Letter
from assistant.persistence.engine import writing


class OwnerStore:
    """The addresses in one database."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock

    def addresses(self) -> Mapping[str, str]:
        """Give the e-mail address of each owner for whom one is known."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(owners)).all()
        return {owner: email for owner, email in rows}  # noqa: C416 - rows are no pairs to mypy

    def set_address(self, owner: str, email: str, *, by: Person) -> None:
        """Keep where to write to an owner; an empty address forgets the old one."""
        with writing(self._engine) as connection:
            connection.execute(delete(owners).where(owners.c.owner == owner))
            if email:
                connection.execute(insert(owners), {"owner": owner, "email": email})
            what = "gave an owner's address" if email else "removed an owner's address"
            record(connection, self._clock(), by.email, what, f"{owner} {email}".strip())

    def claim(self, letter: Letter, today: date) -> bool:
        """Note that a letter goes today, so that no other worker sends it too; say if it may."""
        with writing(self._engine) as connection:
            named = reminders.c.email == letter.to
            query = select(reminders.c.sent_on).where(named)
            may_go = letter.may_follow(connection.execute(query).scalar_one_or_none(), today)
            if may_go:
                connection.execute(delete(reminders).where(named))
                connection.execute(insert(reminders), {"email": letter.to, "sent_on": today})
        return may_go

    def give_up(self, letter: Letter) -> None:
        """Forget a claim, because the letter could not be sent: it is tried again."""
        with writing(self._engine) as connection:
            connection.execute(delete(reminders).where(reminders.c.email == letter.to))

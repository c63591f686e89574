"""People whom another organisation vouches for: found by its own name for them, never by e-mail.

An address may be given to somebody else, or be chosen by its holder; the subject may not.
"""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, insert, select, update

from admin.identity.external import PASSAGE_HOLDS, External, Passage, new_passage
from admin.identity.people import Person, PersonError, State
from admin.identity.sessions import digest_of
from admin.persistence.audit import record
from admin.persistence.external_tables import passages, subjects
from admin.persistence.holding_back import WITH_HOLDS
from admin.persistence.people import person_of
from admin.persistence.people_tables import people, sessions
from assistant.persistence.engine import writing


class ExternalStore:
    """Who is who, and the ways to the provider that are being gone, in one database."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock

    def begin(self) -> Passage:
        """Begin a way to the provider; it is good once, for ten minutes, in one browser."""
        passage = new_passage()
        with writing(self._engine) as connection:
            now = self._clock()
            connection.execute(delete(passages).where(passages.c.until <= now))
            row = {"state": digest_of(passage.state), "browser": digest_of(passage.browser)}
            connection.execute(insert(passages), row | {"until": now + PASSAGE_HOLDS})
        return passage

    def take(self, browser: str, state: str) -> Passage | None:
        """End a way where it began; None when it is another browser's, used or too old."""
        with writing(self._engine) as connection:
            ended = connection.execute(
                delete(passages).where(
                    passages.c.state == digest_of(state),
                    passages.c.browser == digest_of(browser),
                    passages.c.until > self._clock(),
                )
            )
        return Passage(browser, state) if ended.rowcount == 1 else None

    def person_for(self, external: External) -> Person:
        """Find somebody, or make their account; their role follows what the provider says.

        Raises:
            PersonError: they are kept out, or their address belongs to another account.
        """
        known = WITH_HOLDS.join(subjects, subjects.c.person_id == people.c.id)
        named = (subjects.c.issuer == external.issuer, subjects.c.subject == external.subject)
        with writing(self._engine) as connection:
            row = connection.execute(known.where(*named)).mappings().one_or_none()
            if row is None:
                return self._made(connection, external)
            if row["state"] != State.ACTIVE:
                raise PersonError("Your account here is suspended")
            if row["role"] != external.role:
                self._follow(connection, row["id"], external)
            return _numbered(connection, row["id"])

    def _made(self, connection: Connection, external: External) -> Person:
        taken = select(people.c.id).where(people.c.email == external.email)
        if connection.execute(taken).first():
            raise PersonError("There is another account with your e-mail address")
        values = {
            "email": external.email,
            "role": external.role.value,
            "state": State.ACTIVE.value,
        }
        made = connection.execute(insert(people).returning(people.c.id), values).scalar_one()
        row = {"issuer": external.issuer, "subject": external.subject, "person_id": made}
        connection.execute(insert(subjects), row)
        what = f"came in from elsewhere as {external.role.value}"
        record(connection, self._clock(), external.email, what, external.issuer)
        return _numbered(connection, made)

    def _follow(self, connection: Connection, person_id: int, external: External) -> None:
        whose = people.c.id == person_id
        connection.execute(update(people).where(whose), {"role": external.role.value})
        connection.execute(delete(sessions).where(sessions.c.person_id == person_id))
        what = f"made {external.role.value}"
        record(connection, self._clock(), "sign-in elsewhere", what, external.email)


def _numbered(connection: Connection, person_id: int) -> Person:
    found = WITH_HOLDS.where(people.c.id == person_id)
    return person_of(connection.execute(found).mappings().one())

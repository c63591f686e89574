"""Sessions of the staff, kept by the digest of their token; a new token at every step up."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, insert, or_, select, update

from admin.identity.people import Person
from admin.identity.sessions import ABSOLUTE, IDLE, Session, digest_of, is_live, new_token
from admin.persistence.audit import record
from admin.persistence.holding_back import WITH_HOLDS
from admin.persistence.people import person_of
from admin.persistence.people_tables import people, sessions
from assistant.persistence.engine import writing

SEEN_EVERY = timedelta(minutes=1)


class SessionStore:
    """The sessions in one database."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock

    def begin(self, person: Person) -> str:
        """Begin a session and give its token; whatever the browser sent before is not adopted."""
        token = new_token()
        with writing(self._engine) as connection:
            now = self._clock()
            ended = or_(sessions.c.seen_at <= now - IDLE, sessions.c.began_at <= now - ABSOLUTE)
            connection.execute(delete(sessions).where(ended))
            values = {"began_at": now, "seen_at": now, "proved_at": now}
            key = {"digest": digest_of(token), "person_id": person.id}
            connection.execute(insert(sessions), key | values)
            record(connection, now, person.email, "signed in")
        return token

    def renew(self, session: Session) -> str:
        """Give a session whose second factor was just shown a new token; the old one is dead."""
        token = new_token()
        with writing(self._engine) as connection:
            values = {"digest": digest_of(token), "proved_at": self._clock()}
            connection.execute(update(sessions).where(sessions.c.digest == session.digest), values)
        return token

    def of_token(self, token: str) -> tuple[Person, Session] | None:
        """Find whose live session a token is, and note that it was used."""
        now = self._clock()
        wanted = sessions.c.digest == digest_of(token)
        with self._engine.connect() as connection:
            row = connection.execute(select(sessions).where(wanted)).mappings().one_or_none()
            if row is None or not is_live(Session(**row), now):
                return None
            whose = WITH_HOLDS.where(people.c.id == row["person_id"])
            person = person_of(connection.execute(whose).mappings().one())
        if now - row["seen_at"] >= SEEN_EVERY:
            with writing(self._engine) as connection:
                connection.execute(update(sessions).where(wanted), {"seen_at": now})
        return person, Session(**row)

    def end(self, person: Person, session: Session) -> None:
        """End one session."""
        with writing(self._engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == session.digest))
            record(connection, self._clock(), person.email, "signed out")

    def end_all(self, person: Person) -> None:
        """End every session of somebody, also on devices that they lost."""
        with writing(self._engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.person_id == person.id))
            record(connection, self._clock(), person.email, "ended all their sessions")

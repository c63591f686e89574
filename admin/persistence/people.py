"""Accounts of the staff: invited, taken up, changed, suspended, and all of it audited."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, RowMapping, delete, func, insert, select, update

from admin.identity.people import Person, PersonError, Role, State
from admin.identity.sessions import digest_of, new_token
from admin.persistence.audit import record
from admin.persistence.external_tables import subjects
from admin.persistence.holding_back import WITH_HOLDS, hold_back
from admin.persistence.passkey_tables import passkeys
from admin.persistence.people_tables import people, sessions, spare_codes
from assistant.persistence.engine import writing


class PeopleStore:
    """The accounts in one database; moments come from the clock, aware."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock

    def named(self, email: str) -> Person | None:
        """Find somebody by their address, written plainly."""
        return self._one(people.c.email == email)

    def numbered(self, person_id: int) -> Person | None:
        """Find somebody by their number."""
        return self._one(people.c.id == person_id)

    def everyone(self) -> tuple[Person, ...]:
        """List everybody with an account or an invitation, by address."""
        with self._engine.connect() as connection:
            rows = connection.execute(WITH_HOLDS.order_by(people.c.email)).mappings()
            return tuple(person_of(row) for row in rows)

    def has_administrator(self) -> bool:
        """Tell whether anybody can invite others."""
        with self._engine.connect() as connection:
            return _administrators(connection) > 0

    def invite(self, email: str, role: Role, *, by: str, good_for: timedelta) -> str:
        """Invite somebody, or once more, and give the secret of the link; an older one is void.

        Raises:
            PersonError: they have an account already.
        """
        token = new_token()
        with writing(self._engine) as connection:
            now = self._clock()
            values = {
                "role": role.value,
                "invitation": digest_of(token),
                "invited_until": now + good_for,
            }
            known = _row(connection, people.c.email == email)
            if known is None:
                values |= {"email": email, "state": State.INVITED.value}
                connection.execute(insert(people), values)
            elif known["state"] != State.INVITED:
                raise PersonError(f"{email} has an account already")
            else:
                connection.execute(update(people).where(people.c.id == known["id"]), values)
            record(connection, now, by, f"invited as {role.value}", email)
        return token

    def invited(self, token: str) -> Person | None:
        """Find whom an invitation is for, None when it is used, void or too old."""
        return self._one(
            people.c.invitation == digest_of(token), people.c.invited_until > self._clock()
        )

    def offer_password(self, person_id: int, *, by: Person, good_for: timedelta) -> str:
        """Give the secret of a link with which somebody chooses a new password.

        Their old password holds until they do, and their second factor stays as it is. They
        approve nothing for a day from now, nor for a day after they took it up.

        Raises:
            PersonError: it is oneself, or they have no account that is open.
        """
        token = new_token()
        with writing(self._engine) as connection:
            if person_id == by.id:
                raise PersonError("Somebody else has to change your own account")
            person, now = _known(connection, person_id), self._clock()
            if person["state"] != State.ACTIVE:
                raise PersonError("They have no open account")
            if person["password_hash"] is None:
                raise PersonError("They sign in with another organisation's account")
            values = {"invitation": digest_of(token), "invited_until": now + good_for}
            connection.execute(update(people).where(people.c.id == person_id), values)
            hold_back(connection, person_id, now)
            record(connection, now, by.email, "gave a link for a new password", person["email"])
        return token

    def accept(self, token: str, email: str, password_hash: str) -> Person | None:
        """Take a link up, once, and end every session; None when it is used, void or too old.

        ``email`` is what the first administrator chose; everybody else was invited by theirs.

        Raises:
            PersonError: the first administrator chose an address that has an account.
        """
        with writing(self._engine) as connection:
            now = self._clock()
            invited = people.c.invitation == digest_of(token)
            row = _row(connection, invited, people.c.invited_until > now)
            if row is None:
                return None
            chosen = row["email"] or email
            if not row["email"] and _row(connection, people.c.email == email):
                raise PersonError(f"{email} has an account already")
            values = {"email": chosen, "state": State.ACTIVE.value, "password_hash": password_hash}
            used = {"invitation": None, "invited_until": None}
            connection.execute(update(people).where(people.c.id == row["id"]), values | used)
            connection.execute(delete(sessions).where(sessions.c.person_id == row["id"]))
            is_new = row["state"] == State.INVITED
            if not is_new:
                hold_back(connection, row["id"], now)
            what = "took up the invitation" if is_new else "chose a new password by a link"
            record(connection, now, chosen, what)
            return person_of(_known(connection, row["id"]))

    def change_password(self, person: Person, password_hash: str) -> None:
        """Keep a password that somebody chose themselves; all their sessions end, this one too."""
        with writing(self._engine) as connection:
            values = {"password_hash": password_hash, "invitation": None, "invited_until": None}
            connection.execute(update(people).where(people.c.id == person.id), values)
            connection.execute(delete(sessions).where(sessions.c.person_id == person.id))
            record(connection, self._clock(), person.email, "changed their password")

    def change_role(self, person_id: int, role: Role, *, by: Person) -> None:
        """Trust somebody with something else; their sessions end.

        Raises:
            PersonError: it is oneself, or nobody would be left to administer.
        """
        self._change(person_id, {"role": role.value}, f"made {role.value}", by)

    def suspend(self, person_id: int, *, by: Person) -> None:
        """Keep somebody out from now on; their sessions end.

        Raises:
            PersonError: it is oneself, or nobody would be left to administer.
        """
        values = {"state": State.SUSPENDED.value, "invitation": None, "invited_until": None}
        self._change(person_id, values, "suspended", by)

    def end_sessions(self, person_id: int, *, by: Person) -> None:
        """End every session of somebody, who has to sign in again.

        Raises:
            PersonError: it is oneself; use the button of one's own account.
        """
        self._change(person_id, {}, "ended the sessions", by)

    def remove_second_factor(self, person_id: int, *, by: Person) -> None:
        """Forget authenticator, spare codes and passkeys; they begin anew at the next sign-in.

        They approve nothing for a day from now, nor for a day after they began anew.

        Raises:
            PersonError: it is oneself.
        """
        values = {"sealed_secret": None, "last_step": None}
        self._change(person_id, values, "removed the second factor", by)

    def restore(self, person_id: int, *, by: Person) -> None:
        """Let somebody in again who was suspended.

        Raises:
            PersonError: they never had an account; invite them.
        """
        self._change(person_id, {"state": State.ACTIVE.value}, "restored", by)

    def _change(
        self, person_id: int, values: Mapping[str, str | None], what: str, by: Person
    ) -> None:
        with writing(self._engine) as connection:
            if person_id == by.id:
                raise PersonError("Somebody else has to change your own account")
            person = _known(connection, person_id)
            if values.get("state") == State.ACTIVE and not _had_account(connection, person):
                raise PersonError("They never had an account; invite them")
            if values:
                connection.execute(update(people).where(people.c.id == person_id), values)
            if "sealed_secret" in values:
                for table in (spare_codes, passkeys):
                    connection.execute(delete(table).where(table.c.person_id == person_id))
                hold_back(connection, person_id, self._clock())
            connection.execute(delete(sessions).where(sessions.c.person_id == person_id))
            if not _administrators(connection):
                raise PersonError("There has to be an administrator")
            record(connection, self._clock(), by.email, what, person["email"])

    def _one(self, *conditions: object) -> Person | None:
        with self._engine.connect() as connection:
            row = _row(connection, *conditions)
        return person_of(row) if row else None


def person_of(row: RowMapping) -> Person:
    """Read somebody from their row."""
    return Person(
        id=row["id"],
        email=row["email"],
        role=Role(row["role"]),
        state=State(row["state"]),
        password_hash=row["password_hash"],
        is_enrolled=row["last_step"] is not None,
        approves_from=row["approves_from"],
    )


def _row(connection: Connection, *conditions: object) -> RowMapping | None:
    query = WITH_HOLDS.where(*conditions)  # type: ignore[arg-type]
    return connection.execute(query).mappings().one_or_none()


def _known(connection: Connection, person_id: int) -> RowMapping:
    row = _row(connection, people.c.id == person_id)
    if row is None:
        raise PersonError("There is no such account")
    return row


def _had_account(connection: Connection, person: RowMapping) -> bool:
    """Tell whether somebody ever came in, with a password or from elsewhere."""
    elsewhere = select(subjects.c.subject).where(subjects.c.person_id == person["id"])
    is_known = connection.execute(elsewhere).first() is not None
    return person["password_hash"] is not None or is_known


def _administrators(connection: Connection) -> int:
    query = (
        select(func.count())
        .select_from(people)
        .where(people.c.role == Role.ADMINISTRATOR.value, people.c.state == State.ACTIVE.value)
        .where(people.c.last_step.is_not(None))
    )
    return connection.execute(query).scalar_one()

"""Passkeys of the staff: added, shown, removed; each answer is taken once.

The library of the standard is loaded where somebody uses a passkey.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, RowMapping, delete, insert, select, update

from admin.identity.passkeys import (
    CHALLENGE_HOLDS,
    Passkey,
    Site,
    is_challenge,
    new_challenge,
)
from admin.identity.people import Person
from admin.persistence.audit import record
from admin.persistence.passkey_tables import passkeys, used_challenges
from assistant.persistence.engine import writing

if TYPE_CHECKING:
    from webauthn.helpers.structs import AuthenticationCredential

SHOWING = "show a passkey"
LONGEST_NAME = 100
UNNAMED = "Passkey"


class PasskeyStore:
    """The passkeys in one database; ``key`` seals challenges and makes the handles of people."""

    def __init__(self, engine: Engine, key: bytes, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._key = key
        self._clock = clock

    def of(self, person: Person) -> tuple[Passkey, ...]:
        """List somebody's passkeys, the oldest first."""
        query = select(passkeys).where(passkeys.c.person_id == person.id)
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(passkeys.c.added_at, passkeys.c.id))
            return tuple(_passkey(row) for row in rows.mappings())

    def ask_to_add(self, person: Person, site: Site) -> str:
        """Write what the browser of somebody is asked for a new passkey, as JSON."""
        from admin.identity.web_authentication import asked_to_add  # noqa: PLC0415 - see the top

        challenge = new_challenge(self._key, _adding(person), self._clock())
        handle = hashlib.blake2b(str(person.id).encode(), key=self._key).digest()
        known = [each.id for each in self.of(person)]
        return asked_to_add(site, person.email, handle, challenge, known)

    def ask_to_show(self, site: Site) -> str:
        """Write what a browser is asked for any passkey, as JSON; it is the same for everybody."""
        from admin.identity.web_authentication import asked_to_show  # noqa: PLC0415 - see the top

        return asked_to_show(site, new_challenge(self._key, SHOWING, self._clock()))

    def add(self, person: Person, answer: str, name: str, site: Site) -> bool:
        """Keep a new passkey; False when the answer is wrong, old, or was given before."""
        from admin.identity.web_authentication import (  # noqa: PLC0415 - see the top
            added_passkey,
            read_added,
        )

        now, read = self._clock(), read_added(answer)
        if read is None or not is_challenge(read[1], self._key, _adding(person), now):
            return False
        called = " ".join(name.split())[:LONGEST_NAME] or UNNAMED
        found = added_passkey(*read, site, called, now)
        if found is None:
            return False
        with writing(self._engine) as connection:
            taken = select(passkeys.c.id).where(passkeys.c.id == found.id)
            if not _first_use(connection, read[1], now) or connection.execute(taken).first():
                return False
            connection.execute(insert(passkeys), _row(found, person))
            record(connection, now, person.email, "added a passkey", called)
        return True

    def accepts(self, person: Person, answer: str, site: Site) -> bool:
        """Take the answer of one of somebody's passkeys; the same one never again."""
        from admin.identity.web_authentication import read_shown  # noqa: PLC0415 - see the top

        now, read = self._clock(), read_shown(answer)
        if read is None or not is_challenge(read[1], self._key, SHOWING, now):
            return False
        with writing(self._engine) as connection:
            if not _first_use(connection, read[1], now):
                return False
            return _count_on(connection, person, *read, site)

    def remove(self, person: Person, passkey_id: str) -> None:
        """Forget one of somebody's own passkeys."""
        theirs = (passkeys.c.id == passkey_id, passkeys.c.person_id == person.id)
        with writing(self._engine) as connection:
            name = connection.execute(select(passkeys.c.name).where(*theirs)).scalar_one_or_none()
            if name is not None:
                connection.execute(delete(passkeys).where(*theirs))
                record(connection, self._clock(), person.email, "removed a passkey", name)


def _count_on(
    connection: Connection,
    person: Person,
    answer: "AuthenticationCredential",
    challenge: bytes,
    site: Site,
) -> bool:
    from admin.identity.web_authentication import shown_count  # noqa: PLC0415 - see the top

    theirs = (passkeys.c.id == answer.id, passkeys.c.person_id == person.id)
    row = connection.execute(select(passkeys).where(*theirs)).mappings().one_or_none()
    count = shown_count(answer, challenge, site, _passkey(row)) if row else None
    if count is None:
        return False
    connection.execute(update(passkeys).where(*theirs), {"sign_count": count})
    return True


def _first_use(connection: Connection, challenge: bytes, now: datetime) -> bool:
    """Note that a challenge was answered; False when it was before."""
    old = used_challenges.c.used_at <= now - 2 * CHALLENGE_HOLDS
    connection.execute(delete(used_challenges).where(old))
    digest = hashlib.sha256(challenge).hexdigest()
    known = select(used_challenges).where(used_challenges.c.digest == digest)
    if connection.execute(known).first():
        return False
    connection.execute(insert(used_challenges), {"digest": digest, "used_at": now})
    return True


def _adding(person: Person) -> str:
    return f"add a passkey of {person.id}"


def _passkey(row: RowMapping) -> Passkey:
    return Passkey(row["id"], row["name"], row["public_key"], row["sign_count"], row["added_at"])


def _row(passkey: Passkey, person: Person) -> dict[str, object]:
    return {
        "id": passkey.id,
        "person_id": person.id,
        "name": passkey.name,
        "public_key": passkey.public_key,
        "sign_count": passkey.sign_count,
        "added_at": passkey.added_at,
    }

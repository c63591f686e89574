"""Second factors: the sealed secret, the last step accepted, and spare codes, each good once."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine, delete, insert, or_, select, update

from admin.identity.people import Person
from admin.identity.second_factor import (
    new_secret,
    new_spare_codes,
    plain_spare_code,
    step_of_code,
)
from admin.identity.sessions import digest_of
from admin.persistence.audit import record
from admin.persistence.holding_back import hold_back_again
from admin.persistence.people_tables import people, spare_codes
from admin.persistence.vault import Vault
from assistant.persistence.engine import writing


class SecondFactorStore:
    """The second factors in one database."""

    def __init__(self, engine: Engine, vault: Vault, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._vault = vault
        self._clock = clock

    def secret_for(self, person: Person) -> str:
        """Give the secret that somebody is to enrol, made when first asked for."""
        with writing(self._engine) as connection:
            query = select(people.c.sealed_secret).where(people.c.id == person.id)
            sealed = connection.execute(query).scalar_one()
            if sealed:
                return self._vault.open(sealed)
            secret = new_secret()
            values = {"sealed_secret": self._vault.seal(secret)}
            connection.execute(update(people).where(people.c.id == person.id), values)
        return secret

    def enrol(self, person: Person, code: str) -> tuple[str, ...] | None:
        """Set up the second factor with its first code, and give the spare codes, shown once.

        None when the code is wrong or somebody enrolled meanwhile. Whoever was helped to another
        by an administrator approves nothing for a day from now.
        """
        codes = new_spare_codes()
        with writing(self._engine) as connection:
            sealed = select(people.c.sealed_secret).where(
                people.c.id == person.id, people.c.last_step.is_(None)
            )
            secret = connection.execute(sealed).scalar_one_or_none()
            now = self._clock()
            step = step_of_code(self._vault.open(secret), code, now) if secret else None
            if step is None:
                return None
            connection.execute(update(people).where(people.c.id == person.id), {"last_step": step})
            rows = [{"digest": _kept(person, each), "person_id": person.id} for each in codes]
            connection.execute(insert(spare_codes), rows)
            hold_back_again(connection, person.id, now)
            record(connection, now, person.email, "set up the second factor")
        return codes

    def renew_spare_codes(self, person: Person) -> tuple[str, ...]:
        """Give new spare codes, shown once; the old ones are dead."""
        codes = new_spare_codes()
        with writing(self._engine) as connection:
            connection.execute(delete(spare_codes).where(spare_codes.c.person_id == person.id))
            rows = [{"digest": _kept(person, each), "person_id": person.id} for each in codes]
            connection.execute(insert(spare_codes), rows)
            record(connection, self._clock(), person.email, "made new spare codes")
        return codes

    def accepts(self, person: Person, code: str) -> bool:
        """Take a code of the authenticator or a spare code; the same one never again."""
        with writing(self._engine) as connection:
            now = self._clock()
            query = select(people.c.sealed_secret).where(people.c.id == person.id)
            sealed = connection.execute(query).scalar_one()
            step = step_of_code(self._vault.open(sealed), code, now) if sealed else None
            if step is not None:
                is_later = or_(people.c.last_step.is_(None), people.c.last_step < step)
                moved = update(people).where(people.c.id == person.id, is_later)
                return connection.execute(moved, {"last_step": step}).rowcount == 1
            used = delete(spare_codes).where(spare_codes.c.digest == _kept(person, code))
            is_spare = connection.execute(used).rowcount == 1
            if is_spare:
                record(connection, now, person.email, "used a spare code")
            return is_spare


def _kept(person: Person, code: str) -> str:
    """Give what is kept of a spare code, different for each person."""
    return digest_of(f"{person.id}:{plain_spare_code(code)}")

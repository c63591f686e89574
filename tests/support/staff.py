"""A back end with staff in it: the real stores on a fresh database, and a clock that is set."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyotp
from argon2 import PasswordHasher
from sqlalchemy import Engine

from admin.identity.passwords import Passwords
from admin.identity.people import Person, Role
from admin.persistence.passkeys import PasskeyStore
from admin.persistence.people import PeopleStore
from admin.persistence.second_factors import SecondFactorStore
from admin.persistence.sessions import SessionStore
from admin.persistence.tries import TryStore
from admin.persistence.vault import Vault
from assistant.persistence.editions import EditionStore
from assistant.persistence.migrating import migrate
from tests.support.databases import fresh_sqlite, sound_pack

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
PASSWORD = "purple teapots juggle vinegar"
DAY = timedelta(days=1)
CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@dataclass
class SetClock:
    """A clock that stands until it is moved."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Staff:
    """Stores around one database, and the shortest way to a person in it."""

    engine: Engine
    clock: SetClock = field(default_factory=SetClock)
    secrets: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = PeopleStore(self.engine, self.clock)
        self.factors = SecondFactorStore(self.engine, Vault(["x" * 32]), self.clock)
        self.passkeys = PasskeyStore(self.engine, b"key", self.clock)
        self.sessions = SessionStore(self.engine, self.clock)
        self.tries = TryStore(self.engine, b"key", self.clock)

    def joined(self, role: Role, email: str = "") -> Person:
        """Invite somebody who takes it up, without a second factor yet."""
        address = email or f"{role.value}@board.example"
        token = self.people.invite(address, role, by="a test", good_for=DAY)
        person = self.people.accept(token, address, CHEAP.hash(PASSWORD))
        assert person
        return person

    def enrolled(self, role: Role, email: str = "") -> Person:
        """Invite somebody who has set everything up."""
        person = self.joined(role, email)
        self.secrets[person.email] = self.factors.secret_for(person)
        assert self.factors.enrol(person, self.code(person))
        self.clock.passes(seconds=30)
        found = self.people.numbered(person.id)
        assert found
        return found

    def code(self, person: Person) -> str:
        """What the person's authenticator shows now."""
        return pyotp.TOTP(self.secrets[person.email]).at(self.clock.now)


@contextmanager
def a_staff(folder: Path) -> Iterator[Staff]:
    with fresh_sqlite(folder) as engine:
        migrate(engine)
        EditionStore(engine).load_starter(sound_pack())
        yield Staff(engine)

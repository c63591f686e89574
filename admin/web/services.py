"""What the pages of the back end are handed by the composition root, as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment

from admin.identity.passwords import Passwords
from admin.identity.people import Person
from admin.identity.sessions import Session
from admin.persistence.audit import AuditLog
from admin.persistence.impact import ImpactStore
from admin.persistence.people import PeopleStore
from admin.persistence.second_factors import SecondFactorStore
from admin.persistence.sessions import SessionStore
from admin.persistence.tries import TryStore
from assistant.channels.web.services import WebServices


@dataclass(frozen=True, slots=True)
class StaffStores:
    """All that is kept of the staff, and what reports are made of."""

    people: PeopleStore
    factors: SecondFactorStore
    sessions: SessionStore
    tries: TryStore
    audit: AuditLog
    impact: ImpactStore


@dataclass(frozen=True, slots=True)
class AdminServices:
    """All that the pages need from outside; ``form_key`` makes the tokens of forms."""

    web: WebServices
    stores: StaffStores
    passwords: Passwords
    environment: Environment
    form_key: bytes

    @property
    def clock(self) -> Callable[[], datetime]:
        """Tell the moment, aware."""
        return self.web.clock


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is signed in, and the session that says so."""

    person: Person
    session: Session

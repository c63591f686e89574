"""What the pages of the back end are handed by the composition root, as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from jinja2 import Environment

from admin.identity.passwords import Passwords
from admin.identity.people import Person
from admin.identity.sessions import Session
from admin.persistence.audit import AuditLog
from admin.persistence.incidents import IncidentDesk
from admin.persistence.live_pack import LivePack
from admin.persistence.owners import OwnerStore
from admin.persistence.passkeys import PasskeyStore
from admin.persistence.people import PeopleStore
from admin.persistence.second_factors import SecondFactorStore
from admin.persistence.sessions import SessionStore
from admin.persistence.tries import TryStore
from assistant.channels.web.services import WebServices
from assistant.conversation.message import IncomingMessage
from assistant.explaining import Explained


@dataclass(frozen=True, slots=True)
class StaffStores:
    """All that is kept of the staff."""

    people: PeopleStore
    factors: SecondFactorStore
    passkeys: PasskeyStore
    sessions: SessionStore
    tries: TryStore
    audit: AuditLog


@dataclass(frozen=True, slots=True)
class Oversight:
    """What the staff see and steer of the service itself.

    ``explain`` tells why a message gets its reply, and keeps nothing of it. ``grace`` is how long
    an overdue page on which safety may hang is still shown.
    """

    incidents: IncidentDesk
    owners: OwnerStore
    pack: LivePack
    explain: Callable[[IncomingMessage], Explained]
    grace: timedelta


@dataclass(frozen=True, slots=True)
class AdminServices:
    """All that the pages need from outside; ``form_key`` makes the tokens of forms.

    ``public_url`` is where staff find the service, None where nobody has said.
    """

    web: WebServices
    stores: StaffStores
    oversight: Oversight
    passwords: Passwords
    environment: Environment
    form_key: bytes
    public_url: str | None = None

    @property
    def clock(self) -> Callable[[], datetime]:
        """Tell the moment, aware."""
        return self.web.clock


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is signed in, and the session that says so."""

    person: Person
    session: Session

"""What the pages of the back end are handed by the composition root, as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from jinja2 import Environment

from admin.editing.desk import Desk
from admin.editing.trying import RuleTrial
from admin.identity.external import ClaimRules
from admin.identity.passwords import Passwords
from admin.identity.people import Person
from admin.identity.sessions import Session
from admin.looking_back import LookingBack
from admin.persistence.activities import ActivityStore
from admin.persistence.audit import AuditLog
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from admin.persistence.external import ExternalStore
from admin.persistence.impact import ImpactStore
from admin.persistence.incidents import IncidentDesk
from admin.persistence.live_pack import LivePack
from admin.persistence.owners import OwnerStore
from admin.persistence.passkeys import PasskeyStore
from admin.persistence.people import PeopleStore
from admin.persistence.second_factors import SecondFactorStore
from admin.persistence.sessions import SessionStore
from admin.persistence.tries import TryStore
from admin.persistence.vignettes import VignetteStore
from assistant.channels.web.services import WebServices
from assistant.conversation.message import IncomingMessage
from assistant.explaining import Explained

if TYPE_CHECKING:
    from admin.single_sign_on.provider import Provider


@dataclass(frozen=True, slots=True)
class StaffStores:
    """All that is kept of the staff and of what they enter."""

    people: PeopleStore
    factors: SecondFactorStore
    passkeys: PasskeyStore
    sessions: SessionStore
    tries: TryStore
    audit: AuditLog
    activities: ActivityStore
    vignettes: VignetteStore
    impact: ImpactStore


@dataclass(frozen=True, slots=True)
class Oversight:
    """What the staff see and steer of the service itself.

    ``explain`` tells why a message gets its reply, ``said`` what the reply was on an earlier day;
    neither keeps anything of it. ``grace`` is how long
    an overdue page on which safety may hang is still shown.
    """

    incidents: IncidentDesk
    owners: OwnerStore
    pack: LivePack
    explain: Callable[[IncomingMessage], Explained]
    said: LookingBack
    grace: timedelta


@dataclass(frozen=True, slots=True)
class Editing:
    """The desk, what lies on it, and what tries a message on the rules of a draft."""

    desk: Desk
    drafts: DraftStore
    guidance: PublishedGuidance
    trial: RuleTrial


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Signing in with an account of another organisation; ``name`` stands on the button.

    ``origin`` is where the provider is, such as "https://login.example".
    """

    provider: "Provider"
    store: ExternalStore
    rules: ClaimRules
    name: str
    origin: str


@dataclass(frozen=True, slots=True)
class AdminServices:
    """All that the pages need from outside; ``form_key`` makes the tokens of forms.

    ``public_url`` is where staff find the service, None where nobody has said; ``elsewhere`` is
    None where everybody signs in with a password.
    """

    web: WebServices
    stores: StaffStores
    editing: Editing
    oversight: Oversight
    passwords: Passwords
    environment: Environment
    form_key: bytes
    public_url: str | None = None
    elsewhere: Elsewhere | None = None

    @property
    def clock(self) -> Callable[[], datetime]:
        """Tell the moment, aware."""
        return self.web.clock


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is signed in, and the session that says so."""

    person: Person
    session: Session

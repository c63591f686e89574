"""A running back end beside the public pages, and a browser of a member of staff."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from httpx import Response
from litestar import Litestar, Router
from litestar.testing import TestClient

from admin.editing.desk import Desk
from admin.identity.people import Person
from admin.identity.sessions import form_token
from admin.looking_back import LookingBack
from admin.persistence.activities import ActivityStore
from admin.persistence.audit import AuditLog
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from admin.persistence.held_answers import HeldAnswers
from admin.persistence.impact import ImpactStore
from admin.persistence.incidents import IncidentDesk
from admin.persistence.live_pack import LivePack
from admin.persistence.owners import OwnerStore
from admin.persistence.vignettes import VignetteStore
from admin.web.admission import COOKIE
from admin.web.routing import (
    OWN_HEADERS,
    create_admin_environment,
    create_admin_router,
    create_vignette_router,
)
from admin.web.services import AdminServices, Editing, Elsewhere, Oversight, StaffStores
from assistant.channels.web.edge import exception_handlers
from assistant.channels.web.rate_limit import RateLimit
from assistant.channels.web.routing import create_web_handlers
from assistant.channels.web.security import HEADERS, seal_response
from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.withholding import USUAL_GRACE
from assistant.explaining import Explained
from assistant.guidance.page import Audience
from assistant.opening import EditionOpener
from assistant.persistence.editions import EditionStore
from assistant.safety.explaining import DangerExplanation
from assistant.safety.judgement import NO_CONCERN
from tests.support.desks import same_answers
from tests.support.live import CATALOGUES, web_services
from tests.support.pages import Fetched, assert_nothing_inline, assert_outlined, parsed
from tests.support.scenes import a_trial
from tests.support.service import settings_for
from tests.support.staff import CHEAP, PASSWORD, Staff, a_staff

HOST = "https://help.example"
OWN_PAGE = {"sec-fetch-site": "same-origin"}
FORM_KEY = b"a key that only the tests know"
SEALED = HEADERS | OWN_HEADERS
SEALED_FOR_ALL = HEADERS | {"x-robots-tag": OWN_HEADERS["x-robots-tag"]}
"""What the forms behind links have: no account, and so no passkey."""


@dataclass
class StaffBrowser:
    """A browser without scripts that keeps one cookie, and complains about every bad page."""

    client: TestClient[Litestar]
    staff: Staff

    def get(self, path: str) -> Fetched:
        return checked(self.client.get(path))

    def send(self, path: str, /, **fields: str) -> Response:
        """Send a form as our own page does, with the token of the session."""
        found = self.staff.sessions.of_token(self.cookie) if self.cookie else None
        token = form_token(FORM_KEY, found[1]) if found else ""
        sent = {"form_token": token, **fields}
        response: Response = self.client.post(path, data=sent, headers=OWN_PAGE)
        return response

    def post(self, path: str, /, **fields: str) -> Fetched:
        return checked(self.send(path, **fields))

    def sign_in(self, person: Person, **changes: str) -> Response:
        sent = {"email": person.email, "password": PASSWORD, "code": self.staff.code(person)}
        return self.send("/admin/sign-in", **{**sent, **changes})

    def comes_as(self, person: Person | None) -> None:
        """Have a session of somebody, or of nobody, without signing in."""
        self.cookie = self.staff.sessions.begin(person) if person else ""

    @property
    def cookie(self) -> str:
        return self.client.cookies.get(COOKIE) or ""

    @cookie.setter
    def cookie(self, token: str) -> None:
        self.client.cookies.clear()
        if token:
            self.client.cookies.set(COOKIE, token, domain="help.example", path="/")

    @property
    def is_in(self) -> bool:
        return bool(self.client.get("/admin/account").status_code == 200)


@contextmanager
def a_back_end(folder: Path, live: LiveEdition | None = None) -> Iterator[StaffBrowser]:
    """Open the real back end and the real public pages, on a fresh database."""
    with a_staff(folder) as staff, a_browser(staff, live) as browser:
        yield browser


@contextmanager
def a_browser(
    staff: Staff, live: LiveEdition | None = None, *, public_url: str | None = None
) -> Iterator[StaffBrowser]:
    app = an_app(staff, live, public_url=public_url)
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as client:
        client.follow_redirects = False
        yield StaffBrowser(client, staff)


def an_app(
    staff: Staff,
    live: LiveEdition | None = None,
    elsewhere: Elsewhere | None = None,
    *,
    public_url: str | None = None,
) -> Litestar:
    web = web_services(live, clock=staff.clock, rate_limit=RateLimit(turns_per_minute=1_000_000))
    environment = create_admin_environment(CATALOGUES["en"])
    services = AdminServices(
        web=web,
        stores=a_staff_room(staff),
        editing=an_editing(staff),
        oversight=an_oversight(staff),
        passwords=CHEAP,
        environment=environment,
        form_key=FORM_KEY,
        public_url=public_url,
        elsewhere=elsewhere,
    )
    routers: list[Router] = [
        *create_web_handlers(web),
        create_admin_router(services),
        create_vignette_router(services),
    ]
    return Litestar(
        routers,
        before_send=[seal_response],
        exception_handlers=exception_handlers(web),
        openapi_config=None,
        logging_config=None,
    )


def a_staff_room(staff: Staff) -> StaffStores:
    return StaffStores(
        staff.people,
        staff.factors,
        staff.passkeys,
        staff.sessions,
        staff.tries,
        AuditLog(staff.engine),
        ActivityStore(staff.engine, staff.clock),
        VignetteStore(staff.engine, staff.clock, b"key", HeldAnswers(staff.engine)),
        ImpactStore(staff.engine, staff.clock),
    )


def an_editing(staff: Staff) -> Editing:
    drafts = DraftStore(staff.engine, staff.clock)
    guidance = PublishedGuidance(staff.engine)
    return Editing(Desk(drafts, guidance, same_answers), drafts, guidance, a_trial())


def an_oversight(staff: Staff) -> Oversight:
    return Oversight(
        incidents=IncidentDesk(staff.engine, staff.clock),
        owners=OwnerStore(staff.engine, staff.clock),
        pack=LivePack(EditionStore(staff.engine)),
        explain=explained,
        said=LookingBack(
            EditionStore(staff.engine),
            PublishedGuidance(staff.engine),
            lambda *written: an_opener(staff).open_whole(*written),
            staff.clock,
            grace=USUAL_GRACE,
        ),
        grace=USUAL_GRACE,
    )


def an_opener(staff: Staff) -> EditionOpener:
    """Give what opens editions beside the database; made when somebody looks back only."""
    return EditionOpener(settings_for(Path(staff.engine.url.database or "").parent))


def explained(message: IncomingMessage) -> Explained:
    """Explain every message as one that nothing was searched for."""
    danger = DangerExplanation((), NO_CONCERN, NO_CONCERN, None, None, None)
    return Explained(Outcome.SMALL_TALK, message.audience or Audience.FAMILY, danger, None)


def checked(response: Response, seal: Mapping[str, str] = SEALED, *, status: int = 200) -> Fetched:
    """Check all that holds for every page of the back end."""
    assert response.status_code == status
    assert {name: response.headers.get(name) for name in seal} == seal
    page = Fetched(response, parsed(response.text))
    assert_outlined(page)
    assert_nothing_inline(page)
    return page

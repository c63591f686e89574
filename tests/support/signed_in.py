"""An administrator of the whole service, signed in without going through the sign-in."""

from dataclasses import dataclass
from typing import Any

from httpx import Response

from admin.identity.people import Role
from admin.identity.sessions import form_token
from admin.opening import secret_keys
from admin.persistence.vault import key_for
from admin.web.admission import COOKIE
from assistant.bootstrap import Services
from assistant.persistence.engine import make_engine
from tests.support.staff import SetClock, Staff

OWN_PAGE = {"sec-fetch-site": "same-origin"}


@dataclass
class SignedIn:
    """What a browser with the session of somebody sends; ``client`` speaks to the service."""

    client: Any
    services: Services
    role: Role = Role.ADMINISTRATOR

    def __post_init__(self) -> None:
        now = SetClock(self.services.web.clock())
        staff = Staff(make_engine(self.services.settings.database_url), now)
        self.token = staff.sessions.begin(staff.enrolled(self.role))
        key = key_for(b"form-token", secret_keys(self.services.settings)[0])
        found = staff.sessions.of_token(self.token)
        assert found
        self.form_token = form_token(key, found[1])

    def get(self, path: str) -> Response:
        response: Response = self.client.get(path, headers={"cookie": f"{COOKIE}={self.token}"})
        return response

    def send(self, path: str, **fields: str) -> Response:
        """Send a form as our own page does."""
        headers = {**OWN_PAGE, "cookie": f"{COOKIE}={self.token}"}
        data = {"form_token": self.form_token, **fields}
        response: Response = self.client.post(path, data=data, headers=headers)
        return response

"""Members of staff, as values."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from assistant.guidance.errors import AssistantError

HELD_FOR = timedelta(days=1)
"""How long somebody approves nothing after an administrator helped them with their secrets."""


class Role(StrEnum):
    """What somebody is trusted with; each person has exactly one."""

    AUTHOR = "author"
    APPROVER = "approver"
    TRANSLATOR = "translator"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"


class State(StrEnum):
    """Whether somebody may come in."""

    INVITED = "invited"
    ACTIVE = "active"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff.

    ``email`` is in lower case, empty for the first administrator until they choose one.
    ``password_hash`` is None before the invitation is taken up. ``is_enrolled`` says that a
    second factor has been proved. ``approves_from`` is the moment (aware) before which they may
    not approve, as an administrator helped them with their secrets; None where nobody did.
    """

    id: int
    email: str
    role: Role
    state: State
    password_hash: str | None
    is_enrolled: bool
    approves_from: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Tell whether they have an account that is not suspended."""
        return self.state is State.ACTIVE

    def is_held_back(self, now: datetime) -> bool:
        """Tell whether they may not approve yet."""
        return self.approves_from is not None and now < self.approves_from


class PersonError(AssistantError):
    """Something cannot be done to somebody's account; the message says why."""


LONGEST_EMAIL = 254


def plain_email(written: str) -> str:
    """Write an address in the one way in which it is kept and compared.

    Raises:
        PersonError: it is no e-mail address.
    """
    email = written.strip().casefold()
    name, _, domain = email.rpartition("@")
    has_space = any(each.isspace() or not each.isprintable() for each in email)
    if not name or not domain or has_space or len(email) > LONGEST_EMAIL:
        raise PersonError("Enter an e-mail address in the form name@example.org")
    return email

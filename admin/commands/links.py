"""One-time links, as they are printed."""

from datetime import timedelta

from admin.identity.people import Role
from admin.persistence.people import PeopleStore
from assistant.persistence.engine import make_engine
from assistant.settings import Settings
from assistant.usage.clock import utc_now

FIRST_LINK_HOLDS = timedelta(minutes=30)


def invitation_link(address: str, token: str) -> str:
    """Write the link with which somebody takes up an invitation."""
    return f"{address.rstrip('/')}/admin/invitation/{token}"


def first_link(settings: Settings, address: str) -> str:
    """Give the operator the one-time link for the first administrator, while there is none."""
    if has_administrator(settings):
        return ""
    token = people_of(settings).invite(
        "", Role.ADMINISTRATOR, by="start of the service", good_for=FIRST_LINK_HOLDS
    )
    link = invitation_link(address, token)
    return f"There is no administrator yet. For half an hour, this link makes you one: {link}"


def has_administrator(settings: Settings) -> bool:
    """Tell whether there are staff, so that a second person approves what is published."""
    return people_of(settings).has_administrator()


def people_of(settings: Settings) -> PeopleStore:
    """Open the accounts of a prepared data directory."""
    return PeopleStore(make_engine(settings.database_url), utc_now)

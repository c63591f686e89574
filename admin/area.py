"""The composition root of the back end, and the area under which the service finds it."""

from collections.abc import Sequence
from datetime import timedelta

from litestar import Router

from admin.commands.audit import audit
from admin.commands.impact import impact
from admin.commands.links import invitation_link
from admin.commands.user import user
from admin.identity.passwords import Passwords
from admin.identity.people import Role
from admin.persistence.audit import AuditLog
from admin.persistence.impact import ImpactStore
from admin.persistence.people import PeopleStore
from admin.persistence.second_factors import SecondFactorStore
from admin.persistence.sessions import SessionStore
from admin.persistence.tries import TryStore
from admin.persistence.vault import Vault, key_for
from admin.web.routing import create_admin_environment, create_admin_router
from admin.web.services import AdminServices, StaffStores
from assistant.areas import Area
from assistant.bootstrap import Services, utc_now
from assistant.persistence.engine import make_engine
from assistant.persistence.keeping import kept_secret
from assistant.settings import Settings

FIRST_LINK_HOLDS = timedelta(minutes=30)
SOURCE = "en"


def admin_services(services: Services, passwords: Passwords) -> AdminServices:
    """Wire the back end to the database, the secret and the templates of the service."""
    return AdminServices(
        web=services.web,
        stores=staff_stores(services),
        passwords=passwords,
        environment=create_admin_environment(services.web.catalogues[SOURCE]),
        form_key=key_for(b"form-token", secret_keys(services.settings)[0]),
    )


def staff_stores(services: Services) -> StaffStores:
    """Open all that is kept of the staff."""
    engine, clock = make_engine(services.settings.database_url), services.web.clock
    keys = secret_keys(services.settings)
    return StaffStores(
        people=PeopleStore(engine, clock),
        factors=SecondFactorStore(engine, Vault(keys), clock),
        sessions=SessionStore(engine, clock),
        tries=TryStore(engine, key_for(b"tries", keys[0]), clock),
        audit=AuditLog(engine),
        impact=ImpactStore(engine, clock),
    )


def secret_keys(settings: Settings) -> tuple[str, ...]:
    """Give the secrets of the service: the first seals, the others still open."""
    return settings.secret_keys or (kept_secret(settings.data_dir),)


def admin_routers(services: Services) -> Sequence[Router]:
    """Make the pages of the back end."""
    return (create_admin_router(admin_services(services, Passwords())),)


def first_link(settings: Settings, address: str) -> str:
    """Give the operator the one-time link for the first administrator, while there is none."""
    people = PeopleStore(make_engine(settings.database_url), utc_now)
    if people.has_administrator():
        return ""
    token = people.invite(
        "", Role.ADMINISTRATOR, by="start of the service", good_for=FIRST_LINK_HOLDS
    )
    link = invitation_link(address, token)
    return f"There is no administrator yet. For half an hour, this link makes you one: {link}"


AREA = Area(routers=admin_routers, commands=(user, audit, impact), greeting=first_link)

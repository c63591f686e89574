"""The staff's pages, put together when somebody first visits them."""

import os
from collections.abc import Sequence

from litestar import Router

from admin.editing.trying import RuleTrial
from admin.identity.passkeys import site_at
from admin.identity.passwords import Passwords
from admin.looking_back import LookingBack, opening_beside
from admin.opening import desk_of, secret_keys, vignettes_of
from admin.persistence.activities import ActivityStore
from admin.persistence.audit import AuditLog
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from admin.persistence.entered import evidence_in
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
from admin.persistence.vault import Vault, key_for
from admin.settings import ProviderSettings, read_admin_settings
from admin.web.routing import (
    create_admin_environment,
    create_admin_router,
    create_vignette_router,
)
from admin.web.services import AdminServices, Editing, Elsewhere, Oversight, StaffStores
from assistant.bootstrap import Services
from assistant.explaining import explain_message
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine

SOURCE = "en"


def admin_routers(services: Services) -> Sequence[Router]:
    """Make the pages of the back end.

    Raises:
        SettingError: a setting of the back end cannot be used.
    """
    wired = admin_services(services, Passwords())
    return create_admin_router(wired), create_vignette_router(wired)


def admin_services(services: Services, passwords: Passwords) -> AdminServices:
    """Wire the back end to the database, the secret and the templates of the service.

    Raises:
        SettingError: a setting of the back end cannot be used.
    """
    settings = read_admin_settings(os.environ)
    return AdminServices(
        web=services.web,
        stores=staff_stores(services),
        oversight=oversight(services),
        editing=editing_of(services),
        passwords=passwords,
        environment=create_admin_environment(services.web.catalogues[SOURCE]),
        form_key=key_for(b"form-token", secret_keys(services.settings)[0]),
        public_url=settings.public_url,
        elsewhere=elsewhere(services, settings.provider),
    )


def staff_stores(services: Services) -> StaffStores:
    """Open all that is kept of the staff."""
    engine, clock = make_engine(services.settings.database_url), services.web.clock
    keys = secret_keys(services.settings)
    return StaffStores(
        people=PeopleStore(engine, clock),
        factors=SecondFactorStore(engine, Vault(keys), clock),
        passkeys=PasskeyStore(engine, key_for(b"passkeys", keys[0]), clock),
        sessions=SessionStore(engine, clock),
        tries=TryStore(engine, key_for(b"tries", keys[0]), clock),
        audit=AuditLog(engine),
        activities=ActivityStore(engine, clock),
        vignettes=vignettes_of(services.settings, clock),
        impact=ImpactStore(engine, clock, evidence_in(engine, clock)),
    )


def oversight(services: Services) -> Oversight:
    """Open what the staff see and steer of the service itself."""
    engine, clock = make_engine(services.settings.database_url), services.web.clock
    editions, current = EditionStore(engine), services.current
    pack, grace = LivePack(editions), services.settings.review_grace
    return Oversight(
        incidents=IncidentDesk(engine, clock),
        owners=OwnerStore(engine, clock),
        pack=pack,
        explain=lambda message: explain_message(message, current(), current.search, pack.rules()),
        said=LookingBack(
            editions,
            PublishedGuidance(engine),
            opening_beside(services.opener),
            clock,
            grace=grace,
        ),
        grace=grace,
    )


def editing_of(services: Services) -> Editing:
    """Open the desk at which drafts are written, and what lies on it."""
    engine, clock = make_engine(services.settings.database_url), services.web.clock
    drafts, guidance = DraftStore(engine, clock), PublishedGuidance(engine)
    trial = RuleTrial(services.opener.rules, services.opener.detector)
    return Editing(desk_of(services), drafts, guidance, trial)


def elsewhere(services: Services, settings: ProviderSettings | None) -> Elsewhere | None:
    """Open the way to another organisation's sign-in, where the operator has named one."""
    if settings is None:
        return None
    from admin.single_sign_on.provider import Provider  # noqa: PLC0415 - few have one

    clock = services.web.clock
    return Elsewhere(
        provider=Provider(settings, clock),
        store=ExternalStore(make_engine(services.settings.database_url), clock),
        rules=settings.rules,
        name=settings.name,
        origin=site_at(settings.issuer).origin,
    )

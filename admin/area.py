"""The composition root of the back end, and the area under which the service finds it."""

import logging
import os
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from litestar import Router
from sqlalchemy.exc import SQLAlchemyError

from admin.answering import AnswerComparison
from admin.commands.audit import audit
from admin.commands.drafts import drafts
from admin.commands.impact import impact
from admin.commands.kept import kept
from admin.commands.links import invitation_link
from admin.commands.review import review
from admin.commands.user import user
from admin.editing.desk import Desk
from admin.editing.person import CLOCK
from admin.editing.trying import RuleTrial
from admin.identity.passkeys import site_at
from admin.identity.passwords import Passwords
from admin.identity.people import Role
from admin.looking_back import LookingBack, opening_beside
from admin.mailing.reminding import Reminding
from admin.mailing.smtp import PostOffice
from admin.persistence.activities import ActivityStore
from admin.persistence.audit import AuditLog
from admin.persistence.demonstrating import add_activities
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from admin.persistence.entered import evidence_in
from admin.persistence.external import ExternalStore
from admin.persistence.held_answers import HeldAnswers
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
from admin.persistence.vignettes import VignetteStore
from admin.reviewing.due import due_in
from admin.settings import ProviderSettings, read_admin_settings
from admin.web.routing import (
    create_admin_environment,
    create_admin_router,
    create_vignette_router,
)
from admin.web.services import AdminServices, Editing, Elsewhere, Oversight, StaffStores
from assistant.areas import Area
from assistant.bootstrap import Services, newest_edition, utc_now
from assistant.counting import RELEASE_KEY, held_apart
from assistant.explaining import explain_message
from assistant.guidance.errors import AssistantError
from assistant.guidance.hours import LONDON
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.keeping import kept_secret
from assistant.persistence.repeating import Repeating, Watch
from assistant.persistence.usage_writing import random_wait_seconds
from assistant.settings import Settings

LOG = logging.getLogger(__name__)
DUE_SECONDS = 5.0
REMIND_SECONDS = 3_600.0
FIRST_LINK_HOLDS = timedelta(minutes=30)
SOURCE = "en"
HELD: dict[str, HeldAnswers] = {}


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


def vignettes_of(settings: Settings, clock: Callable[[], datetime]) -> VignetteStore:
    """Open the vignette sets, and the answers of this worker that wait beside them."""
    key = kept_secret(settings.data_dir, RELEASE_KEY).encode()
    return VignetteStore(make_engine(settings.database_url), clock, key, held_by(settings))


def held_by(settings: Settings) -> HeldAnswers:
    """Hold the answers of a database once in a worker, for its pages and for its watch."""
    return HELD.setdefault(settings.database_url, HeldAnswers(held_apart(settings)))


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


def reminders(services: Services) -> Sequence[Watch]:
    """Look every hour whether somebody is to be reminded, where there is a mail server.

    Raises:
        SettingError: a setting of the back end cannot be used.
    """
    settings = read_admin_settings(os.environ)
    if settings.smtp is None:
        return ()
    post = PostOffice(settings.smtp)
    clock = services.web.clock
    reminding = Reminding(
        due=lambda day: due_in(services.current(), services.settings.review_grace, day),
        today=lambda: clock().astimezone(LONDON).date(),
        owners=OwnerStore(make_engine(services.settings.database_url), clock),
        site=settings.site,
    )
    return (Repeating(lambda: reminding.try_send(post), wait_seconds=lambda: REMIND_SECONDS),)


def editing_of(services: Services) -> Editing:
    """Open the desk at which drafts are written, and what lies on it."""
    engine, clock = make_engine(services.settings.database_url), services.web.clock
    drafts, guidance = DraftStore(engine, clock), PublishedGuidance(engine)
    comparison = AnswerComparison(services.opener, clock)
    trial = RuleTrial(services.opener.rules, services.opener.detector)
    return Editing(Desk(drafts, guidance, comparison), drafts, guidance, trial)


def secret_keys(settings: Settings) -> tuple[str, ...]:
    """Give the secrets of the service: the first seals, the others still open."""
    return settings.secret_keys or (kept_secret(settings.data_dir),)


def admin_routers(services: Services) -> Sequence[Router]:
    """Make the pages of the back end."""
    wired = admin_services(services, Passwords())
    return create_admin_router(wired), create_vignette_router(wired)


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


def demonstrate(settings: Settings) -> str:
    """Enter activities that are marked as a demonstration, and say which."""
    edition, _ = newest_edition(settings)
    return add_activities(make_engine(settings.database_url), utc_now, edition)


def admin_watches(services: Services) -> Sequence[Watch]:
    """Publish drafts in time, remind owners, delete the oldest of the log; one worker succeeds."""
    desk = editing_of(services).desk
    publishing = Repeating(lambda: publish_due(desk), wait_seconds=lambda: DUE_SECONDS)
    settings, clock = services.settings, services.web.clock
    vignettes, log = vignettes_of(settings, clock), AuditLog(make_engine(settings.database_url))
    holding = Repeating(
        vignettes.write_if_many, wait_seconds=random_wait_seconds, at_end=vignettes.write
    )
    forgetting = Repeating(
        lambda: log.try_forget_old(clock()), wait_seconds=lambda: REMIND_SECONDS
    )
    return (publishing, holding, forgetting, *reminders(services))


def publish_due(desk: Desk) -> None:
    """Publish what is due; what cannot be now is tried again, and nothing stops the watch."""
    try:
        for number in desk.publish_due(by=CLOCK):
            LOG.info("edition_published %s", number)
    except (SQLAlchemyError, AssistantError) as failure:
        LOG.warning("drafts_not_published %s", type(failure).__name__)


AREA = Area(
    routers=admin_routers,
    commands=(user, audit, drafts, impact, kept, review),
    greeting=first_link,
    demonstrate=demonstrate,
    watches=admin_watches,
)

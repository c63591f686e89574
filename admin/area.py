"""The area under which the service finds the back end, and what goes on in every worker."""

import logging
import os
from collections.abc import Sequence

from litestar import Router
from sqlalchemy.exc import SQLAlchemyError

from admin.commands.links import first_link, has_administrator
from admin.editing.desk import Desk
from admin.editing.person import CLOCK
from admin.mailing.reminding import Reminding
from admin.mailing.smtp import PostOffice
from admin.opening import desk_of, vignettes_of
from admin.persistence.audit import AuditLog
from admin.persistence.owners import OwnerStore
from admin.reviewing.due import due_in
from admin.settings import read_admin_settings
from assistant.areas import Area, Command
from assistant.bootstrap import Services, newest_edition
from assistant.guidance.errors import AssistantError
from assistant.guidance.hours import LONDON
from assistant.persistence.engine import make_engine
from assistant.persistence.repeating import Repeating, Watch
from assistant.persistence.usage_writing import random_wait_seconds
from assistant.settings import Settings
from assistant.usage.clock import utc_now

LOG = logging.getLogger(__name__)
DUE_SECONDS = 5.0
REMIND_SECONDS = 3_600.0


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


def demonstrate(settings: Settings) -> str:
    """Enter activities that are marked as a demonstration, and say which."""
    from admin.persistence.demonstrating import add_activities  # noqa: PLC0415 - few ask for it

    edition, _ = newest_edition(settings)
    return add_activities(make_engine(settings.database_url), utc_now, edition)


def admin_watches(services: Services) -> Sequence[Watch]:
    """Publish drafts in time, remind owners, delete the oldest of the log; one worker succeeds."""
    desk = desk_of(services)
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


def routers(services: Services) -> Sequence[Router]:
    """Make the pages of the back end; until somebody comes, nothing of them is loaded.

    Raises:
        SettingError: a setting of the back end cannot be used.
    """
    from admin.pages import admin_routers  # noqa: PLC0415 - most workers never show one

    return admin_routers(services)


def commands() -> Sequence[Command]:
    """List what an operator types; a worker that answers needs none of it."""
    from admin.commands.listed import COMMANDS  # noqa: PLC0415 - see above

    return COMMANDS


AREA = Area(
    paths=("/admin", "/v"),
    routers=routers,
    commands=commands,
    greeting=first_link,
    demonstrate=demonstrate,
    watches=admin_watches,
    has_approvers=has_administrator,
)

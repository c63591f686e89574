"""Incident mode: stop a part at once, start it again, and see what was done."""

from admin.identity.policy import Action
from admin.web.contexts import Problem
from admin.web.handlers.answers import (
    Fields,
    Page,
    PageOrRedirect,
    Services,
    SignedIn,
    form,
    page,
    printed,
    sent_on,
)
from admin.web.services import AdminServices, Guest
from admin.web.work_views import check_context, incidents_context
from assistant.conversation.stopped import Part, PartKind
from assistant.guidance.errors import AssistantError
from assistant.persistence.incidents import IncidentAction, IncidentError

INCIDENTS = "/admin/incidents"
KINDS = {kind.value: kind for kind in PartKind}
LONGEST_REASON = 500


@page("/incidents", Action.SEE_INCIDENTS)
def show_incidents(services: Services, guest: SignedIn) -> Page:
    """Show what is stopped, what can be, and what was."""
    return printed(services, "incidents.html", incidents_context(services, guest))


@form("/incidents/stop", Action.STOP_PARTS, holds_words=True)
def check_stop(services: Services, guest: SignedIn, fields: Fields) -> Page:
    """Ask once more, and change nothing yet."""
    return _asked(services, guest, IncidentAction.STOP, fields)


@form("/incidents/start", Action.START_PARTS, back=INCIDENTS, holds_words=True)
def check_start(services: Services, guest: SignedIn, fields: Fields) -> Page:
    """Ask once more, and change nothing yet."""
    return _asked(services, guest, IncidentAction.START, fields)


@form("/incidents/stop/now", Action.STOP_PARTS, holds_words=True)
def stop(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Stop a part on every worker; no second factor first, for here seconds count."""
    return _done(services, guest, IncidentAction.STOP, fields)


@form("/incidents/start/now", Action.START_PARTS, back=INCIDENTS, holds_words=True)
def start(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Show a part to the public again."""
    return _done(services, guest, IncidentAction.START, fields)


def _asked(services: AdminServices, guest: Guest, action: IncidentAction, fields: Fields) -> Page:
    try:
        part = services.oversight.incidents.check(action, _part(fields["part"]))
        why = _reason(fields["why"])
    except AssistantError as error:
        return _refused(services, guest, fields, str(error))
    return printed(
        services, "incident_check.html", check_context(services, guest, action, part, why)
    )


def _done(
    services: AdminServices, guest: Guest, action: IncidentAction, fields: Fields
) -> PageOrRedirect:
    desk = services.oversight.incidents
    try:
        part, why = _part(fields["part"]), _reason(fields["why"])
        desk.act(action, part, why=why, by=guest.person)
    except AssistantError as error:
        return _refused(services, guest, fields, str(error))
    return sent_on(INCIDENTS)


def _refused(services: AdminServices, guest: Guest, fields: Fields, words: str) -> Page:
    problem = Problem("part", f"{words[:1].upper()}{words[1:]}")
    context = incidents_context(
        services, guest, chosen=fields["part"], why=fields["why"], problems=(problem,)
    )
    return printed(services, "incidents.html", context)


def _part(written: str) -> Part:
    kind, _, name = written.partition(" ")
    if kind not in KINDS:
        raise IncidentError("Choose what to stop")
    return Part(KINDS[kind], name)


def _reason(written: str) -> str:
    reason = " ".join(written.split())
    if not reason:
        raise IncidentError("Say why, so that somebody can understand it in a year")
    return reason[:LONGEST_REASON]

"""From what is due, stopped and unconfirmed to what templates print."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from admin.identity.policy import POLICY, Action
from admin.reviewing.due import (
    WORST_FIRST,
    DuePage,
    OwnersPages,
    address_of,
    by_owner,
    due_in,
    owners_of,
)
from admin.web.contexts import Problem
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from admin.web.work_contexts import (
    AwaitingContext,
    AwaitingGroup,
    AwaitingView,
    CountView,
    DueView,
    IncidentCheckContext,
    IncidentsContext,
    IncidentView,
    OwnersContext,
    OwnerView,
    PartView,
    WorkContext,
)
from assistant.channels.web.addresses import url_of_page
from assistant.channels.web.parts import Link
from assistant.channels.web.visit import Visit
from assistant.conversation.stopped import Part, PartKind
from assistant.guidance.hours import LONDON
from assistant.localisation.formatting import date_in_words
from assistant.persistence.incidents import Incident, IncidentAction

CHANNELS = {PartKind.WEB: "All of the web", PartKind.TELEGRAM: "All of Telegram"}
ACTS = {IncidentAction.STOP: "Stopped", IncidentAction.START: "Started again"}


def work_context(services: AdminServices, guest: Guest) -> WorkContext:
    """Lay out what there is to do, worst first."""
    visit, over = services.web.visit("/"), services.oversight
    edition = visit.edition
    due = due_in(visit.live, over.grace, visit.today)
    groups = Counter(each.group.value for each in over.pack.awaiting())
    approvals = [each.approval for each in edition.revisions.values()]
    return WorkContext(
        frame=frame_for(services, "Overview", guest, "/admin"),
        edition=edition.number,
        published=date_in_words(edition.published_at.astimezone(LONDON).date(), visit.catalogue),
        pages=len(approvals),
        starters=approvals.count(None),
        stopped=tuple(sorted(_part_view(part).name for part in over.incidents.stopped())),
        states=_states(due),
        owners=_owners(by_owner(due), services, guest, visit),
        awaiting=tuple(CountView(name, count) for name, count in groups.items()),
        can_set_owners=guest.person.role in POLICY[Action.CHANGE_OWNERS].roles,
    )


def awaiting_context(services: AdminServices, guest: Guest) -> AwaitingContext:
    """Lay out what awaits confirmation, by kind."""
    things: dict[str, list[AwaitingView]] = {}
    for each in services.oversight.pack.awaiting():
        view = AwaitingView(each.what, f"{each.path}, line {each.line}")
        things.setdefault(each.group.value, []).append(view)
    return AwaitingContext(
        frame_for(services, "To be confirmed", guest),
        tuple(AwaitingGroup(name, tuple(those)) for name, those in things.items()),
    )


def owners_context(
    services: AdminServices, guest: Guest, problems: tuple[Problem, ...] = ()
) -> OwnersContext:
    """Lay out where to write to each owner; one who is an address needs no other."""
    names = owners_of(services.web.visit("/").edition)
    named = (OwnersPages(name, ()) for name in names if "@" not in name)
    title = "Error: Owners" if problems else "Owners"
    visit = services.web.visit("/")
    return OwnersContext(
        frame_for(services, title, guest), _owners(named, services, guest, visit), problems
    )


def incidents_context(
    services: AdminServices,
    guest: Guest,
    *,
    chosen: str = "",
    why: str = "",
    problems: tuple[Problem, ...] = (),
) -> IncidentsContext:
    """Lay out what is stopped, what can be, and what was."""
    desk = services.oversight.incidents
    title = "Error: Incidents" if problems else "Incidents"
    return IncidentsContext(
        frame=frame_for(services, title, guest, "/admin/incidents"),
        stopped=tuple(_part_view(part) for part in sorted(desk.stopped(), key=str)),
        running=tuple(_part_view(part) for part in desk.running()),
        history=tuple(_incident_view(each) for each in reversed(desk.history())),
        may_act=guest.person.role in POLICY[Action.STOP_PARTS].roles,
        chosen=chosen,
        why=why,
        problems=problems,
    )


def check_context(
    services: AdminServices, guest: Guest, action: IncidentAction, part: Part, why: str
) -> IncidentCheckContext:
    """Lay out what is about to happen, in words."""
    is_start = action is IncidentAction.START
    return IncidentCheckContext(
        frame=frame_for(services, "Start again" if is_start else "Stop", guest),
        action=action.value,
        part=_part_view(part),
        why=why,
        is_start=is_start,
    )


def moment_in_london(at: datetime) -> str:
    """Write a moment such as "2026-11-23 09:00:00"."""
    return at.astimezone(LONDON).strftime("%Y-%m-%d %H:%M:%S")


def _states(due: Iterable[DuePage]) -> tuple[CountView, ...]:
    counts = Counter(each.state for each in due)
    return tuple(CountView(state.value, counts[state]) for state in WORST_FIRST)


def _owners(
    work: Iterable[OwnersPages], services: AdminServices, guest: Guest, visit: Visit
) -> tuple[OwnerView, ...]:
    addresses = services.oversight.owners.addresses()
    views = (
        OwnerView(
            name=each.owner,
            email=address_of(each.owner, addresses) or "",
            is_you=address_of(each.owner, addresses) == guest.person.email,
            pages=tuple(_due_view(page, services, visit) for page in each.pages),
        )
        for each in work
    )
    return tuple(sorted(views, key=lambda view: not view.is_you))


def _due_view(due: DuePage, services: AdminServices, visit: Visit) -> DueView:
    page = due.page
    link = Link(page.title, url_of_page(page, services.web.visit_in(visit, page.locale)))
    return DueView(
        link, date_in_words(page.review_due, visit.catalogue), due.state.value, page.locale
    )


def _part_view(part: Part) -> PartView:
    name = CHANNELS.get(part.kind) or f"{part.kind.value.capitalize()} {part.name}"
    return PartView(str(part), name)


def _incident_view(incident: Incident) -> IncidentView:
    what = f"{ACTS[incident.action]}: {_part_view(incident.part).name}"
    return IncidentView(
        incident.number, moment_in_london(incident.at), what, incident.why, incident.by
    )

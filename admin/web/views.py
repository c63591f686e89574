"""From values to what templates print."""

from collections.abc import Iterator
from urllib.parse import urlencode

import segno

from admin.identity.audit import AuditEntry
from admin.identity.people import Person, Role, State
from admin.identity.policy import POLICY, Action
from admin.identity.sessions import form_token
from admin.persistence.audit import Listed
from admin.web.contexts import (
    AdminFrame,
    AuditContext,
    EntryView,
    PeopleContext,
    PersonView,
    Picture,
    Problem,
)
from admin.web.services import AdminServices, Guest
from assistant.channels.web.parts import Link
from assistant.guidance.hours import LONDON

PARTS = (
    ("Overview", "/admin", Action.SEE_WORK),
    ("Incidents", "/admin/incidents", Action.SEE_INCIDENTS),
    ("Why this answer", "/admin/why", Action.EXPLAIN),
    ("Without an answer", "/admin/gaps", Action.SEE_GAPS),
    ("Contacts", "/admin/contacts", Action.READ_DRAFTS),
    ("Work", "/admin/work", Action.READ_DRAFTS),
    ("Documents", "/admin/documents", Action.READ_DRAFTS),
    ("Editions", "/admin/editions", Action.READ_DRAFTS),
    ("Your account", "/admin/account", Action.OWN_ACCOUNT),
    ("Activities", "/admin/activities", Action.SEE_ACTIVITIES),
    ("Consistency", "/admin/vignettes", Action.SEE_VIGNETTES),
    ("Staff", "/admin/people", Action.SEE_PEOPLE),
    ("Impact", "/admin/impact", Action.SEE_IMPACT),
    ("Audit log", "/admin/audit", Action.READ_AUDIT),
)
AUDIT = "/admin/audit"
QUIET_ZONE = 4
GROUP = 4


def frame_for(
    services: AdminServices, title: str, guest: Guest | None = None, path: str = ""
) -> AdminFrame:
    """Frame a page for somebody signed in, or for nobody known."""
    visit = services.web.visit("/")
    return AdminFrame(
        tab_title=f"{title} – {visit.edition.partnership.neutral_name}",
        site_name=visit.edition.partnership.neutral_name,
        stylesheet_url=visit.static_url("app.css"),
        icon_url=visit.static_url("icon.svg"),
        navigation=_navigation(guest.person, path) if guest else (),
        form_token=form_token(services.form_key, guest.session) if guest else "",
        person=str(guest.person.id) if guest else "",
    )


def _navigation(person: Person, path: str) -> tuple[Link, ...]:
    """Lead to what the role may see; nothing before the second factor is set up."""
    if not person.is_enrolled:
        return ()
    return tuple(
        Link(text, url, is_current=url == path)
        for text, url, action in PARTS
        if person.role in POLICY[action].roles
    )


def picture_of(address: str) -> Picture:
    """Draw a QR code as the path of an SVG, so that the page needs no inline style."""
    rows = tuple(segno.make(address, error="m", micro=False).matrix)
    squares = (
        f"M{x + QUIET_ZONE} {y + QUIET_ZONE}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
    return Picture(len(rows) + 2 * QUIET_ZONE, "".join(squares))


def grouped(secret: str) -> str:
    """Write a secret in groups of four, to be typed."""
    return " ".join(secret[at : at + GROUP] for at in range(0, len(secret), GROUP))


def people_context(
    services: AdminServices,
    guest: Guest,
    *,
    email: str = "",
    link: str = "",
    problems: tuple[Problem, ...] = (),
) -> PeopleContext:
    """Lay out the staff; nobody can change their own account."""
    title = "Error: Staff" if problems else "Staff"
    return PeopleContext(
        frame=frame_for(services, title, guest, "/admin/people"),
        people=tuple(_person_view(each, guest) for each in services.stores.people.everyone()),
        roles=tuple(role.value for role in Role),
        email=email,
        link=link,
        problems=problems,
    )


def audit_context(
    services: AdminServices, guest: Guest, listed: Listed, kind: str
) -> AuditContext:
    """Lay out entries of the audit log, and whether the whole of it is as it was written."""
    return AuditContext(
        frame=frame_for(services, "Audit log", guest, AUDIT),
        entries=tuple(_entry_view(each) for each in listed.entries),
        broken_at=services.stores.audit.first_break(),
        kinds=services.stores.audit.kinds(),
        chosen=kind,
        ways=tuple(_ways(listed, kind)),
    )


def _ways(listed: Listed, kind: str) -> Iterator[Link]:
    of_kind = {"what": kind} if kind else {}
    if listed.has_newer:
        after = {"after": listed.entries[0].number}
        yield Link("Newer entries", f"{AUDIT}?{urlencode(of_kind | after)}")
    if listed.has_older:
        before = {"before": listed.entries[-1].number}
        yield Link("Older entries", f"{AUDIT}?{urlencode(of_kind | before)}")


def _person_view(person: Person, guest: Guest) -> PersonView:
    return PersonView(
        id=person.id,
        email=person.email or "First administrator",
        role=person.role.value,
        state=person.state.value,
        is_changeable=person.id != guest.person.id and person.state is not State.INVITED,
        is_suspended=person.state is State.SUSPENDED,
        is_enrolled=person.is_enrolled,
    )


def _entry_view(entry: AuditEntry) -> EntryView:
    at = entry.at.astimezone(LONDON).strftime("%Y-%m-%d %H:%M:%S")
    return EntryView(entry.number, at, entry.who, entry.what, entry.about)

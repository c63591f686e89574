"""Who is who at the desk: a member of staff as somebody who edits, and the names of all."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from admin.editing.person import SOURCE, Person, may_write_at
from admin.identity.people import Person as Colleague
from admin.identity.policy import POLICY, Action
from admin.persistence.editors import editor_named
from admin.web.services import AdminServices, Guest
from assistant.guidance.hours import LONDON
from assistant.persistence.content_files.paths import page_path


def editor_of(guest: Guest) -> Person:
    """Give somebody who is signed in as a person who edits."""
    return editor_named(guest.person)


def names_of(services: AdminServices) -> Mapping[str, str]:
    """Give the addresses of the staff by the ids under which drafts know them."""
    return {str(each.id): each.email for each in services.stores.people.everyone()}


def listed(people: Iterable[str], names: Mapping[str, str]) -> str:
    """Name people in one line; who is no member of staff is called by their id."""
    return ", ".join(sorted(names.get(each, each) for each in people))


def may(guest: Guest, action: Action) -> bool:
    """Tell whether somebody's role allows an action, so that a page offers no dead button."""
    return guest.person.role in POLICY[action].roles


def may_write(guest: Guest, path: str) -> bool:
    """Tell whether somebody may write the document at a path."""
    return may(guest, Action.WRITE_DRAFTS) and may_write_at(editor_of(guest), path)


def may_begin_page(guest: Guest) -> bool:
    """Tell whether somebody may write a new page, which begins in English."""
    return may_write(guest, page_path(SOURCE, "collection/page"))


def held_back(colleague: Colleague, now: datetime) -> str:
    """Say why and until when somebody may not approve, empty where nothing keeps them."""
    if colleague.approves_from is None or not colleague.is_held_back(now):
        return ""
    until = colleague.approves_from.astimezone(LONDON).strftime("%Y-%m-%d %H:%M")
    return (
        "An administrator helped you with your password or your second factor, and could have"
        f" used them. You may approve and publish again from {until}, in the time of London;"
        " until then another approver can."
    )

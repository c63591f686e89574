"""Who is who at the desk: a member of staff as somebody who edits, and the names of all."""

from collections.abc import Iterable, Mapping

from admin.editing.person import Person
from admin.identity.policy import POLICY, Action
from admin.persistence.editors import editor_named
from admin.web.services import AdminServices, Guest


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

"""A person who edits, as far as drafts need to know: an opaque id, and what they may do."""

from dataclasses import dataclass
from enum import StrEnum

from admin.editing.errors import NotAllowedError


class Role(StrEnum):
    """What a person may do; each is given by itself and implies none of the others."""

    AUTHOR = "author"
    APPROVER = "approver"
    TRANSLATOR = "translator"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"


WRITING = frozenset({Role.AUTHOR, Role.TRANSLATOR, Role.APPROVER})
APPROVING = frozenset({Role.APPROVER})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is signed in; ``id`` is the same for one human being for ever.

    ``title`` is what the public may read instead of a name, without an article: "board manager".
    ``name`` is how the audit log calls them, empty for their id.
    """

    id: str
    roles: frozenset[Role]
    title: str = "approver of the partnership"
    name: str = ""


CLOCK = Person("the clock", APPROVING, name="the clock")
"""Who publishes what two people have agreed on, when its moment comes; it approves nothing."""


def require(person: Person, roles: frozenset[Role], what: str) -> None:
    """Let a person pass who has one of the roles.

    Raises:
        NotAllowedError: they have none of them.
    """
    if not person.roles & roles:
        needed = " or ".join(sorted(roles))
        raise NotAllowedError(f"only an {needed} may {what}")

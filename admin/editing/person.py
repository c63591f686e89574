"""A person who edits, as far as drafts need to know: an opaque id, and what they may do."""

from dataclasses import dataclass
from enum import StrEnum

from admin.editing.errors import NotAllowedError
from assistant.persistence.content_files.paths import named_locale


class Role(StrEnum):
    """What a person may do; each is given by itself and implies none of the others."""

    AUTHOR = "author"
    APPROVER = "approver"
    TRANSLATOR = "translator"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"


WRITING = frozenset({Role.AUTHOR, Role.TRANSLATOR, Role.APPROVER})
APPROVING = frozenset({Role.APPROVER})
SOURCE = "en"
TRANSLATORS_ONLY = (
    "Translators write what is in another language than English, and {path} is not: ask an author"
    " to change it. If it is wrong, a comment on its draft tells them so."
)


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


def may_write_at(person: Person, path: str) -> bool:
    """Tell whether a person may write the document at a path.

    A translator may write all that names another language than English in its path.
    """
    if person.roles & WRITING == {Role.TRANSLATOR}:
        locale = named_locale(path)
        return locale is not None and locale.replace("_", "-").partition("-")[0] != SOURCE
    return bool(person.roles & WRITING)


def require_writing(person: Person, path: str, what: str) -> None:
    """Let a person pass who may write the document at a path.

    Raises:
        NotAllowedError: they may write nothing, or translate only.
    """
    require(person, WRITING, what)
    if not may_write_at(person, path):
        raise NotAllowedError(TRANSLATORS_ONLY.format(path=path))

"""Members of staff as those who edit: drafts know each by a number, and by nothing else."""

from admin.editing.person import Person, Role
from admin.identity.people import Person as Colleague

TITLE = "approver of the partnership"


def editor_named(colleague: Colleague) -> Person:
    """Give a member of staff as a person who edits, the same whichever way they come."""
    return Person(
        str(colleague.id), frozenset({Role(colleague.role.value)}), TITLE, colleague.email
    )

"""What the desk needs from outside: the editions, the drafts, and both editions to ask."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from admin.editing.answers import Comparison
from admin.editing.draft import Draft
from admin.editing.gate import Proposal
from admin.editing.person import Person
from assistant.persistence.documents import Document


@dataclass(frozen=True, slots=True)
class LiveGuidance:
    """The edition that is live: its number, and its documents sorted by path."""

    number: int
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A publication that passed the gate: the digest of all that was examined, and who asks."""

    examined: str
    by: Person


class Guidance(Protocol):
    """The editions, as far as the desk reads them."""

    def live(self) -> LiveGuidance:
        """Read the edition that is live."""
        ...

    def edition(self, number: int) -> tuple[Document, ...]:
        """Read the documents of an edition.

        Raises:
            UnknownEditionError: there is none with this number.
        """
        ...

    def was_live(self, digest: str) -> bool:
        """Tell whether an edition of exactly these documents was ever published."""
        ...


class Drafts(Protocol):
    """The drafts; each method is one transaction, and what it returned is kept.

    What is refused, and by which error, stands in ``workflow``.
    """

    def get(self, draft_id: int) -> Draft:
        """Read a draft."""
        ...

    def list_due(self) -> tuple[Draft, ...]:
        """List the approved drafts whose moment has come, the earliest first."""
        ...

    def begin(self, proposals: Iterable[Draft], *, by: Person) -> tuple[Draft, ...]:
        """Add drafts, all of them or none, each with a number of its own instead of its id."""
        ...

    def save(
        self, draft_id: int, text: str | None, why: str, *, by: Person, version: int
    ) -> Draft:
        """Put other words into a draft."""
        ...

    def autosave(
        self, draft_id: int, text: str | None, why: str, *, by: Person, version: int
    ) -> Draft:
        """Put other words into a draft at a pause in typing, noted once for a run of them."""
        ...

    def submit(self, draft_id: int, *, by: Person, version: int) -> Draft:
        """Ask for a second person."""
        ...

    def renew(self, old: Draft, proposal: Draft, *, by: Person) -> Draft:
        """Begin a draft in the place of one that is withdrawn, both or neither."""
        ...

    def withdraw(self, draft_id: int, reason: str, *, by: Person) -> Draft:
        """Give a draft up."""
        ...

    def approve(self, digests: Mapping[int, str], *, by: Person) -> tuple[Draft, ...]:
        """Approve drafts by the digests of what was read, all or none."""
        ...

    def schedule(
        self, draft_ids: Sequence[int], publish_at: datetime | None, *, by: Person
    ) -> tuple[Draft, ...]:
        """Say when approved drafts are published, all or none."""
        ...

    def publish(self, draft_ids: Sequence[int], live: LiveGuidance, plan: Plan) -> int:
        """Make the next edition of approved drafts, whole or not at all, and give its number."""
        ...


Comparing: TypeAlias = Callable[[Proposal], Comparison]
"""Answer the judged messages from both editions; takes as long as opening one."""

"""All that is kept, table by table, from the schema: for the data protection impact assessment.

Of whoever asks nothing is kept but counts. A table that is not described here stops the listing,
and a test, so that nothing is kept before somebody has said why and for how long.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from admin.persistence.activity_tables import activities
from admin.persistence.editing_tables import drafts
from admin.persistence.external_tables import passages
from admin.persistence.passkey_tables import passkeys
from admin.persistence.people_tables import people
from admin.persistence.review_tables import owners
from admin.persistence.vignette_tables import vignette_counts, vignette_sets
from assistant.persistence.staging import usage_cells
from assistant.usage.retention import COUNTS_DAYS, FIGURES_YEARS, STAFF_LOG_YEARS

ONE_OF_EACH = (
    people,
    activities,
    vignette_sets,
    vignette_counts,
    drafts,
    owners,
    passkeys,
    passages,
    usage_cells,
)
"""A table of every module that has some, so that all of them are known."""
NOBODY, STAFF, OWNERS = "nobody", "staff", "owners of pages"
LASTING = "as long as the service"
KNOWN = "as long as the service; whoever was suspended stays in the log, without a way in"


@dataclass(frozen=True, slots=True)
class Purpose:
    """Whom a table can tell something of, what it is for, and when a row ends."""

    about: str
    why: str
    until: str


@dataclass(frozen=True, slots=True)
class Holding:
    """One table with its columns, as the assessment lists it."""

    table: str
    columns: tuple[str, ...]
    purpose: Purpose


GUIDANCE = Purpose(NOBODY, "every wording of the guidance that was ever published", LASTING)
RELEASED = Purpose(
    NOBODY,
    "figures of groups of ten and more, in a sealed chain",
    f"{FIGURES_YEARS} years after the release",
)
INVENTED = Purpose(NOBODY, "invented figures for a demonstration", LASTING)
DRAFTING = Purpose(STAFF, "who wrote, said and decided what of a draft", LASTING)
SIGN_IN = Purpose(STAFF, "signing in, and proving who signs in", KNOWN)

PURPOSES = {
    "revision": GUIDANCE,
    "edition": GUIDANCE,
    "edition_entry": GUIDANCE,
    "approval": Purpose(NOBODY, "which role approved a wording, and when", LASTING),
    "incident": Purpose(STAFF, "who stopped or started a part of the service, and why", LASTING),
    "replay_window": Purpose(
        NOBODY, "which numbers of Telegram's updates were taken", "the next update; one row"
    ),
    "release": RELEASED,
    "release_ledger": RELEASED,
    "demonstration": INVENTED,
    "demonstration_ledger": INVENTED,
    "chain_checkpoint": Purpose(
        NOBODY, "the seal of the last figure and entry deleted, which the rest follow", LASTING
    ),
    "usage_cell": Purpose(
        NOBODY,
        "counts of a month that wait for their release",
        f"{COUNTS_DAYS} days after the release",
    ),
    "person": SIGN_IN,
    "approval_hold": Purpose(
        STAFF, "that help with a lost secret is not used to approve", "the next help"
    ),
    "spare_code": Purpose(STAFF, "spare codes, hashed", "their use"),
    "staff_session": Purpose(STAFF, "who is signed in, hashed", "eight hours at most"),
    "sign_in_try": Purpose(
        STAFF, "slowing down guesses, by a keyed hash", "15 minutes after the last try"
    ),
    "passkey": Purpose(STAFF, "signing in with a passkey", "its removal"),
    "used_challenge": Purpose(NOBODY, "that no answer of a passkey counts twice", "a few minutes"),
    "provider_subject": SIGN_IN,
    "provider_passage": Purpose(NOBODY, "the way back from another sign-in", "a few minutes"),
    "audit_entry": Purpose(
        STAFF,
        "what staff changed and took away, and who was refused, in a chain",
        f"{STAFF_LOG_YEARS} years",
    ),
    "owner_address": Purpose(OWNERS, "whom to remind of a review", "the address is changed"),
    "review_reminder": Purpose(OWNERS, "that nobody is reminded twice", "the next reminder"),
    "draft": Purpose(NOBODY, "changes of the guidance on their way", LASTING),
    "draft_editor": DRAFTING,
    "draft_comment": DRAFTING,
    "draft_review": DRAFTING,
    "activity": Purpose(NOBODY, "workshops, courses and booklets, in totals", LASTING),
    "activity_outcome": Purpose(NOBODY, "which desired outcomes an activity serves", LASTING),
    "vignette_set": Purpose(NOBODY, "invented cases, and how alike they were judged", LASTING),
    "vignette_count": Purpose(NOBODY, "counts of answers to cases", "the set is closed"),
    "spent_ticket": Purpose(NOBODY, "that no form counts twice", "the set is closed"),
}


def everything_kept() -> Iterator[Holding]:
    """List all tables of the schema in the order of their names.

    Raises:
        KeyError: nobody has said what a table is for.
    """
    schemas = dict.fromkeys(table.metadata for table in ONE_OF_EACH)
    tables = {name: table for schema in schemas for name, table in schema.tables.items()}
    for name, table in sorted(tables.items()):
        yield Holding(name, tuple(column.name for column in table.c), PURPOSES[name])

"""Contacts to be rung or looked up again: a part of the register each week, all in a quarter."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.guidance.contact import Contact

QUARTER = timedelta(weeks=13)
WEEKS = 13
_ENTRY = re.compile(r"^- id: *(?P<id>\S+) *$", re.MULTILINE)
_VERIFIED = re.compile(r"^  verified_on:.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ContactCheck:
    """A contact, and whether it is long since somebody checked it.

    ``is_on_a_card`` marks those that stand on a help card, which are checked before the others.
    """

    contact: Contact
    is_due: bool
    is_on_a_card: bool


def contact_checks(
    contacts: Iterable[Contact], on_cards: Collection[str], today: date
) -> tuple[ContactCheck, ...]:
    """List all contacts in the order in which they are to be checked.

    Due is what nobody checked in the last quarter; those on help cards come first, then the ones
    checked longest ago, or never.
    """
    checks = (ContactCheck(each, _is_due(each, today), each.id in on_cards) for each in contacts)
    return tuple(sorted(checks, key=_order))


def for_this_week(checks: Collection[ContactCheck]) -> tuple[ContactCheck, ...]:
    """Take what is due this week: at most a thirteenth of the register, so that it can be done."""
    most = -(-len(checks) // WEEKS)
    return tuple(each for each in checks if each.is_due)[:most]


def with_checked(text: str, checked: Collection[str], today: date) -> str:
    """Write into the text of the register that some of its contacts were checked today."""
    entries = list(_ENTRY.finditer(text))
    if not entries:
        return text
    ends = [following.start() for following in entries[1:]] + [len(text)]
    written = (
        _dated(text[entry.start() : end], today)
        if entry["id"] in checked
        else text[entry.start() : end]
        for entry, end in zip(entries, ends, strict=True)
    )
    return text[: entries[0].start()] + "".join(written)


def _dated(entry: str, today: date) -> str:
    head, _, fields = _VERIFIED.sub("", entry).partition("\n")
    return f"{head}\n  verified_on: {today.isoformat()}\n{fields}"


def _is_due(contact: Contact, today: date) -> bool:
    return contact.verified_on is None or contact.verified_on + QUARTER <= today


def _order(check: ContactCheck) -> tuple[bool, bool, date, str]:
    return (
        not check.is_due,
        not check.is_on_a_card,
        check.contact.verified_on or date.min,
        check.contact.name.casefold(),
    )

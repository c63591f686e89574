"""Contacts: the people to call, as the Board's register holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from assistant.guidance.errors import UnknownContactError
from assistant.guidance.hours import (
    UNKNOWN,
    Always,
    Hours,
    Opening,
    OpenState,
    Outside,
    Weekly,
    opening_of_week,
)
from assistant.guidance.page import Audience


class NumberConfidence(StrEnum):
    """How sure the Board is of a number; only a sourced one may stand on a card."""

    SOURCED = "sourced"
    KNOWN = "known"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class TextRoute:
    """A number that takes text messages; ``keyword`` is the word to send, if one is needed."""

    number: str
    keyword: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One service that a person can turn to.

    ``phone`` is E.164 or a short code as dialled ("999"); ``phone_keys`` are pressed after it.
    ``called`` are the names that people use for it, its own among them; they are never shown.
    ``hours`` is None while they are being confirmed, and ``awaits_hours`` then true. ``free`` and
    ``shows_on_bill`` are None when nobody has said. ``verified_on`` is the day on which the Board
    last confirmed the number.
    """

    id: str
    name: str
    for_what: str
    audience: tuple[Audience, ...]
    area: str
    confidence: NumberConfidence
    source: str
    called: tuple[str, ...] = ()
    not_for: str | None = None
    phone: str | None = None
    phone_keys: str | None = None
    text: TextRoute | None = None
    chat_url: str | None = None
    web: str | None = None
    email: str | None = None
    hours: Hours | None = None
    free: bool | None = None
    shows_on_bill: bool | None = None
    relay: str | None = None
    languages: str | None = None
    verified_on: date | None = None
    awaits_hours: bool = False

    @property
    def is_confirmed(self) -> bool:
        """Tell whether its number may be shown without the note that it is being confirmed."""
        return self.confidence is NumberConfidence.SOURCED


def opening_of(
    contact: Contact,
    register: Mapping[str, Contact],
    at: datetime,
    bank_holidays: frozenset[date],
) -> Opening:
    """Say whether a contact answers at the moment ``at`` (aware).

    Raises:
        UnknownContactError: its hours lean on a contact that the register does not hold.
    """
    match contact.hours:
        case Always():
            return Opening(OpenState.OPEN)
        case Weekly() as weekly:
            return opening_of_week(weekly, at, bank_holidays)
        case Outside(other):
            if other not in register:
                raise UnknownContactError(
                    f"{contact.id} is open outside {other}, which is unknown"
                )
            return _opposite(opening_of(register[other], register, at, bank_holidays))
    return UNKNOWN


def _opposite(opening: Opening) -> Opening:
    turned = {OpenState.OPEN: OpenState.CLOSED, OpenState.CLOSED: OpenState.OPEN}
    return Opening(turned.get(opening.state, OpenState.UNKNOWN), opening.changes_at)

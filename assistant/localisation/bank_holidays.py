"""The bank holidays of England and Wales, from the list that ships with a package."""

import json
from datetime import date
from importlib.resources import files

PACKED = files("govuk_bank_holidays") / "bank-holidays.json"
"""The list alone is read: the package itself loads a client for a network that is never asked."""
DIVISION = "england-and-wales"


def bank_holidays_of_england_and_wales() -> frozenset[date]:
    """List every known bank holiday, past and to come; asks no network.

    Source: GOV.UK, "UK bank holidays", as packed in the pinned release of govuk-bank-holidays.
    """
    events = json.loads(PACKED.read_text(encoding="utf-8"))[DIVISION]["events"]
    return frozenset(date.fromisoformat(event["date"]) for event in events)

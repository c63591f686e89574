"""The bank holidays of England and Wales, from the list that ships with the package."""

from datetime import date

from govuk_bank_holidays.bank_holidays import BankHolidays


def bank_holidays_of_england_and_wales() -> frozenset[date]:
    """List every known bank holiday, past and to come; asks no network.

    Source: GOV.UK, "UK bank holidays", as packed in the pinned release of govuk-bank-holidays.
    """
    known = BankHolidays(use_cached_holidays=True)
    events = known.get_holidays(division=BankHolidays.ENGLAND_AND_WALES)
    return frozenset(event["date"] for event in events)

"""Bands of the day: the only trace of a time that is counted, and only for a whole quarter."""

from collections.abc import Container
from datetime import date, datetime, time
from enum import StrEnum

from assistant.guidance.hours import LONDON

NIGHT_BEGINS, NIGHT_ENDS = time(22), time(7)
OFFICE_OPENS, OFFICE_CLOSES = time(9), time(17)
SATURDAY = 5


class HourBand(StrEnum):
    """When a conversation took place, as coarsely as staffing a helpline needs it."""

    OFFICE_HOURS = "office-hours"
    EVENING = "evening"
    NIGHT = "night"


def hour_band(moment: datetime, bank_holidays: Container[date]) -> HourBand:
    """Name the band of an aware moment, by the clocks of London.

    Office hours are Monday to Friday from 9 to 17, bank holidays aside; night is from 22 to 7.
    All else, a weekend's day too, counts as evening.
    """
    here = moment.astimezone(LONDON)
    if not NIGHT_ENDS <= here.time() < NIGHT_BEGINS:
        return HourBand.NIGHT
    is_working_day = here.weekday() < SATURDAY and here.date() not in bank_holidays
    if is_working_day and OFFICE_OPENS <= here.time() < OFFICE_CLOSES:
        return HourBand.OFFICE_HOURS
    return HourBand.EVENING

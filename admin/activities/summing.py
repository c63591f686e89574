"""What activities come to in a period, as frozen values for whoever reports on them.

Attendance is a total that the partnership publishes. What people said of themselves, before,
after and three months later, is given only where ten or more answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from admin.activities.activity import Activity, AgencyType, Audience, Change, Kind
from assistant.usage.release import SMALLEST_GROUP


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many activities of one kind there were for one audience, and who came.

    ``booked`` is out of those activities for which people had to book, and so is
    ``attended_of_booked``.
    """

    kind: Kind
    audience: Audience
    activities: int
    attended: int
    booked: int
    attended_of_booked: int


@dataclass(frozen=True, slots=True)
class Shift:
    """How sure people felt before and after: weighted means in tenths, of ``answered`` people."""

    answered: int
    before_tenths: int
    after_tenths: int


@dataclass(frozen=True, slots=True)
class Later:
    """What was said after three months: a weighted mean in tenths, and changes by how many."""

    answered: int
    confidence_tenths: int
    changes: tuple[tuple[Change, int], ...]


@dataclass(frozen=True, slots=True)
class ActivitySummary:
    """All that is reported of a period; ``shift`` and ``later`` are None for fewer than ten."""

    attendance: tuple[Attendance, ...]
    agencies: tuple[tuple[AgencyType, int], ...]
    shift: Shift | None
    later: Later | None


def summarised(activities: Iterable[Activity], first: date, last: date) -> ActivitySummary:
    """Sum up what was held from the first day to the last, both included."""
    held = [each for each in activities if first <= each.held_on <= last]
    return ActivitySummary(
        attendance=_attendance(held),
        agencies=_by_agency(held),
        shift=_shift(held),
        later=_later(held),
    )


def _attendance(held: list[Activity]) -> tuple[Attendance, ...]:
    pairs = [(kind, audience) for kind in Kind for audience in Audience]
    grouped = [
        (kind, audience, [each for each in held if (each.kind, each.audience) == (kind, audience)])
        for kind, audience in pairs
    ]
    return tuple(_of_group(kind, audience, group) for kind, audience, group in grouped if group)


def _of_group(kind: Kind, audience: Audience, group: list[Activity]) -> Attendance:
    booked = [each for each in group if each.booked is not None]
    return Attendance(
        kind,
        audience,
        len(group),
        sum(each.attended for each in group),
        sum(each.booked or 0 for each in booked),
        sum(each.attended for each in booked),
    )


def _by_agency(held: list[Activity]) -> tuple[tuple[AgencyType, int], ...]:
    totals = dict.fromkeys(AgencyType, 0)
    for agency, count in (pair for each in held for pair in each.agencies):
        totals[agency] += count
    return tuple((agency, count) for agency, count in totals.items() if count >= SMALLEST_GROUP)


def _shift(held: list[Activity]) -> Shift | None:
    found = [each.evaluation for each in held if each.evaluation]
    answered = sum(each.answered for each in found)
    if answered < SMALLEST_GROUP:
        return None
    before = sum(each.answered * each.before_tenths for each in found)
    after = sum(each.answered * each.after_tenths for each in found)
    return Shift(answered, round(before / answered), round(after / answered))


def _later(held: list[Activity]) -> Later | None:
    found = [each.follow_up for each in held if each.follow_up]
    answered = sum(each.answered for each in found)
    if answered < SMALLEST_GROUP:
        return None
    confidence = sum(each.answered * each.confidence_tenths for each in found)
    totals = dict.fromkeys(Change, 0)
    for each in found:
        totals[each.change] += each.answered
    changes = tuple((change, count) for change, count in totals.items() if count >= SMALLEST_GROUP)
    return Later(answered, round(confidence / answered), changes)

"""Comparing a period with the one before: like with like, or not at all.

A group that was too small in some month of one period would make the other look larger: only
groups that were shown in every month of both are compared.
"""

from collections.abc import Container
from dataclasses import dataclass

from admin.impact.figures import HUNDRED, LEAST_BASE, Figure
from admin.impact.released import Released
from assistant.usage.cells import Measure
from assistant.usage.partition import REST

NOT_COMPARABLE = "not comparable"
NOTHING_BEFORE = "nothing released before"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same groups in two periods; ``is_all`` says that no other group was shown in either."""

    before: Figure
    now: Figure
    is_all: bool

    @property
    def text(self) -> str:
        """Say the difference; in percent too where the base is a hundred or more."""
        said = difference(self.before.shown or 0, self.now.shown or 0)
        return said if self.is_all else f"{said}, of what was shown every month"


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a figure since the period before, or why that cannot be said.

    ``comparison`` is None where it cannot.
    """

    text: str
    comparison: Comparison | None = None


def compared(
    before: Released, now: Released, measure: Measure, values: Container[str] | None = None
) -> Comparison | None:
    """Compare what two periods released within some values of a measure, or of all of it.

    None where no group was shown in every month of both, or the months are not equally many.
    """
    if len(before.periods_of(measure)) != len(now.periods_of(measure)):
        return None
    shown = _groups(before, measure, values), _groups(now, measure, values)
    same = {each for each in shown[0] & shown[1] if _is_whole(each, measure, before, now)}
    if not same:
        return None
    return Comparison(
        before.groups(measure, same), now.groups(measure, same), same == shown[0] | shown[1]
    )


def change_between(
    before: Released, now: Released, measure: Measure, values: Container[str] | None = None
) -> Change:
    """Compare a figure with that of the period before."""
    if not before.releases:
        return Change(NOTHING_BEFORE)
    found = compared(before, now, measure, values)
    return Change(found.text, found) if found else Change(NOT_COMPARABLE)


def change_of_group(before: Released, now: Released, measure: Measure, group: str) -> Change:
    """Compare one group with itself in the period before."""
    if not before.releases:
        return Change(NOTHING_BEFORE)
    is_even = len(before.periods_of(measure)) == len(now.periods_of(measure))
    if group == REST or not is_even or not _is_whole(group, measure, before, now):
        return Change(NOT_COMPARABLE)
    found = Comparison(before.group(measure, group), now.group(measure, group), is_all=True)
    return Change(found.text, found)


def difference(before: int, now: int) -> str:
    """Say how a number differs from an earlier one."""
    if now == before:
        return "the same"
    said = f"{abs(now - before):,} {'more' if now > before else 'fewer'}"
    if before < LEAST_BASE:
        return said
    return f"{said} ({'+' if now > before else '−'}{abs(now - before) / before * HUNDRED:.0f}%)"


def _groups(released: Released, measure: Measure, values: Container[str] | None) -> set[str]:
    return {
        group
        for group, members in released.members_of(measure).items()
        if group != REST and (values is None or all(each in values for each in members))
    }


def _is_whole(group: str, measure: Measure, *periods: Released) -> bool:
    return all(each.group(measure, group).is_whole for each in periods)

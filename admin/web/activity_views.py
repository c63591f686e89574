"""From activities to what their pages print."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from admin.activities.activity import AgencyType, Audience, Change, Kind
from admin.activities.inventing import origin_of
from admin.activities.reading import BETWEEN_OUTCOMES
from admin.activities.sheet import LineFault
from admin.identity.policy import Action
from admin.persistence.activities import KeptActivity
from admin.web.activity_contexts import (
    ActivitiesContext,
    ActivityFormContext,
    ActivityImportContext,
    ActivityView,
    FieldView,
    OutcomeView,
)
from admin.web.colleagues import may
from admin.web.contexts import Problem
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.guidance.edition import Edition

ADDRESS = "/admin/activities"
TICK = "outcome-"
CHOICES = {
    "kind": tuple(kind.value for kind in Kind),
    "audience": tuple(audience.value for audience in Audience),
    "change": ("", *(change.value for change in Change)),
}
GROUPS = (
    (
        "What was held",
        ("kind", "held_on", "subject", "audience", "booked", "attended", "agencies"),
    ),
    ("How sure people felt", ("answered", "before", "after")),
    ("Three months later", ("followed_up", "changed", "change", "confidence", "note")),
)
LABELS = {
    "kind": "Kind",
    "held_on": "Date",
    "subject": "Subject",
    "audience": "For whom",
    "booked": "Booked",
    "attended": "Came, or booklets handed out",
    "agencies": "By type of agency",
    "answered": "How many answered before and after",
    "before": "Mean before",
    "after": "Mean after",
    "followed_up": "How many were asked again and answered",
    "changed": "How many of them changed something in practice",
    "change": "What did most of them name?",
    "confidence": "Mean of how sure they feel now",
    "note": "In a few words",
}
HINTS = {
    "held_on": "Year-month-day, such as 2026-11-26",
    "subject": "What it was about. No names.",
    "booked": "Leave it empty where nobody had to book",
    "agencies": f"Such as police: 4; health: 7. Types: {', '.join(AgencyType)}",
    "before": "From 1, not sure at all, to 5, very sure",
    "after": "From 1 to 5",
    "change": "The answer that most of them gave",
    "confidence": "From 1 to 5",
    "note": "At most 200 characters. No names, and nothing that tells who somebody is.",
}


def activities_context(
    services: AdminServices, guest: Guest, kept: Iterable[KeptActivity], today: date
) -> ActivitiesContext:
    """Lay out the list."""
    return ActivitiesContext(
        frame=frame_for(services, "Activities", guest, ADDRESS),
        activities=tuple(_line(each, today) for each in kept),
        may_export=may(guest, Action.EXPORT),
    )


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it was filled in, where it is sent to, and what is wrong with it.

    ``warns`` says that something looks like a name, which the sender may say it is not.
    """

    address: str
    fields: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    warns: bool = False


def form_context(services: AdminServices, guest: Guest, filled: Filled) -> ActivityFormContext:
    """Lay out the form as it was filled in."""
    heading = "Add an activity" if filled.address == ADDRESS else "Change an activity"
    title = f"Error: {heading}" if filled.problems else heading
    return ActivityFormContext(
        frame=frame_for(services, title, guest, ADDRESS),
        heading=heading,
        address=filled.address,
        groups=tuple(
            (group, tuple(_field(name, filled.fields) for name in names))
            for group, names in GROUPS
        ),
        outcomes=_ticks(outcomes_of(services.web.live().edition), filled.fields),
        warns=filled.warns,
        problems=filled.problems,
    )


def import_context(
    services: AdminServices,
    guest: Guest,
    rows: str = "",
    *,
    added: int | None = None,
    faults: Iterable[LineFault] = (),
) -> ActivityImportContext:
    """Lay out the import with all that is wrong, line by line."""
    problems = tuple(Problem("rows", _told(fault)) for fault in faults)
    title = "Error: Import activities" if problems else "Import activities"
    outcomes = outcomes_of(services.web.live().edition)
    frame = frame_for(services, title, guest, ADDRESS)
    return ActivityImportContext(frame, rows, added, outcomes, problems)


def outcomes_of(edition: Edition) -> tuple[str, ...]:
    """List the desired outcomes of an edition, each once, in the order of its topics."""
    topics = (topic for family in edition.topics for topic in family.topics)
    return tuple(dict.fromkeys(topic.aim for topic in topics))


def with_ticks(fields: Mapping[str, str]) -> dict[str, str]:
    """Give the fields of a form with the outcomes that were ticked, as a file has them."""
    ticked = [value for name, value in fields.items() if name.startswith(TICK)]
    return {**fields, "outcomes": BETWEEN_OUTCOMES.join(ticked)}


def _ticks(offered: tuple[str, ...], fields: Mapping[str, str]) -> tuple[OutcomeView, ...]:
    written = fields.get("outcomes", "").split(BETWEEN_OUTCOMES)
    ticked = [each.strip() for each in written if each.strip()]
    return tuple(
        OutcomeView(f"{TICK}{number}", name, name in ticked)
        for number, name in enumerate(dict.fromkeys((*offered, *ticked)), 1)
    )


def _told(fault: LineFault) -> str:
    where = f"Line {fault.line}, {fault.field}" if fault.field else f"Line {fault.line}"
    return f"{where}: {fault.text}"


def _field(name: str, fields: Mapping[str, str]) -> FieldView:
    return FieldView(
        name, LABELS[name], HINTS.get(name, ""), fields.get(name, ""), CHOICES.get(name, ())
    )


def _line(kept: KeptActivity, today: date) -> ActivityView:
    activity = kept.activity
    due = activity.follow_up_due
    asks = "" if due is None else f"Ask now, since {due}" if due <= today else f"On {due}"
    return ActivityView(
        id=kept.id,
        held_on=activity.held_on.isoformat(),
        kind=activity.kind.value,
        subject=activity.subject,
        audience=activity.audience.value,
        booked="" if activity.booked is None else str(activity.booked),
        attended=activity.attended,
        due="" if activity.is_demonstration else asks,
        demonstration=origin_of(activity),
    )

"""Activities: the list, the form of one, and the import and export of many."""

from collections.abc import Mapping
from datetime import date
from http import HTTPStatus

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from admin.activities.activity import Activity
from admin.activities.reading import names_in, read_activity
from admin.activities.sheet import (
    ImportRefusedError,
    exported,
    imported,
    template,
    written_fields,
)
from admin.identity.policy import Action
from admin.persistence.activities import KeptActivity
from admin.web.activity_views import (
    ADDRESS,
    Filled,
    activities_context,
    form_context,
    import_context,
    outcomes_of,
    with_ticks,
)
from admin.web.contexts import Problem
from admin.web.handlers.answers import (
    Fields,
    Page,
    PageOrRedirect,
    Services,
    SignedIn,
    form,
    page,
    printed,
    sent_on,
)
from admin.web.services import AdminServices, Guest
from assistant.guidance.hours import LONDON

CSV = "text/csv"


@page("/activities", Action.SEE_ACTIVITIES)
def show_activities(services: Services, guest: SignedIn) -> Page:
    """List what was held."""
    kept = services.stores.activities.everything()
    context = activities_context(services, guest, kept, _today(services))
    return printed(services, "activities.html", context)


@page("/activities/new", Action.CHANGE_ACTIVITIES)
def show_new_activity(services: Services, guest: SignedIn) -> Page:
    """Show an empty form."""
    return printed(services, "activity.html", form_context(services, guest, Filled(ADDRESS, {})))


@form("/activities", Action.CHANGE_ACTIVITIES, back=ADDRESS, holds_words=True)
def add_activity(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Add an activity."""
    read = _read(services, guest, ADDRESS, fields)
    if not isinstance(read, Activity):
        return read
    services.stores.activities.add([read], by=guest.person.email)
    return sent_on(ADDRESS)


@page("/activities/{activity:int}", Action.CHANGE_ACTIVITIES)
def show_activity(services: Services, guest: SignedIn, activity: FromPath[int]) -> Page:
    """Show the form of an activity as it stands."""
    kept = _kept(services, activity)
    filled = Filled(f"{ADDRESS}/{activity}", written_fields(kept.activity))
    return printed(services, "activity.html", form_context(services, guest, filled))


@form("/activities/{activity:int}", Action.CHANGE_ACTIVITIES, back=ADDRESS, holds_words=True)
def change_activity(
    services: Services, guest: SignedIn, fields: Fields, activity: FromPath[int]
) -> PageOrRedirect:
    """Change an activity, such as by what was said three months later."""
    _kept(services, activity)
    read = _read(services, guest, f"{ADDRESS}/{activity}", fields)
    if not isinstance(read, Activity):
        return read
    services.stores.activities.change(activity, read, by=guest.person.email)
    return sent_on(ADDRESS)


@page("/activities/import", Action.CHANGE_ACTIVITIES)
def show_import(services: Services, guest: SignedIn) -> Page:
    """Show where rows are pasted."""
    return printed(services, "activity_import.html", import_context(services, guest))


@form("/activities/import", Action.CHANGE_ACTIVITIES, back=ADDRESS, holds_words=True)
def import_activities(services: Services, guest: SignedIn, fields: Fields) -> Page:
    """Import all rows, or none and say why."""
    rows = fields["rows"]
    try:
        read = imported(rows, _today(services), _outcomes(services))
    except ImportRefusedError as refused:
        context = import_context(services, guest, rows, faults=refused.faults)
        return printed(services, "activity_import.html", context)
    services.stores.activities.add(read, by=guest.person.email)
    context = import_context(services, guest, added=len(read))
    return printed(services, "activity_import.html", context)


@page("/activities/template.csv", Action.SEE_ACTIVITIES)
def download_template() -> Response[str]:
    """Give the file to fill in."""
    return _file(template(), "activities-template.csv")


@page("/activities/export.csv", Action.EXPORT, back=ADDRESS)
def export_activities(services: Services, guest: SignedIn) -> Response[str]:
    """Give everything as a file that can be imported again, but for what is a demonstration."""
    who = guest.person.email
    services.stores.audit.note(services.clock(), who, "took the activities", "activities.csv")
    kept = (each.activity for each in services.stores.activities.everything())
    return _file(exported(each for each in kept if not each.is_demonstration), "activities.csv")


def _read(
    services: AdminServices, guest: Guest, address: str, fields: Mapping[str, str]
) -> Activity | Page:
    """Read the form; what is wrong, or looks like a name, is shown beside its field."""
    fields = with_ticks(fields)
    read = read_activity(fields, _today(services), _outcomes(services))
    if not isinstance(read, Activity):
        problems = tuple(Problem(fault.field, fault.text) for fault in read)
        filled = Filled(address, fields, problems)
        return printed(services, "activity.html", form_context(services, guest, filled))
    named = () if fields.get("no_names") == "yes" else names_in(read)
    if named:
        warned = tuple(Problem(name, "This looks as if it named somebody") for name in named)
        filled = Filled(address, fields, warned, warns=True)
        return printed(services, "activity.html", form_context(services, guest, filled))
    return read


def _outcomes(services: AdminServices) -> frozenset[str]:
    """Give the desired outcomes of the live edition, and those that were noted under another."""
    kept = services.stores.activities.everything()
    noted = (outcome for each in kept for outcome in each.activity.outcomes)
    return frozenset((*outcomes_of(services.web.live().edition), *noted))


def _kept(services: AdminServices, number: int) -> KeptActivity:
    kept = services.stores.activities.numbered(number)
    if kept is None:
        raise NotFoundException
    return kept


def _today(services: AdminServices) -> date:
    return services.clock().astimezone(LONDON).date()


def _file(text: str, name: str) -> Response[str]:
    return Response(
        text,
        media_type=CSV,
        status_code=HTTPStatus.OK,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )

"""The impact report: to read on the screen, and to take away as a file."""

from litestar import Response
from litestar.params import FromQuery

from admin.identity.policy import Action
from admin.impact.laying_out.papers import whole_paper
from admin.printing.forms import Form, PrintedReport, print_report
from admin.web.contexts import ImpactContext, Problem
from admin.web.handlers.answers import Fields, Page, Services, SignedIn, form, page, printed
from admin.web.impact_choices import FORMS, Chosen, choose, form_choices, period_choices
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.documents.pdf import NoPdfError

IMPACT = "/admin/impact"
UNKNOWN = "Choose a period from the list."
UNKNOWN_FORM = "Choose a form from the list."


@page("/impact", Action.SEE_IMPACT)
def show_impact(services: Services, guest: SignedIn, period: FromQuery[str] = "") -> Page:
    """Show the report of a period, of the newest unless another is chosen."""
    chosen = choose(services.stores.impact, period)
    problems = (Problem("period", UNKNOWN),) if period and period != str(chosen) else ()
    return _report(services, guest, chosen, *problems)


@form("/impact/file", Action.TAKE_IMPACT, back=IMPACT)
def take_impact(
    services: Services, guest: SignedIn, fields: Fields
) -> Response[bytes] | Response[str]:
    """Hand the report of a period out as a file, and note in the audit log who took it."""
    store = services.stores.impact
    chosen = choose(store, fields["period"])
    if chosen is None or str(chosen) != fields["period"]:
        return _report(services, guest, chosen, Problem("period", UNKNOWN))
    if fields["form"] not in FORMS:
        return _report(services, guest, chosen, Problem("form", UNKNOWN_FORM))
    report = store.report(chosen.period, chosen.series)
    try:
        file = print_report(report, Form(fields["form"]), services.clock())
    except NoPdfError as missing:
        return _report(services, guest, chosen, Problem("form", str(missing)))
    store.note_file(guest.person.email, file.name)
    return _attachment(file)


def _report(
    services: AdminServices, guest: Guest, chosen: Chosen | None, *problems: Problem
) -> Page:
    store = services.stores.impact
    report = store.report(chosen.period, chosen.series) if chosen else None
    context = ImpactContext(
        frame=frame_for(services, "Error: Impact" if problems else "Impact", guest, IMPACT),
        paper=whole_paper(report, services.clock()) if report else None,
        chosen=str(chosen or ""),
        periods=period_choices(store, chosen),
        forms=form_choices(),
        problems=problems,
    )
    return printed(services, "impact.html", context)


def _attachment(file: PrintedReport) -> Response[bytes]:
    headers = {"content-disposition": f'attachment; filename="{file.name}"'}
    return Response(file.content, media_type=file.media_type, headers=headers)

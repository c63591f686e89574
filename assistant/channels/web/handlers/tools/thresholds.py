"""The threshold navigator: ticks and words come by POST, and the answer is the page itself."""

from dataclasses import replace

from litestar import Request, Response, post
from litestar.datastructures import State
from litestar.params import RawBody

from assistant.channels.web.handlers.answers import (
    CurrentVisit,
    Page,
    Services,
    page,
    printed,
    printed_tool,
)
from assistant.channels.web.services import WebServices
from assistant.channels.web.tool_forms import ThresholdForm, read_threshold_form
from assistant.channels.web.views.held import held_path_context, is_path_held
from assistant.channels.web.views.tools.how_it_decides import how_it_decides_context
from assistant.channels.web.views.tools.rationales import rationale_view
from assistant.channels.web.views.tools.shared import heard_view, known_area
from assistant.channels.web.views.tools.thresholds import thresholds_context
from assistant.channels.web.visit import Visit
from assistant.conversation.context import Context
from assistant.conversation.hearing import Heard, hear
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.navigating import Navigation, navigate
from assistant.conversation.ports import UsageCounter
from assistant.conversation.tool_counts import cells_of_path, count_once
from assistant.documents.in_word import WORD, write_notes
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.page import Audience
from assistant.pathways.levels import framework_of

PATHWAY = "thresholds"


@page("/thresholds")
def show_navigator(services: Services, visit: CurrentVisit) -> Page:
    """Show the empty navigator."""
    form = ThresholdForm()
    context = thresholds_context(form, navigate(visit.live, form.child), visit)
    return printed(services, "thresholds.html", context)


@post("/thresholds", status_code=200, sync_to_thread=True)
def assess(
    request: Request[None, None, State], body: RawBody, services: Services, visit: CurrentVisit
) -> Page:
    """Show what the ticks come to, and which signs the words sound like.

    Words are judged for danger also while the path is stopped.
    """
    form = read_threshold_form(body, request.content_type[0])
    heard = _heard(form, services, visit)
    if is_path_held(visit):
        token = services.sealer.seal(heard.context, visit.at)
        card = heard_view(heard, visit).card
        return printed_tool(request, services, "held", held_path_context(visit, card, token))
    found = navigate(visit.live, form.child, form.ticked, form.words)
    counter = services.counters.of_request(request)
    after = _counted(form, found, heard.context, counter, visit)
    form = replace(form, conversation=services.sealer.seal(after, visit.at))
    context = thresholds_context(form, found, visit, heard_view(heard, visit))
    return printed_tool(request, services, "thresholds", context)


@post("/thresholds/rationale", status_code=200, sync_to_thread=True)
def write_rationale(
    request: Request[None, None, State], body: RawBody, visit: CurrentVisit
) -> Response[bytes]:
    """Send the reasons as a Word document, written anew from the ticks.

    Raises:
        UnknownPageError: no sign was ticked, so there are no reasons.
    """
    form = read_threshold_form(body, request.content_type[0])
    found = navigate(visit.live, form.child, form.ticked)
    if found.assessment is None:
        raise UnknownPageError("no sign was ticked")
    rationale = rationale_view(found, found.assessment, form, visit)
    sections = tuple((each.heading, each.lines) for each in rationale.sections)
    document = write_notes(rationale.title, rationale.made, sections, visit.locale.tag, visit.at)
    headers = {"Content-Disposition": 'attachment; filename="notes.docx"'}
    return Response(document, media_type=WORD, headers=headers)


@page("/thresholds/how-it-decides")
def show_how_it_decides(services: Services, visit: CurrentVisit) -> Page:
    """Explain the navigator from the data that it decides by."""
    return printed(services, "how_it_decides.html", how_it_decides_context(visit))


def _heard(form: ThresholdForm, services: WebServices, visit: Visit) -> Heard:
    message = IncomingMessage(
        text=form.words,
        locale=visit.locale.tag,
        channel=Channel.WEB,
        received_at=visit.at,
        context=services.sealer.open(form.conversation, visit.at),
        audience=Audience.PRACTITIONER,
        area=known_area(form.area, visit),
    )
    return hear(message, visit.live)


def _counted(
    form: ThresholdForm, found: Navigation, context: Context, counter: UsageCounter, visit: Visit
) -> Context:
    """Count a range that was asked for; what was chosen counts only where it is of the edition."""
    if found.assessment is None or not form.wants_level:
        return context
    grid = visit.live.guided.grid
    cells = cells_of_path(
        PATHWAY,
        step=found.assessment.range.highest,
        framework=framework_of(found.thresholds, form.framework).id,
        agency=form.agency if grid and form.agency in grid.agencies else None,
    )
    return count_once(cells, context, counter)

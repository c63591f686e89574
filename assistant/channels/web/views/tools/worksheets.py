"""A worksheet: fields without a form, so that nothing in it can be sent."""

from assistant.channels.web.addresses import url_to
from assistant.channels.web.tool_contexts import WorksheetContext
from assistant.channels.web.tool_parts import WorksheetPart
from assistant.channels.web.views.tools.shared import page_links, people_view, tool_frame
from assistant.channels.web.visit import Visit
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.page import Confidence
from assistant.pathways.worksheet import Part, Worksheet


def worksheet_context(worksheet_id: str, visit: Visit) -> WorksheetContext:
    """Lay out a worksheet.

    Raises:
        UnknownPageError: the edition has none of this name.
    """
    worksheet = visit.live.guided.worksheets.get(worksheet_id)
    if worksheet is None:
        raise UnknownPageError(f"this edition has no worksheet {worksheet_id!r}")
    return WorksheetContext(
        frame=tool_frame(visit, worksheet.title),
        title=worksheet.title,
        before=worksheet.before,
        parts=tuple(_part(part) for part in worksheet.parts.values()),
        has_writing=_has_writing(worksheet),
        people=people_view(worksheet.contacts, visit),
        pages=page_links(worksheet.pages, visit),
        awaits_confirmation=worksheet.confidence is Confidence.AWAITING_CONFIRMATION,
        edition=visit.edition.number,
        tools_url=url_to("/tools", visit),
    )


def _part(part: Part) -> WorksheetPart:
    return WorksheetPart(part.heading, tuple(part.items.values()))


def _has_writing(worksheet: Worksheet) -> bool:
    return any(item.lines for part in worksheet.parts.values() for item in part.items.values())

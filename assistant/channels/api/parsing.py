"""Read a request into the message that the core takes; what is unknown is left out."""

from datetime import datetime

from assistant.channels.api.schemas import AskRequest
from assistant.conversation.actions import read_action
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.token import TokenSealer
from assistant.guidance.page import Audience
from assistant.guidance.partnership import Area

AUDIENCES = {audience.value: audience for audience in Audience}


def incoming_message(
    request: AskRequest,
    sealer: TokenSealer,
    locales: tuple[str, ...],
    areas: tuple[Area, ...],
    now: datetime,
) -> IncomingMessage:
    """Read a request; a locale that is not offered becomes English, an odd token a new start.

    An area is taken only when it is the partnership's: no other words may enter the context.
    """
    return IncomingMessage(
        text=request.message,
        locale=request.locale if request.locale in locales else locales[0],
        channel=Channel.API,
        received_at=now,
        context=sealer.open(request.conversation, now),
        action=read_action(request.action),
        audience=AUDIENCES.get(request.audience or ""),
        area=request.area if request.area in {area.id for area in areas} else None,
    )

"""Words that describe what a practitioner sees: danger first, then the signs they sound like."""

from dataclasses import replace

from assistant.channels.telegram.chats.levels import standing_after
from assistant.channels.telegram.chats.turns import Said, Turn, asked
from assistant.channels.telegram.ticked import Ticked
from assistant.channels.telegram.views.levels.describing import heard_screen
from assistant.conversation.hearing import hear
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.navigating import navigate
from assistant.guidance.page import Audience
from assistant.pathways.guided import THRESHOLDS


def is_described(turn: Turn) -> bool:
    """Tell whether a typed message answers the navigator, and the navigator is not stopped."""
    ticked, live = turn.remembered.ticked, turn.visit.live
    is_stopped = live.stopped.has_channel(Channel.TELEGRAM) or live.stopped.has_pathway(THRESHOLDS)
    is_awaited = ticked is not None and ticked.awaits_words
    return is_awaited and live.guided.thresholds is not None and not is_stopped


def answer_description(turn: Turn) -> Said:
    """Show the help card that the words ask for, or the signs that they sound like.

    What has no words in it is answered as any such message.
    """
    text, before = turn.incoming.text, turn.remembered.ticked or Ticked()
    if not any(character.isalnum() for character in text):
        return asked(turn, text)
    visit, context = turn.visit, turn.remembered.context
    message = IncomingMessage(
        text=text,
        locale=visit.tag,
        channel=Channel.TELEGRAM,
        received_at=visit.at,
        context=context,
        audience=Audience.PRACTITIONER,
        area=context.area,
    )
    heard = hear(message, visit.live)
    suggestions = navigate(visit.live, before.child, before.ids, text).suggestions
    ticked = replace(before, suggestions=suggestions, awaits_words=False)
    remembered = replace(turn.remembered, context=heard.context, ticked=ticked)
    standing = standing_after(replace(turn, remembered=remembered), ticked)
    return Said(heard_screen(heard, standing), remembered)

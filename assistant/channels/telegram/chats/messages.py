"""Answer what was typed: a command does what it says, anything else goes to the core."""

from collections.abc import Callable

from assistant.channels.telegram.chats.commands import CommandKind, read_command
from assistant.channels.telegram.chats.describing import answer_description, is_described
from assistant.channels.telegram.chats.pages import page_of_code
from assistant.channels.telegram.chats.tools import opened_tool, show_tools
from assistant.channels.telegram.chats.turns import (
    Said,
    Turn,
    asked,
    forgotten,
    no_longer_awaiting,
    said,
)
from assistant.channels.telegram.views.menus import language_screen
from assistant.channels.telegram.views.notices import goodbye_screen, notice_blocks, welcome_screen
from assistant.channels.telegram.views.topics import families_screen
from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.message import Channel


def answer_message(turn: Turn) -> Said:
    """Answer a message; what has no words is answered with people to call."""
    command = read_command(turn.incoming.text, turn.visit.catalogue)
    if command is None and is_described(turn):
        return answer_description(turn)
    turn = no_longer_awaiting(turn)
    if command is None:
        return asked(turn, turn.incoming.text)
    return COMMANDS[command.kind](turn, command.payload)


def show_topics(turn: Turn, _payload: str = "") -> Said:
    """Offer the topics; a channel that is stopped has none, and says so."""
    if turn.visit.live.stopped.has_channel(Channel.TELEGRAM):
        return asked(turn, action=Action(ActionKind.NONE_OF_THESE))
    return said(turn, families_screen(turn.visit))


def stop(turn: Turn, _payload: str = "") -> Said:
    """Clear the chat and forget it."""
    return forgotten(goodbye_screen(turn.visit))


def _start(turn: Turn, payload: str) -> Said:
    """Say what this is; a deep link with the code of a page or a tool opens that."""
    tool = opened_tool(turn, payload)
    if tool is not None:
        return tool
    page = page_of_code(payload, turn.visit)
    if page is None:
        return said(turn, welcome_screen(turn.visit))
    action = Action(ActionKind.SHOW_PAGE, page.slug)
    return asked(turn, action=action, notice=notice_blocks(turn.visit))


def _help(turn: Turn, _payload: str) -> Said:
    return asked(turn, action=Action(ActionKind.NEED_HELP_NOW))


def _language(turn: Turn, _payload: str) -> Said:
    return said(turn, language_screen(turn.visit))


COMMANDS: dict[CommandKind, Callable[[Turn, str], Said]] = {
    CommandKind.START: _start,
    CommandKind.HELP: _help,
    CommandKind.TOPICS: show_topics,
    CommandKind.TOOLS: show_tools,
    CommandKind.LANGUAGE: _language,
    CommandKind.STOP: stop,
}

"""Fixed words: what this is, what is late, what remains after a chat is cleared, what broke."""

from assistant.channels.telegram.presses import PressKind, button
from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.views.fitting import joined
from assistant.channels.telegram.views.markup import Block, plain
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.canned import canned_reply
from assistant.conversation.message import Channel
from assistant.conversation.steps.hold import CHANNEL_REPLY
from assistant.localisation.catalogues import Catalogue


def welcome_screen(visit: Visit) -> Screen:
    """Say what this is, who can see the chat, and that the web page leaves less behind."""
    blocks = (
        *opening_blocks(visit),
        *_holding(visit),
        Block(plain(visit.gettext("Write what you want to know, in your own words."))),
        *notice_blocks(visit),
        Block(plain(visit.gettext("Someone is in danger now: call 999."))),
    )
    languages = button(visit.gettext("Languages"), PressKind.CHOOSE_LANGUAGE)
    rows = (languages,) if len(visit.offered) > 1 else ()
    return Screen(joined(blocks), (*rows, *around_rows(visit)))


def notice_blocks(visit: Visit) -> tuple[Block, ...]:
    """Say that Telegram can see the chat, and where less is left behind."""
    seen = visit.gettext(
        "Telegram can see this chat, and it stays on every phone and computer that uses your"
        " account. We keep nothing. The web page leaves less behind."
    )
    address = (Block(plain(visit.web_url), is_tight=True),) if visit.web_url else ()
    return (Block(plain(seen)), *address)


def late_screen(catalogue: Catalogue) -> Screen:
    """Answer what came too late with nothing that the screen of another person should show."""
    return Screen(plain(catalogue.gettext("Sorry for the delay. Send anything to go on.")))


def goodbye_screen(visit: Visit) -> Screen:
    """Say what was cleared, what remains, and how to delete the chat; nothing else is shown."""
    lines = (
        visit.gettext(
            "This chat is cleared as far as a program may: messages of the last 48 hours."
        ),
        visit.gettext(
            "Older messages stay, and so does the chat in your list. To delete it, press and hold"
            " its name and choose to delete it, for both sides if you are asked."
        ),
        visit.gettext(
            "In the settings of Telegram, look under Devices for any that is not yours, and turn"
            " on auto-delete. Copies may remain where nobody can clear them: in notifications,"
            " in backups and at Telegram."
        ),
    )
    return Screen(joined(Block(plain(line)) for line in lines))


def broken_screen(catalogue: Catalogue) -> Screen:
    """Say that something went wrong, in words that need nothing to be working, and who answers."""
    lines = (
        catalogue.gettext("Something went wrong here"),
        catalogue.gettext("If someone is in danger now, call 999"),
        catalogue.gettext(
            "Not safe to speak? Call 999 from a mobile, listen, and press 55 when you are asked."
        ),
    )
    return Screen(joined(Block(plain(line)) for line in lines), is_card=True)


def _holding(visit: Visit) -> tuple[Block, ...]:
    """Say that the channel is paused, where an incident has stopped it."""
    if not visit.live.stopped.has_channel(Channel.TELEGRAM):
        return ()
    return (Block(plain(canned_reply(visit.live, CHANNEL_REPLY, visit.tag).text)),)

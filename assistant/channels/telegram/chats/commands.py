"""Commands and the words that stand for them; whatever is more than a command is a message."""

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.localisation.catalogues import Catalogue

COMMAND = re.compile(r"/([A-Za-z]{1,32})(?:@\w+)?(?: +([A-Za-z0-9_-]{1,64}))?")
ENGLISH_STOP_WORDS = "stop, close, end"


class CommandKind(StrEnum):
    """The commands that the bot knows, as they are typed."""

    START = "start"
    HELP = "help"
    TOPICS = "topics"
    TOOLS = "tools"
    LANGUAGE = "language"
    STOP = "stop"


KINDS = {kind.value: kind for kind in CommandKind}


@dataclass(frozen=True, slots=True)
class Command:
    """A command; ``payload`` is the neutral code of a deep link, empty without one."""

    kind: CommandKind
    payload: str = ""


def read_command(text: str, catalogue: Catalogue) -> Command | None:
    """Read a message that is a command and nothing else; any other is to be judged as words."""
    written = text.strip()
    if written.casefold() in _stop_words(catalogue):
        return Command(CommandKind.STOP)
    found = COMMAND.fullmatch(written)
    kind = KINDS.get(found.group(1).lower()) if found else None
    payload = (found.group(2) if found else None) or ""
    if kind is None or (payload and kind is not CommandKind.START):
        return None
    return Command(kind, payload)


def _stop_words(catalogue: Catalogue) -> frozenset[str]:
    # Translators: words, separated by commas, with which a person ends the chat.
    listed = catalogue.gettext("stop, close, end")
    words = f"{listed},{ENGLISH_STOP_WORDS}".split(",")
    return frozenset(word.strip().casefold() for word in words)

"""What the Telegram channel is handed by the composition root, as one value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from assistant.channels.planting import Counters
from assistant.channels.telegram.chats.remembered import ChatKeys, ChatMemory, Memory
from assistant.channels.telegram.chats.traces import Noted, Traces
from assistant.channels.telegram.visit import Visit
from assistant.conversation.ports import LiveEdition
from assistant.localisation.catalogues import Catalogue


@dataclass(frozen=True, slots=True)
class TelegramServices:
    """All that the channel needs from outside.

    ``catalogues`` are those of the offered languages by tag, English first. ``claims`` tells
    whether the update of a number is to be answered, once over all workers. ``clock`` tells the
    moment, aware. ``web_url`` is where the same service is on the web, None when it is not said.
    ``keys`` name chats; under those names ``memory`` remembers them, and ``traces`` which messages
    stand in them.
    """

    live: Callable[[], LiveEdition]
    counters: Counters
    catalogues: Mapping[str, Catalogue]
    claims: Callable[[int], bool]
    clock: Callable[[], datetime]
    web_url: str | None = None
    keys: ChatKeys = field(default_factory=ChatKeys)
    memory: Memory = field(default_factory=ChatMemory)
    traces: Noted = field(default_factory=Traces)

    def catalogue(self, *wishes: str | None) -> Catalogue:
        """Choose the first language of ``wishes`` that is offered, else English."""
        tags = ((wish or "").lower().partition("-")[0] for wish in wishes)
        chosen = next((tag for tag in tags if tag in self.catalogues), None)
        return self.catalogues[chosen or next(iter(self.catalogues))]

    def visit(self, *wishes: str | None) -> Visit:
        """Begin a reply in the first language of ``wishes`` that is offered, else in English."""
        return Visit(
            live=self.live(),
            at=self.clock(),
            catalogue=self.catalogue(*wishes),
            offered=tuple(each.locale for each in self.catalogues.values()),
            web_url=self.web_url,
        )

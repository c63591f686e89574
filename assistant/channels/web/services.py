"""What the web channel is handed by the composition root, as one value."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from assistant.channels.planting import Counters
from assistant.channels.web.environment import Renderer
from assistant.channels.web.rate_limit import RateLimit
from assistant.channels.web.statics import StaticFile
from assistant.channels.web.visit import Visit
from assistant.conversation.ports import LiveEdition
from assistant.conversation.token import TokenSealer
from assistant.guidance.history import History, NoHistory
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.locales import Locale
from assistant.localisation.negotiation import choose_locale, locale_of_path, unprefixed


@dataclass(frozen=True, slots=True)
class WebServices:
    """All that the web channel needs from outside.

    ``catalogues`` are those of the offered languages by tag, English first; ``statics`` are keyed
    by file name; ``clock`` tells the moment, aware. ``may_wait`` says that an answer may have to
    wait, for the sentence model or for a memory that workers share; answers that need not take
    turns by ``one_at_a_time``.
    """

    live: Callable[[], LiveEdition]
    sealer: TokenSealer
    counters: Counters
    catalogues: Mapping[str, Catalogue]
    renderer: Renderer
    statics: Mapping[str, StaticFile]
    clock: Callable[[], datetime]
    rate_limit: RateLimit = field(default_factory=RateLimit)
    history: History = field(default_factory=NoHistory)
    may_wait: bool = True
    one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def offered(self) -> tuple[Locale, ...]:
        """The languages of this instance, in the order of the choice."""
        return tuple(catalogue.locale for catalogue in self.catalogues.values())

    def visit(self, path: str) -> Visit:
        """Begin a request: its language is that of the address."""
        locale = locale_of_path(path, self.offered)
        return Visit(
            live=self.live(),
            at=self.clock(),
            catalogue=self.catalogues[locale.tag],
            offered=self.offered,
            statics=self.statics,
            path=f"/{unprefixed(path, self.offered).strip('/')}",
        )

    def visit_in(self, visit: Visit, tag: str) -> Visit:
        """Go on in the language that a form asked for, where it is offered."""
        chosen = choose_locale(visit.locale, tag, visit.offered)
        return replace(visit, catalogue=self.catalogues[chosen.tag])

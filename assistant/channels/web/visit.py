"""One request: the edition, the moment and the language that all of its page shares."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from assistant.channels.web.statics import StaticFile
from assistant.conversation.ports import LiveEdition
from assistant.guidance.edition import Edition
from assistant.guidance.hours import LONDON
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.locales import Locale


@dataclass(frozen=True, slots=True)
class Visit:
    """What every view of one request is made from.

    ``at`` is aware; ``offered`` are the languages of this instance, the first without a prefix;
    ``path`` is the address without the language, "/" where there is no page in another language.
    """

    live: LiveEdition
    at: datetime
    catalogue: Catalogue
    offered: tuple[Locale, ...]
    statics: Mapping[str, StaticFile]
    path: str = "/"

    @property
    def edition(self) -> Edition:
        """The edition that the request answers from."""
        return self.live.edition

    @property
    def locale(self) -> Locale:
        """The language of the page."""
        return self.catalogue.locale

    def static_url(self, name: str) -> str:
        """Say where a static file is; also where it is missing, so that the page still shows."""
        file = self.statics.get(name)
        return file.url if file else f"/static/none/{name}"

    @property
    def today(self) -> date:
        """The day in London."""
        return self.at.astimezone(LONDON).date()

"""One update: the edition, the moment and the language that all of its reply shares."""

from dataclasses import dataclass
from datetime import date, datetime

from assistant.conversation.ports import LiveEdition
from assistant.guidance.edition import Edition
from assistant.guidance.hours import LONDON
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.locales import Locale


@dataclass(frozen=True, slots=True)
class Visit:
    """What every view of one reply is made from.

    ``at`` is aware; ``offered`` are the languages of this instance; ``web_url`` is where the same
    service is on the web, None while nobody has said.
    """

    live: LiveEdition
    at: datetime
    catalogue: Catalogue
    offered: tuple[Locale, ...]
    web_url: str | None = None

    @property
    def edition(self) -> Edition:
        """The edition that the reply comes from."""
        return self.live.edition

    @property
    def tag(self) -> str:
        """The language of the reply."""
        return self.catalogue.locale.tag

    @property
    def today(self) -> date:
        """The day in London."""
        return self.at.astimezone(LONDON).date()

    def gettext(self, message: str, /, **values: object) -> str:
        """Say a message in the language of the reply; its values are escaped by the caller."""
        return self.catalogue.gettext(message, **values)

"""Incident mode: which parts of the service are stopped and show the holding card."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.conversation.message import Channel


class PartKind(StrEnum):
    """What kind of part can be stopped; the JSON API and the widget go with the web."""

    WEB = "web"
    TELEGRAM = "telegram"
    PAGE = "page"
    PATHWAY = "pathway"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the service.

    ``name`` is a page's slug or the id of a pathway or worksheet, empty for channels.
    """

    kind: PartKind
    name: str = ""

    def __str__(self) -> str:
        return f"{self.kind.value} {self.name}".strip()


PART_OF_CHANNEL = {
    Channel.WEB: Part(PartKind.WEB),
    Channel.API: Part(PartKind.WEB),
    Channel.TELEGRAM: Part(PartKind.TELEGRAM),
}


@dataclass(frozen=True, slots=True)
class Stopped:
    """The parts that are stopped at present; triage and help cards never are."""

    parts: frozenset[Part] = frozenset()

    def has_channel(self, channel: Channel) -> bool:
        """Tell whether a channel answers everything but danger with the holding card."""
        return PART_OF_CHANNEL.get(channel) in self.parts

    def has_page(self, slug: str) -> bool:
        """Tell whether a page shows the holding card instead of its text."""
        return Part(PartKind.PAGE, slug) in self.parts

    def has_pathway(self, pathway: str) -> bool:
        """Tell whether a guided path shows the holding card instead of its steps."""
        return Part(PartKind.PATHWAY, pathway) in self.parts

    def hides(self, slug: str, channel: Channel) -> bool:
        """Tell whether a reply on a channel has to do without a page."""
        return self.has_channel(channel) or self.has_page(slug)


NOTHING_STOPPED = Stopped()

"""The value that travels through the pipeline: one turn and what the steps found out about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition, SearchQuery, SearchResult
from assistant.conversation.reply import Reply
from assistant.guidance.page import Audience
from assistant.safety.judgement import NO_CONCERN, Judgement

USUAL_AUDIENCE = Audience.FAMILY
CARDS = (Outcome.EMERGENCY_CARD, Outcome.URGENT_CARD)


@dataclass(frozen=True, slots=True)
class Turn:
    """One message on its way to a reply.

    ``leans`` tells that the message says too little to stand alone after the one before.
    ``outcome`` is None until a step ends the turn and says why. ``pages`` are the slugs to show,
    the first as the answer when ``has_answer``, else all as choices. ``reply_id`` names a canned
    reply, ``contacts`` are those that the message asked for; ``audience`` and ``area`` hold for
    this turn and the next.
    """

    message: IncomingMessage
    audience: Audience
    area: str | None
    judgement: Judgement = NO_CONCERN
    outcome: Outcome | None = None
    query: SearchQuery | None = None
    leans: bool = False
    found: SearchResult | None = None
    pages: tuple[str, ...] = ()
    has_answer: bool = False
    passage: str | None = None
    reply_id: str | None = None
    contacts: tuple[str, ...] = ()
    reply: Reply | None = None

    @property
    def has_ended(self) -> bool:
        """Tell whether a step has already said how this turn ends."""
        return self.outcome is not None

    @property
    def awaits_page(self) -> bool:
        """Tell whether words raised a card: the approved page below it is still looked for."""
        return self.outcome in CARDS and not self.pages


Step: TypeAlias = Callable[[Turn, LiveEdition], Turn]

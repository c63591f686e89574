"""What one turn hands to the next: ids and flags, never words."""

from dataclasses import dataclass

from assistant.guidance.page import Audience
from assistant.safety.judgement import Concern, Kind

HELP_LINE_TURNS = 3


@dataclass(frozen=True, slots=True)
class Context:
    """The memory of a conversation.

    ``pages`` are the slugs shown or offered last, best first, at most three. ``signals`` are the
    kinds of concern seen so far, of cards and of small signs, without repeats. ``help_turns``
    counts down from three after a card, ``concern`` is what the last card was for, None where the
    person only asked for information. ``clarified`` says that choices were offered in the turn
    before. ``counted`` holds the usage cells to which this conversation has already added its one.
    """

    audience: Audience | None = None
    area: str | None = None
    pages: tuple[str, ...] = ()
    signals: tuple[Kind, ...] = ()
    help_turns: int = 0
    clarified: bool = False
    concern: Concern | None = None
    counted: tuple[str, ...] = ()

    @property
    def guessed(self) -> Audience | None:
        """Who was heard to write of the last card's danger, as long as its help goes on."""
        return self.concern.guessed if self.concern and self.help_turns else None


NEW_CONVERSATION = Context()

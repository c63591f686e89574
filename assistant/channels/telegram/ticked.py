"""What a practitioner has ticked so far: ids and choices, remembered like the conversation."""

from dataclasses import dataclass, field, replace

from assistant.conversation.ports import Suggestions
from assistant.pathways.observing import Child


@dataclass(frozen=True, slots=True)
class Ticked:
    """Where a practitioner stands in the navigator; never a word that was typed.

    ``ids`` are of the edition, in the order in which they were ticked. ``framework`` is the id of
    the words for the levels, empty for the plain ones. ``suggestions`` are the signs that the last
    description sounded like, None before one. ``awaits_words`` says that what is typed next
    describes what was seen.
    """

    ids: tuple[str, ...] = ()
    child: Child = field(default_factory=Child)
    framework: str = ""
    suggestions: Suggestions | None = None
    awaits_words: bool = False

    def toggled(self, entry: str) -> "Ticked":
        """Tick an entry by its id, or take its tick away."""
        others = tuple(each for each in self.ids if each != entry)
        return replace(self, ids=others if entry in self.ids else (*others, entry))

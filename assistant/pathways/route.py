"""Routes: questions with answers that lead to an end, where a person or a page waits."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.guidance.page import Audience, Confidence


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question; ``to`` is the id of the next question or of an end."""

    id: str
    text: str
    to: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a route, never about what exactly happened.

    ``skip`` is where it leads without an answer: nobody has to know, or to say.
    """

    id: str
    text: str
    answers: tuple[Answer, ...]
    skip: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class End:
    """Where a route ends: what to do, whom to turn to, and what follows.

    ``contacts`` come in the order in which they are to be tried. ``will_not`` says what they do
    not do, ``never`` what must not be done. ``is_danger`` shows the emergency number before all.
    """

    id: str
    title: str
    do: tuple[str, ...]
    contacts: tuple[str, ...]
    pages: tuple[str, ...]
    never: tuple[str, ...]
    next: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: Confidence
    will_not: tuple[str, ...] = ()
    is_danger: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Every sentence of the end."""
        return (self.title, *self.do, *self.never, *self.next, *self.will_not)


@dataclass(frozen=True, slots=True)
class Route:
    """A guided path; ``start`` is the id of its first question, the mappings are keyed by id."""

    id: str
    title: str
    audience: Audience
    owner: str
    start: str
    questions: Mapping[str, Question]
    ends: Mapping[str, End]

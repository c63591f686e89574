"""Walking a route: from the answers given so far to the next question or the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.pathways.errors import UnknownAnswerError
from assistant.pathways.route import End, Question, Route

SKIP = "skip"
"""The answer of someone who does not know, or would rather not say."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A question that was passed; ``said`` is the answer in words, None where it was skipped."""

    question: str
    said: str | None


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the answers lead; ``taken`` are the reasons that can be put on record, in order."""

    taken: tuple[Taken, ...]
    stands_at: Question | End


def walk(route: Route, answers: Sequence[str]) -> Walk:
    """Follow answers, by their ids, from the start of a sound route; none leads to its start.

    Raises:
        UnknownAnswerError: a question has no such answer, or an answer follows an end.
    """
    taken: list[Taken] = []
    stands_at = _at(route, route.start)
    for answer in answers:
        if isinstance(stands_at, End):
            raise UnknownAnswerError(f"{stands_at.id!r} is an end and takes no answer")
        said, to = _choice(stands_at, answer)
        taken.append(Taken(stands_at.text, said))
        stands_at = _at(route, to)
    return Walk(tuple(taken), stands_at)


def trails(route: Route) -> Iterator[tuple[str, ...]]:
    """Yield every row of answers that leads from the start of a sound route to an end."""
    unfinished: list[tuple[str, ...]] = [()]
    while unfinished:
        trail = unfinished.pop()
        stands_at = walk(route, trail).stands_at
        if isinstance(stands_at, End):
            yield trail
        else:
            choices = [SKIP, *(answer.id for answer in stands_at.answers)]
            unfinished.extend((*trail, choice) for choice in choices)


def _choice(question: Question, wanted: str) -> tuple[str | None, str]:
    if wanted == SKIP:
        return None, question.skip
    for answer in question.answers:
        if answer.id == wanted:
            return answer.text, answer.to
    raise UnknownAnswerError(f"the question {question.id!r} has no answer {wanted!r}")


def _at(route: Route, place: str) -> Question | End:
    return route.questions[place] if place in route.questions else route.ends[place]

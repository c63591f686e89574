"""Answers by their places among those of each question, where there is room for no more."""

from collections.abc import Iterable, Sequence

from assistant.pathways.errors import UnknownAnswerError
from assistant.pathways.route import Question, Route
from assistant.pathways.walking import SKIP, walk

SKIPPED = "s"
"""The place of an answer that was not given."""


def places_of(route: Route, answers: Sequence[str]) -> tuple[str, ...]:
    """Name each answer of a walk by its place, counted from 0; ``answers_at`` reads them back."""
    return tuple(
        SKIPPED if answer == SKIP else str(_ids(route, answers[:count]).index(answer))
        for count, answer in enumerate(answers)
    )


def answers_at(route: Route, places: Iterable[str]) -> tuple[str, ...]:
    """Give the answers at places, by their ids.

    Raises:
        UnknownAnswerError: a question has none at such a place, or nothing is asked any more.
    """
    answers: tuple[str, ...] = ()
    for place in places:
        answers = (*answers, _answer(_ids(route, answers), place))
    return answers


def _ids(route: Route, answers: Sequence[str]) -> tuple[str, ...]:
    """List the answers that are open after others; at an end there are none."""
    at = walk(route, answers).stands_at
    return tuple(answer.id for answer in at.answers) if isinstance(at, Question) else ()


def _answer(ids: Sequence[str], place: str) -> str:
    if place == SKIPPED:
        return SKIP
    if not (place.isascii() and place.isdecimal()) or int(place) >= len(ids):
        raise UnknownAnswerError(f"no answer stands at {place!r}")
    return ids[int(place)]

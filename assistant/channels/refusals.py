"""How an interface for programs refuses: who to call, and what is wrong but never its value."""

import re
from collections.abc import Mapping

from litestar.exceptions import SerializationException, ValidationException
from msgspec import Struct

BODY = "data"
"""What the framework calls the body of a request."""
WRONG_KIND = re.compile(r"Expected `\w+`, got `\w+`")
UNKNOWN_FIELD = "Object contains unknown field"


class PersonBody(Struct):
    """Somebody who answers now."""

    name: str
    phone: str | None


class RefusalBody(Struct):
    """Any error, with the people to show in place of a reply, the first of them first.

    ``problem`` says what is wrong with the request, null where nothing is known of that.
    """

    status: int
    problem: str | None
    people: tuple[PersonBody, ...]


def problem_of(error: Exception) -> str | None:
    """Say which field of a request is wrong and how, None where nothing is known.

    A field that is not ours is never named: its name could hold a person's words.
    """
    if isinstance(error.__cause__, SerializationException):
        return "body: this is no JSON"
    if isinstance(error, ValidationException) and isinstance(error.extra, list):
        return "; ".join(map(_problem, error.extra))
    return None


def _problem(told: Mapping[str, str]) -> str:
    if told["message"].startswith(UNKNOWN_FIELD):
        return "body: it has a field that is not known here"
    field = "body" if told["key"] == BODY else told["key"]
    is_plain = WRONG_KIND.fullmatch(told["message"]) is not None
    return f"{field}: {told['message'] if is_plain else 'it is missing or of another kind'}"

"""Read a posted form of any bytes: what is missing is empty, what is broken mended or refused."""

from dataclasses import dataclass
from urllib.parse import parse_qs

from litestar.exceptions import ClientException

URL_ENCODED = "application/x-www-form-urlencoded"
MOST_FIELDS = 50
LONGEST_FIELD = 40


@dataclass(frozen=True, slots=True)
class TurnForm:
    """The fields of a turn or a search, each empty where it was not sent.

    ``message`` and ``query`` are as written, NUL and all, but for bytes that are no text; several
    are joined, so that triage sees every word. Of the others the last counts.
    """

    message: str = ""
    query: str = ""
    conversation: str = ""
    action: str = ""
    locale: str = ""


@dataclass(frozen=True, slots=True)
class CountForm:
    """What is to be counted, as it was typed but for spaces around it; empty where not sent."""

    timescale: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    time: str = ""


def read_form(body: bytes, content_type: str) -> TurnForm:
    """Read the fields of a turn or a search.

    Raises:
        ClientException: it is not a URL-encoded form, or has more fields than any form of ours.
    """
    fields = read_fields(body, content_type)
    return TurnForm(
        message="\n".join(fields.get("message", [])),
        query="\n".join(fields.get("query", [])),
        conversation=last_of(fields, "conversation"),
        action=last_of(fields, "action"),
        locale=last_of(fields, "locale"),
    )


def read_count_form(body: bytes, content_type: str) -> CountForm:
    """Read the fields of the form that counts; each is cut to 40 characters.

    Raises:
        ClientException: it is not a URL-encoded form, or has more fields than any form of ours.
    """
    fields = read_fields(body, content_type)
    names = ("timescale", "day", "month", "year", "time")
    return CountForm(*(last_of(fields, name).strip()[:LONGEST_FIELD] for name in names))


def read_fields(
    body: bytes, content_type: str, *, most: int = MOST_FIELDS
) -> dict[str, list[str]]:
    """Read a form of at most so many fields, each with its values in order.

    Raises:
        ClientException: it is not a URL-encoded form, or has more fields.
    """
    if content_type != URL_ENCODED:
        raise ClientException
    try:
        return parse_qs(
            body.decode(errors="replace"),
            keep_blank_values=True,
            errors="replace",
            max_num_fields=most,
        )
    except ValueError as error:
        raise ClientException from error


def last_of(fields: dict[str, list[str]], name: str) -> str:
    """Give the last value of a field, empty where it was not sent."""
    return fields.get(name, [""])[-1]

"""Read a posted form of any bytes: what is missing is empty, what is broken mended or refused."""

from dataclasses import dataclass
from urllib.parse import parse_qs

from litestar.exceptions import ClientException

URL_ENCODED = "application/x-www-form-urlencoded"
MOST_FIELDS = 50


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


def read_form(body: bytes, content_type: str) -> TurnForm:
    """Read the fields of a form.

    Raises:
        ClientException: it is not a URL-encoded form, or has more fields than any form of ours.
    """
    if content_type != URL_ENCODED:
        raise ClientException
    try:
        fields = parse_qs(
            body.decode(errors="replace"),
            keep_blank_values=True,
            errors="replace",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as error:
        raise ClientException from error
    return TurnForm(
        message="\n".join(fields.get("message", [])),
        query="\n".join(fields.get("query", [])),
        conversation=_last(fields, "conversation"),
        action=_last(fields, "action"),
        locale=_last(fields, "locale"),
    )


def _last(fields: dict[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[-1]

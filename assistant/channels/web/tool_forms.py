"""Read the forms of the tools: ids, choices from lists, and free text that is kept nowhere."""

from dataclasses import dataclass

from assistant.channels.web.forms import LONGEST_FIELD, last_of, read_fields
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import OLDEST_CHILD

MOST_TICKS = 600
"""More fields than the thresholds have signs, strengths and circumstances."""

LONGEST_ID = 80
UNBORN = "unborn"


@dataclass(frozen=True, slots=True)
class ThresholdForm:
    """The navigator's fields; each choice is empty where none was made.

    ``ticked`` are ids, perhaps strange ones. ``words`` are shown to their writer only.
    ``conversation`` is the sealed token. ``wants_level`` says that the range was asked for.
    """

    ticked: tuple[str, ...] = ()
    words: str = ""
    age: str = ""
    area: str = ""
    framework: str = ""
    agency: str = ""
    arrangement: str = ""
    conversation: str = ""
    wants_level: bool = False

    @property
    def child(self) -> Child:
        """Say what the age tells; anything but an age of a child tells nothing."""
        if self.age == UNBORN:
            return Child(is_unborn=True)
        is_number = self.age.isascii() and self.age.isdigit()
        return Child(int(self.age)) if is_number and int(self.age) <= OLDEST_CHILD else Child()


@dataclass(frozen=True, slots=True)
class ProtocolForm:
    """What somebody's agency is, what it knows and where, by ids; empty where not chosen."""

    agency: str = ""
    known: str = ""
    area: str = ""
    conversation: str = ""
    is_sent: bool = False


@dataclass(frozen=True, slots=True)
class RouteForm:
    """The answers given so far, by ids, in order; ``conversation`` is the sealed token."""

    answers: tuple[str, ...] = ()
    conversation: str = ""


def read_threshold_form(body: bytes, content_type: str) -> ThresholdForm:
    """Read the fields of the navigator.

    Raises:
        ClientException: it is not a URL-encoded form, or has more fields than the navigator.
    """
    fields = read_fields(body, content_type, most=MOST_TICKS)
    names = ("age", "area", "framework", "agency", "arrangement")
    choices = {name: last_of(fields, name).strip()[:LONGEST_FIELD] for name in names}
    return ThresholdForm(
        ticked=tuple(dict.fromkeys(each[:LONGEST_ID] for each in fields.get("tick", []))),
        words="\n".join(fields.get("words", [])),
        conversation=last_of(fields, "conversation"),
        wants_level=last_of(fields, "do") == "level",
        **choices,
    )


def read_protocol_form(body: bytes, content_type: str) -> ProtocolForm:
    """Read the fields of the domestic abuse route.

    Raises:
        ClientException: it is not a URL-encoded form, or has too many fields.
    """
    fields = read_fields(body, content_type)
    names = ("agency", "known", "area")
    agency, known, area = (last_of(fields, name)[:LONGEST_ID] for name in names)
    token = last_of(fields, "conversation")
    return ProtocolForm(agency, known, area, token, is_sent="agency" in fields)


def read_route_form(body: bytes, content_type: str) -> RouteForm:
    """Read the answers of a route; "back" takes the last one away again.

    Raises:
        ClientException: it is not a URL-encoded form, or has too many fields.
    """
    fields = read_fields(body, content_type)
    before = tuple(each[:LONGEST_ID] for each in fields.get("before", []))
    given = tuple(each[:LONGEST_ID] for each in fields.get("answer", []))
    answers = before[:-1] if "back" in fields else (*before, *given)
    return RouteForm(answers, last_of(fields, "conversation"))

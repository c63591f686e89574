"""What the template receives that shows what is no page as people see it."""

from dataclasses import dataclass

from markupsafe import Markup

from admin.web.contexts import AdminFrame, Problem
from admin.web.why_contexts import Table
from assistant.channels.web.history_contexts import ParagraphView
from assistant.channels.web.parts import Link


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example and what is heard of it, in words; ``is_wrong`` under the draft."""

    words: str
    wanted: str
    live: str
    draft: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class SeenEntry:
    """One entry; ``mark`` is new, changed or taken out, empty for what stays.

    ``words`` and ``html`` are as people see them. ``changes`` pair the name of a field with its
    lines in both wordings. The rest is as in ``Shown``.
    """

    anchor: str
    heading: str
    mark: str
    words: str
    html: tuple[Markup, ...]
    facts: tuple[tuple[str, str], ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    links: tuple[Link, ...]
    changes: tuple[tuple[str, tuple[ParagraphView, ...]], ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class SeenContext:
    """A draft of what is no page: what changes of it, then what stays.

    ``broken`` says what must be mended before anything can be shown, ``told`` what else is wrong.
    ``language`` and ``direction`` are those of what people see. ``message`` is what was tried,
    echoed this once and kept nowhere, ``tried`` what was made of it; None before.
    """

    frame: AdminFrame
    path: str
    back_url: str
    address: str
    broken: tuple[str, ...]
    told: tuple[str, ...]
    language: str
    direction: str
    changed: tuple[SeenEntry, ...]
    same: tuple[SeenEntry, ...]
    can_try: bool
    message: str
    tried: Table | None
    problems: tuple[Problem, ...]

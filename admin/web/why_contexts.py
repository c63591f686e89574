"""What the template of the search tester receives, documented field by field."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as there are ``columns``, the first names the row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class WhyContext:
    """A question, as it was typed, and all that decided its answer; empty before one is typed."""

    frame: AdminFrame
    question: str
    audiences: tuple[str, ...]
    audience: str
    locales: tuple[str, ...]
    locale: str
    tables: tuple[Table, ...]
    problems: tuple[Problem, ...]

"""The parts of the page of time limits, ready to print, as the other ``parts`` are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeLimitView:
    """One time limit in the table; ``limit`` reads "15 working days after"."""

    what: str
    limit: str
    source: str
    how_sure: str


@dataclass(frozen=True, slots=True)
class ChoiceOfLimit:
    """A limit that can be counted; ``name`` says what is due and from what it runs."""

    id: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class CountFormView:
    """The form that counts, with what was typed; shown to its writer only and kept nowhere.

    Each error is None where nothing is wrong.
    """

    choices: tuple[ChoiceOfLimit, ...]
    day: str
    month: str
    year: str
    time: str
    limit_error: str | None
    date_error: str | None
    time_error: str | None


@dataclass(frozen=True, slots=True)
class MistakeView:
    """What is wrong with a form, and the id of the field that it is about."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class CountView:
    """What was counted: what is due and when, the result in a sentence, how, what to mind."""

    what: str
    when: str
    result: str
    how: tuple[str, ...]
    notes: tuple[str, ...]

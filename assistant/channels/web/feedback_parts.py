"""What is asked under an answer, ready to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """A question about the answer, with its buttons as (value, label); thanks for the last one.

    ``question`` is None, and there are no options, when there is nothing more to ask.
    """

    thanks: str | None
    question: str | None
    options: tuple[tuple[str, str], ...]

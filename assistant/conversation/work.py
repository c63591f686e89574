"""Work that pauses between its pieces, so that whoever does it can see to something else."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

Result = TypeVar("Result")
Work: TypeAlias = Generator[None, None, Result]


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """What came of a work."""

    result: Result


def do_piece(work: Work[Result]) -> Done[Result] | None:
    """Do one piece of a work; None where another follows."""
    try:
        next(work)
    except StopIteration as end:
        return Done(end.value)
    return None


def finish(work: Work[Result]) -> Result:
    """Do all of a work at once and give what comes of it."""
    while (done := do_piece(work)) is None:
        pass
    return done.result

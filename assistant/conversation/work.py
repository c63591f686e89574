"""Work that pauses between its pieces, so that whoever does it can see to something else."""

from collections.abc import Generator
from typing import TypeAlias, TypeVar

Result = TypeVar("Result")
Work: TypeAlias = Generator[None, None, Result]


def finish(work: Work[Result]) -> Result:
    """Do all of a work at once and give what comes of it."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result

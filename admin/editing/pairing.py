"""What stands in the place of what, where one list becomes another."""

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

Entry = TypeVar("Entry", bound=Hashable)


def differences(
    was: Sequence[Entry], now: Sequence[Entry]
) -> Iterator[tuple[Entry | None, Entry | None]]:
    """Pair what is lost with what stands in its place, in order; None where nothing does."""
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            continue
        shared = min(end - start, last - first)
        yield from zip(was[start : start + shared], now[first : first + shared], strict=True)
        yield from ((lost, None) for lost in was[start + shared : end])
        yield from ((None, gained) for gained in now[first + shared : last])


def replaced(was: Sequence[Entry], now: Sequence[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    """Give what stands nowhere any more, with what is new in its place; what moved is kept."""
    before, after = frozenset(was), frozenset(now)
    for lost, gained in differences(was, now):
        if lost is not None and lost not in after:
            yield lost, None if gained in before else gained

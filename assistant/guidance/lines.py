"""Many lines of text in little memory: tens of thousands are kept, and seldom read."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

_ENCODING = ("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class PackedLines(Sequence[str]):
    """A sequence of lines that is unpacked whenever it is read; equal where its lines are.

    A line for itself costs a hundred bytes, ten of them packed together as much.
    """

    packed: bytes
    length: int

    def __len__(self) -> int:
        return self.length

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines())

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        return self._lines()[place]

    def _lines(self) -> list[str]:
        if not self.length:
            return []
        return zlib.decompress(self.packed).decode(*_ENCODING).split("\n")


def packed_lines(lines: Iterable[str]) -> PackedLines:
    """Pack lines, none of which holds a line break."""
    listed = list(lines)
    return PackedLines(zlib.compress("\n".join(listed).encode(*_ENCODING)), len(listed))

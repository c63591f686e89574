"""Files that are not as they were written."""

from collections.abc import Iterator
from pathlib import Path


def each_byte_damaged(path: Path) -> Iterator[Path]:
    """Give a file again and again, each time with the lowest bit of another byte turned."""
    whole = path.read_bytes()
    for place, byte in enumerate(whole):
        path.write_bytes(whole[:place] + bytes([byte ^ 1]) + whole[place + 1 :])
        yield path

"""Words that nobody ever wrote, and the search for them in whatever form they might be kept."""

import base64
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from string import ascii_lowercase
from zipfile import ZipFile, is_zipfile

import numpy as np

COUNT = 500
SHORTEST = 8
DIGESTS = ("md5", "sha1", "sha256", "blake2b")


def canaries(seed: int = 2026, count: int = COUNT) -> tuple[str, ...]:
    """Make random words of fourteen letters; chance writes none of them into a file."""
    random = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    return tuple("".join(random.choices(ascii_lowercase, k=14)) for _ in range(count))


def message_with(canary: str, number: int) -> str:
    """Write the message of a person in which the word stands as a name, a place or an address."""
    messages = (
        f"my son {canary} is being bullied",
        f"somebody called {canary} says he will post my pictures",
        f"{canary}@mail.example keeps writing to my daughter",
        f"she lives at 12 {canary} road and he hits her",
        f"{canary}",
        f"my husband {canary} is hitting me now",
        f"how do i set up parental controls {canary}",
        f"https://{canary}.example/ has a photo of me",
    )
    return messages[number % len(messages)]


def forms_of(word: str) -> Iterator[bytes]:
    """Give a word as it might lie in a file: cut short, in other codes, or as a plain hash."""
    yield word[:10].encode()
    yield word[:10].upper().encode()
    yield word[::-1][:10].encode()
    yield word.encode("utf-16-le")
    for shift in range(3):
        yield base64.b64encode(b"x" * shift + word.encode())[4:-4]
    yield from digests_of(word)


def digests_of(text: str) -> Iterator[bytes]:
    """Give what an unkeyed hash makes of a text, as bytes and as letters."""
    for name in DIGESTS:
        digest = hashlib.new(name, text.encode()).digest()
        yield digest
        yield digest.hex().encode()


class Needles:
    """Forms of many words, looked for in bytes at one stroke."""

    def __init__(self, forms: Iterable[bytes]) -> None:
        self._by_start: dict[int, list[bytes]] = {}
        for form in forms:
            start = int.from_bytes(form[:SHORTEST], "little")
            self._by_start.setdefault(start, []).append(form)
        self._starts = np.array(sorted(self._by_start), dtype="<u8")

    def found_in(self, data: bytes) -> set[bytes]:
        """List the forms that stand anywhere in the data."""
        found: set[bytes] = set()
        for offset in range(SHORTEST):
            length = (len(data) - offset) // SHORTEST
            if length <= 0:
                break
            words = np.frombuffer(data, dtype="<u8", count=length, offset=offset)
            places = np.minimum(np.searchsorted(self._starts, words), len(self._starts) - 1)
            for start in np.unique(words[self._starts[places] == words]):
                found.update(form for form in self._by_start[int(start)] if form in data)
        return found

    def files_with(self, *folders: Path) -> list[str]:
        """Name the files in which a form stands, also of what is packed in them."""
        return [
            f"{name}: {form!r}"
            for folder in folders
            for name, data in contents_of(folder)
            for form in sorted(self.found_in(data))
        ]


def needles_of(words: Sequence[str], messages: Sequence[str] = ()) -> Needles:
    """Look for words in each of their forms, and for plain hashes of whole messages."""
    forms = [form for word in words for form in forms_of(word)]
    return Needles([*forms, *(form for each in messages for form in digests_of(each))])


def contents_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Read every file of a folder, its name, and what a zip file holds."""
    for path in sorted(folder.rglob("*")):
        yield f"the name of {path.name}", path.name.encode()
        if path.is_file():
            yield path.name, path.read_bytes()
        if path.is_file() and is_zipfile(path):
            with ZipFile(path) as packed:
                yield from (
                    (f"{path.name}/{name}", packed.read(name)) for name in packed.namelist()
                )


def back_up(folder: Path, into: Path) -> None:
    """Copy every database as a backup would, with what its journal holds, and its words as SQL."""
    into.mkdir()
    for path in sorted(folder.glob("*.db")):
        with (
            closing(sqlite3.connect(path)) as kept,
            closing(sqlite3.connect(into / path.name)) as copy,
        ):
            kept.backup(copy)
            (into / f"{path.name}.sql").write_text("\n".join(copy.iterdump()), "utf-8")

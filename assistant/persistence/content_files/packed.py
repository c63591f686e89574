"""The content folder as one zip file: read with suspicion, written the same every time.

The limits answer threats 12 and 19 of the threat model: nothing is unpacked to disk, and what a
file claims about its size is not believed.
"""

import stat
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentError, ContentErrors

MOST_BYTES_PACKED = 5 * 1024 * 1024
MOST_BYTES_UNPACKED = 20 * 1024 * 1024
MOST_FILES_A_LANGUAGE = 600
"""English has half as many, with what is in no language."""
MOST_TIMES_LARGER = 20
SMALL_BYTES = 64 * 1024
LONG_AGO = (1980, 1, 1, 0, 0, 0)
READABLE = stat.S_IFREG | 0o644
UNREADABLE = (
    BadZipFile,
    NotImplementedError,
    EOFError,
    IndexError,
    OverflowError,
    ValueError,
    zlib.error,
)
"""All that zipfile raises for a crafted file: a name that is empty or not UTF-8, a false place."""
_MAKE = "Make it with the export of this service, or zip the content folder itself"


def pack_documents(documents: Iterable[Document]) -> bytes:
    """Write documents into a zip file; equal documents give equal bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for document in sorted(documents, key=lambda each: each.path):
            entry = ZipInfo(document.path, LONG_AGO)
            entry.external_attr = READABLE << 16
            entry.create_system = 3
            archive.writestr(entry, document.text.encode(), ZIP_DEFLATED, 9)
    return packed.getvalue()


def unpack_documents(packed: bytes, *, languages: int = 1) -> tuple[Document, ...]:
    """Read the documents of a zip file, sorted by path.

    ``languages`` is how many there may be; so many times more files may be in it.

    Raises:
        ContentErrors: it is no zip file or a bomb, or a file in it is a link, leads out of the
            folder, is no content file, is not UTF-8, or holds hidden characters.
    """
    if len(packed) > MOST_BYTES_PACKED:
        raise _refused("", f"the file has more than {MOST_BYTES_PACKED >> 20} MiB")
    try:
        with ZipFile(BytesIO(packed)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_too_many(entries, languages)
            _refuse_suspicious(entries)
            texts = dict(_read_all(archive, entries))
    except UNREADABLE as error:
        raise _refused("", "this is no zip file that can be read") from error
    return _documents(texts)


def _refuse_too_many(entries: list[ZipInfo], languages: int) -> None:
    most = MOST_FILES_A_LANGUAGE * languages
    if len(entries) > most:
        why = f"{MOST_FILES_A_LANGUAGE} for each of {languages} languages"
        raise _refused("", f"the file holds more than {most} files, {why}")


def _refuse_suspicious(entries: list[ZipInfo]) -> None:
    times = Counter(entry.filename for entry in entries)
    twice = next((name for name, count in times.items() if count > 1), None)
    if twice is not None:
        raise _refused(twice, "this file stands twice")
    for entry in entries:
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise _refused(entry.filename, "this is a link")
        if entry.flag_bits & 1:
            raise _refused(entry.filename, "this file is encrypted")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise _refused(entry.filename, "this file is packed in an unusual way")


def _read_all(archive: ZipFile, entries: list[ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Read each file no further than is allowed, whatever it says about itself."""
    left = MOST_BYTES_UNPACKED
    for entry in entries:
        most = min(left, max(SMALL_BYTES, MOST_TIMES_LARGER * entry.compress_size))
        with archive.open(entry) as opened:
            raw = opened.read(most + 1)
        if len(raw) > most:
            raise _refused(entry.filename, "this file grows too much when it is unpacked")
        left -= len(raw)
        yield entry.filename, raw


def _documents(texts: dict[str, bytes]) -> tuple[Document, ...]:
    documents: list[Document] = []
    errors: list[ContentError] = []
    for path, raw in sorted(texts.items()):
        try:
            documents.append(canonical_document(path, raw.decode()))
        except UnicodeDecodeError:
            errors += _refused(path, "this is not UTF-8").errors
        except ContentErrors as found:
            errors += found.errors
    if errors:
        raise ContentErrors(errors)
    return tuple(documents)


def _refused(path: str, problem: str) -> ContentErrors:
    return ContentErrors([ContentError(path or "the zip file", None, problem, _MAKE)])

"""Static files, read into memory once and served under their digest, to be cached for ever."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).parent / "static"
DIGEST_LENGTH = 12
MEDIA_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain",
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file as it is sent; ``digest`` is the start of its SHA-256 in hexadecimal."""

    name: str
    digest: str
    media_type: str
    content: bytes
    compressed: bytes

    @property
    def url(self) -> str:
        """The address that changes with the content."""
        return f"/static/{self.digest}/{self.name}"


def read_statics(directory: Path = STATIC) -> Mapping[str, StaticFile]:
    """Read every file of the directory whose kind is known, keyed by its name."""
    known = (path for path in sorted(directory.iterdir()) if path.suffix in MEDIA_TYPES)
    return {path.name: static_file(path.name, path.read_bytes()) for path in known}


def static_file(name: str, content: bytes) -> StaticFile:
    """Name a file by its content."""
    return StaticFile(
        name=name,
        digest=hashlib.sha256(content).hexdigest()[:DIGEST_LENGTH],
        media_type=MEDIA_TYPES[Path(name).suffix],
        content=content,
        compressed=gzip.compress(content, mtime=0),
    )

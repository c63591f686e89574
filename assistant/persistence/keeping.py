"""What a data directory keeps in files: the secret of an instance, and pages written whole."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant.guidance.errors import AssistantError

KEPT_KEY = "secret_key"
SHORTEST_SECRET = 32
"""In characters; what is shorter could be guessed."""


class UnusableSecretError(AssistantError):
    """A file holds no whole secret; put it back from a backup, or have a new one made."""


def kept_secret(data_dir: Path, name: str = KEPT_KEY) -> str:
    """Read a secret that the data directory keeps, made on the first start, for us alone.

    Raises:
        UnusableSecretError: the file is empty, or too short to be a secret.
        OSError: the disk is full or cannot be written to; no secret is kept.
    """
    path = data_dir / name
    if not path.exists():
        _keep_first(path, secrets.token_urlsafe(48))
    secret = path.read_text().strip()
    if len(secret) < SHORTEST_SECRET:
        raise UnusableSecretError(
            f"{path}: a secret has at least {SHORTEST_SECRET} characters; put the file back from"
            " a backup, or delete it: the next start makes a new one, which does not open what"
            " the old one sealed"
        )
    return secret


def keep_whole(path: Path, text: str) -> None:
    """Write a file that anybody may read, whole or not at all, whoever else writes it now.

    Raises:
        OSError: the disk is full or cannot be written to; the file that was there is untouched.
    """
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    with _written_beside(path, text) as written:
        written.chmod(0o644)
        written.replace(path)


def _keep_first(path: Path, text: str) -> None:
    """Write a file for us alone, whole or not at all; one that another process wrote stays."""
    with _written_beside(path, text) as written, suppress(FileExistsError):
        path.hardlink_to(written)


@contextmanager
def _written_beside(path: Path, text: str) -> Iterator[Path]:
    """Write a text whole into a file of another name, for us alone, to be put in its place."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}")
    written = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            os.fsync(file.fileno())
        yield written
    finally:
        written.unlink(missing_ok=True)

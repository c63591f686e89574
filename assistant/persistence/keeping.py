"""What a data directory keeps in files: the secret of an instance, and pages written whole."""

import os
import secrets
import tempfile
from pathlib import Path

KEPT_KEY = "secret_key"


def kept_secret(data_dir: Path, name: str = KEPT_KEY) -> str:
    """Read a secret that the data directory keeps, made on the first start, for us alone."""
    path = data_dir / name
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    secret = secrets.token_urlsafe(48)
    with os.fdopen(descriptor, "w") as file:
        file.write(secret)
    return secret


def keep_whole(path: Path, text: str) -> None:
    """Write a file that anybody may read, whole or not at all, whoever else writes it now.

    Raises:
        OSError: the disk is full or cannot be written to; the file that was there is untouched.
    """
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}")
    written = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            os.fsync(file.fileno())
        written.chmod(0o644)
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        raise

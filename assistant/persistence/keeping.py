"""The secret of an instance, kept in its data directory when the settings name none."""

import os
import secrets
from pathlib import Path

KEPT_KEY = "secret_key"


def kept_secret(data_dir: Path) -> str:
    """Read the secret that the data directory keeps, made on the first start, for us alone."""
    path = data_dir / KEPT_KEY
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    secret = secrets.token_urlsafe(48)
    with os.fdopen(descriptor, "w") as file:
        file.write(secret)
    return secret

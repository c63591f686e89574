"""What is encrypted with the secret of the service, and keys derived from it for one use each."""

import base64
import hashlib
from collections.abc import Sequence

from cryptography.fernet import Fernet, MultiFernet


class Vault:
    """Seal what must be read again, such as the second factor's secret.

    The first key seals, all of them open, so that the secret of the service can be changed.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet(
            [Fernet(base64.urlsafe_b64encode(key_for(b"second-factor", key))) for key in keys]
        )

    def seal(self, text: str) -> str:
        """Encrypt and authenticate a text."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """Read a sealed text.

        Raises:
            InvalidToken: no key of the service opens it; put the old one back, second in the list.
        """
        return self._fernet.decrypt(sealed.encode()).decode()


def key_for(use: bytes, secret: str) -> bytes:
    """Derive a key of 256 bits for one use from the secret of the service."""
    return hashlib.blake2b(secret.encode(), digest_size=32, person=use).digest()

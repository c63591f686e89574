"""What proves that a webhook comes from Telegram; made from the secret of the instance."""

import hashlib
from dataclasses import dataclass
from typing import Self

DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class WebhookSecrets:
    """The path and the header's value; the same on every worker, and never shown to anybody."""

    path: str
    header: str

    @classmethod
    def made_from(cls, secret: str) -> Self:
        """Derive both, so that neither says anything about the secret or about the other."""
        return cls(
            f"/telegram/{_derived(secret, b'telegram-path')}", _derived(secret, b"telegram")
        )


def _derived(secret: str, purpose: bytes) -> str:
    digest = hashlib.blake2b(secret.encode(), digest_size=DIGEST_BYTES, person=purpose)
    return digest.hexdigest()

"""An authenticator in memory that answers as a phone or a security key does."""

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import bytes_to_base64url

PRESENT_AND_VERIFIED, WITH_KEY = 0x05, 0x40


@dataclass
class Authenticator:
    """One passkey, for whatever site the browser is on; ``count`` is how often it was used."""

    origin: str = "https://help.example"
    count: int = 0
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    id: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def add(self, asked: str) -> str:
        """Answer with the new passkey."""
        options = json.loads(asked)
        length = len(self.id).to_bytes(2, "big")
        key = bytes(16) + length + self.id + cbor2.dumps(self._public())
        facts = self._facts(options["rp"]["id"], PRESENT_AND_VERIFIED | WITH_KEY) + key
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": facts})
        said = self._said("webauthn.create", options)
        return self._answer(said, attestationObject=attested)

    def show(self, asked: str) -> str:
        """Answer with a signature."""
        options = json.loads(asked)
        self.count += 1
        facts, said = self._facts(options["rpId"]), self._said("webauthn.get", options)
        signed = facts + hashlib.sha256(said).digest()
        signature = self.key.sign(signed, ec.ECDSA(hashes.SHA256()))
        return self._answer(said, authenticatorData=facts, signature=signature)

    def _facts(self, host: str, flags: int = PRESENT_AND_VERIFIED) -> bytes:
        named = hashlib.sha256(host.encode()).digest()
        return named + bytes([flags]) + self.count.to_bytes(4, "big")

    def _said(self, kind: str, options: dict[str, Any]) -> bytes:
        said = {"type": kind, "challenge": options["challenge"], "origin": self.origin}
        return json.dumps(said).encode()

    def _public(self) -> dict[int, Any]:
        """Write the public key as COSE does: ES256 on P-256."""
        numbers = self.key.public_key().public_numbers()
        x, y = (each.to_bytes(32, "big") for each in (numbers.x, numbers.y))
        return {1: 2, 3: -7, -1: 1, -2: x, -3: y}

    def _answer(self, said: bytes, **response: bytes) -> str:
        encoded = {name: bytes_to_base64url(each) for name, each in response.items()}
        name = bytes_to_base64url(self.id)
        answer = {
            "id": name,
            "rawId": name,
            "type": "public-key",
            "response": {**encoded, "clientDataJSON": bytes_to_base64url(said)},
            "clientExtensionResults": {},
        }
        return json.dumps(answer)

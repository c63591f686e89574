"""Passkeys as second factor: what the browser is asked, and whether its answer is right.

Web Authentication Level 3 (W3C, 2026). A challenge is good for five minutes and for one use only;
whoever accepts an answer must see to the second. A passkey answers to one site, so that a page
that looks like ours gets nothing of use.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import (
    base64url_to_bytes,
    bytes_to_base64url,
    parse_authentication_credential_json,
    parse_client_data_json,
    parse_registration_credential_json,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticationCredential,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    RegistrationCredential,
    ResidentKeyRequirement,
)

CHALLENGE_HOLDS = timedelta(minutes=5)
MOMENT_BYTES = 8
RANDOM_BYTES = 16
UNREADABLE = (WebAuthnException, ValueError, KeyError, TypeError)
"""What reading an answer raises, which may be anything that somebody sends."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where staff sign in: ``origin`` such as "https://help.example"; ``host`` without a port."""

    origin: str
    host: str


@dataclass(frozen=True, slots=True)
class Passkey:
    """A passkey of somebody; ``id`` is what the authenticator calls it, in base64url.

    ``sign_count`` is how often it was used, zero for ever where the authenticator does not count.
    """

    id: str
    name: str
    public_key: bytes
    sign_count: int
    added_at: datetime


def site_at(address: str) -> Site:
    """Name the site at an address such as "https://help.example/"."""
    parts = urlsplit(address)
    return Site(f"{parts.scheme}://{parts.netloc}", parts.hostname or "")


def new_challenge(key: bytes, use: str, now: datetime) -> bytes:
    """Make a challenge for one use, such as "sign in"; nothing of it has to be kept."""
    begun = int(now.timestamp()).to_bytes(MOMENT_BYTES, "big") + secrets.token_bytes(RANDOM_BYTES)
    return begun + _seal(key, use, begun)


def is_challenge(written: bytes, key: bytes, use: str, now: datetime) -> bool:
    """Tell whether we made a challenge for this use within the last five minutes."""
    begun, seal = written[: MOMENT_BYTES + RANDOM_BYTES], written[MOMENT_BYTES + RANDOM_BYTES :]
    age = now.timestamp() - int.from_bytes(begun[:MOMENT_BYTES], "big")
    is_ours = hmac.compare_digest(seal, _seal(key, use, begun))
    return is_ours and 0 <= age < CHALLENGE_HOLDS.total_seconds() + 1


def asked_to_add(site: Site, name: str, handle: bytes, challenge: bytes, known: list[str]) -> str:
    """Write what the browser is asked for a new passkey, as JSON; ``known`` are those it has."""
    options = generate_registration_options(
        rp_id=site.host,
        rp_name=site.host,
        user_name=name,
        user_id=handle,
        challenge=challenge,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(base64url_to_bytes(each)) for each in known
        ],
    )
    return options_to_json(options)


def asked_to_show(site: Site, challenge: bytes) -> str:
    """Write what the browser is asked for any passkey of this site, as JSON; it names nobody."""
    return options_to_json(generate_authentication_options(rp_id=site.host, challenge=challenge))


def read_added(answer: str) -> tuple[RegistrationCredential, bytes] | None:
    """Read the answer with a new passkey, and the challenge in it; None when it cannot be read."""
    try:
        read = parse_registration_credential_json(answer)
        return read, parse_client_data_json(read.response.client_data_json).challenge
    except UNREADABLE:
        return None


def read_shown(answer: str) -> tuple[AuthenticationCredential, bytes] | None:
    """Read the answer of a passkey, and the challenge in it; None when it cannot be read."""
    try:
        read = parse_authentication_credential_json(answer)
        return read, parse_client_data_json(read.response.client_data_json).challenge
    except UNREADABLE:
        return None


def added_passkey(
    answer: RegistrationCredential, challenge: bytes, site: Site, name: str, now: datetime
) -> Passkey | None:
    """Check an answer with a new passkey; None when it is not for this site or not whole."""
    try:
        found = verify_registration_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=site.host,
            expected_origin=site.origin,
        )
    except UNREADABLE:
        return None
    passkey_id = bytes_to_base64url(found.credential_id)
    return Passkey(passkey_id, name, found.credential_public_key, found.sign_count, now)


def shown_count(
    answer: AuthenticationCredential, challenge: bytes, site: Site, passkey: Passkey
) -> int | None:
    """Check the answer of a passkey and give its new count; None when it is wrong or a copy's."""
    try:
        found = verify_authentication_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=site.host,
            expected_origin=site.origin,
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count,
        )
    except UNREADABLE:
        return None
    return found.new_sign_count


def _seal(key: bytes, use: str, begun: bytes) -> bytes:
    return hmac.digest(key, use.encode() + b"\0" + begun, "sha256")

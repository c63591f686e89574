"""What a browser is asked about passkeys, and whether its answer is right.

Web Authentication Level 3 (W3C, 2026).
"""

from datetime import datetime

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

from admin.identity.passkeys import Passkey, Site

UNREADABLE = (WebAuthnException, ValueError, KeyError, TypeError)
"""What reading an answer raises, which may be anything that somebody sends."""


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

"""The second factor: codes of an authenticator (RFC 6238) and spare codes, each good once."""

import secrets
from datetime import datetime

import pyotp

STEP_SECONDS = 30
TOLERATED_STEPS = (0, -1, 1)
SPARE_CODES = 10
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
GROUP = 4
GROUPS = 3


def new_secret() -> str:
    """Make the secret that an authenticator and we share: 160 bits in base 32."""
    return pyotp.random_base32()


def enrolment_uri(secret: str, email: str, issuer: str) -> str:
    """Write the address that an authenticator reads from the picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=issuer)


def step_of_code(secret: str, code: str, now: datetime) -> int | None:
    """Find the step of thirty seconds that a code belongs to: now, before or after; else None.

    Whoever accepts it must see to it that the step is later than the last one accepted.
    """
    written = "".join(code.split())
    if not (written.isascii() and written.isdecimal()):
        return None
    totp = pyotp.TOTP(secret)
    present = int(now.timestamp()) // STEP_SECONDS
    for shift in TOLERATED_STEPS:
        if secrets.compare_digest(totp.generate_otp(present + shift), written):
            return present + shift
    return None


def new_spare_codes() -> tuple[str, ...]:
    """Make ten spare codes of 59 bits each, such as "k7mq-x2vp-9rtd"."""
    return tuple(_spare_code() for _ in range(SPARE_CODES))


def plain_spare_code(written: str) -> str:
    """Write a spare code in the one way in which it is compared."""
    return "".join(each for each in written.casefold() if each.isalnum())


def _spare_code() -> str:
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))
    return "-".join(groups)

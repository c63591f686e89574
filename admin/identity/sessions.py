"""Sessions of the staff: how long they last, and their secret names.

Limits follow OWASP ASVS 5.0 (2025), 7.3.1 and 7.3.2. The browser holds the token; the database
holds its digest only, so that a copy of the database opens nothing.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=8)
PROOF_HOLDS = timedelta(minutes=10)
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Session:
    """One browser of one person; moments are aware.

    ``proved_at`` is when the second factor was last shown. ``began_at`` survives a new token.
    """

    digest: str
    person_id: int
    began_at: datetime
    seen_at: datetime
    proved_at: datetime


def is_live(session: Session, now: datetime) -> bool:
    """Tell whether a session still counts: used in the last half hour, begun within eight."""
    return now - session.seen_at < IDLE and now - session.began_at < ABSOLUTE


def has_proved_lately(session: Session, now: datetime) -> bool:
    """Tell whether the second factor was shown within the last ten minutes."""
    return now - session.proved_at < PROOF_HOLDS


def new_token() -> str:
    """Make a secret of 256 bits that fits into an address or a cookie."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of(token: str) -> str:
    """Give the name under which a secret of full strength is kept: SHA-256, in hexadecimals."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def form_token(key: bytes, session: Session) -> str:
    """Make the token that the forms of one session carry, against forged forms.

    It names whose session it is and when it began, which a new token of the session leaves as they
    are: a form that was open during a step-up can still be sent.
    """
    named = f"{session.person_id} {session.began_at.isoformat()}"
    return hmac.new(key, named.encode(), hashlib.sha256).hexdigest()


def is_form_token(written: str, key: bytes, session: Session) -> bool:
    """Compare a form's token with the right one, in a time that tells nothing."""
    return hmac.compare_digest(written.encode(errors="replace"), form_token(key, session).encode())

"""Tickets: each form that is shown carries one, so that it counts once; they know nobody."""

import hashlib
import hmac
import secrets

BYTES = 16


def new_ticket(key: bytes, code: str) -> str:
    """Make the ticket of a form behind a link."""
    number = secrets.token_hex(BYTES)
    return f"{number}.{_mark(key, code, number)}"


def is_ticket(written: str, key: bytes, code: str) -> bool:
    """Tell whether a ticket is one of ours, for this very link."""
    number, _, mark = written.partition(".")
    return hmac.compare_digest(mark.encode(), _mark(key, code, number).encode())


def digest_of(ticket: str) -> str:
    """Name a ticket that was used."""
    return hashlib.sha256(ticket.encode()).hexdigest()


def _mark(key: bytes, code: str, number: str) -> str:
    written = f"ticket|{code}|{number}".encode()
    return hmac.new(key, written, hashlib.sha256).hexdigest()

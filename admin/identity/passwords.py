"""Passwords: what may be chosen, and how they are kept.

Length and a deny list, no rules of composition and no expiry (OWASP ASVS 5.0, 6.2). Argon2id.
"""

import unicodedata
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 15
LONGEST = 128
LEAST_OWN_LETTERS = 8
LEAST_DIFFERENT = 6
DENIED_WORDS = (
    "safeguarding", "partnership", "administrator", "passphrase", "password", "assistant",
    "children", "guidance", "abcdefgh", "trustno1", "superman", "football", "princess",
    "sunshine", "iloveyou", "whatever", "computer", "liverpool", "chelsea", "arsenal",
    "rochester", "gillingham", "chatham", "medway", "council", "welcome", "letmein", "qwertyuiop",
    "asdfghjkl", "zxcvbnm", "qwerty", "azerty", "dragon", "monkey", "master", "secret", "admin",
    "login", "police", "family", "summer", "winter", "spring", "autumn", "child", "board", "kent",
    "password", "test",
)  # fmt: skip


class PasswordFault(StrEnum):
    """Why a password cannot be chosen, in words for the person who chose it."""

    TOO_SHORT = "Use at least 15 characters. Four unusual words make a good password."
    TOO_LONG = "Use at most 128 characters."
    TOO_EASY = "This is too easy to guess. Use words that have nothing to do with your work."


def fault_in(password: str, email: str = "") -> PasswordFault | None:
    """Say what is wrong with a password that somebody wants to choose, None when it will do."""
    if len(password) < SHORTEST:
        return PasswordFault.TOO_SHORT
    if len(password) > LONGEST:
        return PasswordFault.TOO_LONG
    return PasswordFault.TOO_EASY if _is_easy(password, email) else None


def _is_easy(password: str, email: str) -> bool:
    """Judge what is left when figures, signs, common words and the person's name are taken out."""
    left = unicodedata.normalize("NFKC", password).casefold()
    for word in (*email.casefold().replace("@", ".").split("."), *DENIED_WORDS):
        if word:
            left = left.replace(word, "")
    letters = [each for each in left if each.isalpha()]
    different = set(letters)
    return len(letters) < LEAST_OWN_LETTERS or len(different) < LEAST_DIFFERENT


class Passwords:
    """Hash passwords and compare them; an unknown person takes as long as a known one."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._nobody = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """Give what is kept of a password."""
        return self._hasher.hash(password)

    def matches(self, kept: str | None, password: str) -> bool:
        """Compare a password with what is kept; with None it is compared all the same, in vain."""
        try:
            return self._hasher.verify(kept or self._nobody, password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False

"""People whom another organisation vouches for: who they are to us, denied unless it is plain."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from admin.identity.people import PersonError, Role, plain_email
from admin.identity.sessions import digest_of, new_token
from assistant.guidance.errors import AssistantError

PASSAGE_HOLDS = timedelta(minutes=10)
STRONG = frozenset({"mfa", "otp", "hwk", "swk", "fpt", "pop"})
"""Methods that are a second factor (RFC 8176; "mfa" says so of all together)."""
EMAILS = ("email", "preferred_username")


class ProviderError(AssistantError):
    """The provider is out of reach, or said nothing that can be believed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One way to the provider and back; nonce and verifier follow from what the browser holds."""

    browser: str
    state: str

    @property
    def nonce(self) -> str:
        """Tie the token to this passage."""
        return digest_of(f"nonce:{self.browser}")

    @property
    def verifier(self) -> str:
        """Prove to the provider that the code comes back to who asked for it (RFC 7636)."""
        return digest_of(f"verifier:{self.browser}")


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """What an operator says of the claims.

    ``roles`` maps values of the claim ``role_claim`` to ours. ``trusts_sign_in`` says that the
    provider asks everybody for a second factor, so that a token need not say it.
    """

    role_claim: str
    roles: Mapping[str, Role]
    trusts_sign_in: bool


@dataclass(frozen=True, slots=True)
class External:
    """Somebody as a provider knows them; ``subject`` is theirs for ever, an address may change."""

    issuer: str
    subject: str
    email: str
    role: Role


def new_passage() -> Passage:
    """Begin a way to the provider."""
    return Passage(new_token(), new_token())


def external_of(claims: Mapping[str, Any], rules: ClaimRules) -> External:
    """Read verified claims.

    Raises:
        PersonError: no role of ours is among the claims, or several; there was no second factor;
            or there is no address that the provider stands by.
    """
    if not rules.trusts_sign_in and STRONG.isdisjoint(_texts(claims.get("amr"))):
        raise PersonError("Your organisation did not ask you for a second factor")
    roles = {
        rules.roles[each] for each in _texts(claims.get(rules.role_claim)) if each in rules.roles
    }
    if len(roles) != 1:
        raise PersonError("Your organisation has not given you a role here, or more than one")
    if claims.get("email_verified") is False:
        raise PersonError("Your organisation does not stand by your e-mail address")
    email = next((claims[name] for name in EMAILS if isinstance(claims.get(name), str)), "")
    return External(str(claims["iss"]), str(claims["sub"]), plain_email(email), roles.pop())


def _texts(claim: object) -> tuple[str, ...]:
    """Read a claim that is a text or a list of them; anything else is none."""
    if isinstance(claim, str):
        return (claim,)
    return (
        tuple(each for each in claim if isinstance(each, str)) if isinstance(claim, list) else ()
    )

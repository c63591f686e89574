"""One provider: where it sends people, and who it says has come back.

Authorisation code with PKCE (RFC 7636, S256), state and nonce (OpenID Connect Core 1.0, 3.1). Of
its answers only the signed identity token counts.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

import httpx
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jwt import JWTClaimsRegistry, decode

from admin.identity.external import Passage, ProviderError
from admin.settings import ProviderSettings

PATIENCE_SECONDS = 10.0
LEEWAY_SECONDS = 60
READ_AGAIN_AFTER = timedelta(hours=1)
ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
SCOPE = "openid email profile"
WRONG_ANSWERS = (httpx.HTTPError, OAuthError, JoseError, ValueError, KeyError, TypeError)
"""What reading a provider's answer raises, which is another's server after all."""


class Provider:
    """Speaks with one provider; what it says of itself is read again every hour."""

    def __init__(self, settings: ProviderSettings, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._clock = clock
        self._lock = Lock()
        self._read: tuple[datetime, Mapping[str, Any]] | None = None

    def address_for(self, passage: Passage, redirect: str) -> str:
        """Say where to send somebody; ``redirect`` is where they come back to.

        Raises:
            ProviderError: the provider is out of reach.
        """
        try:
            with self._client(redirect) as client:
                address, _ = client.create_authorization_url(
                    self._metadata()["authorization_endpoint"],
                    state=passage.state,
                    nonce=passage.nonce,
                    code_verifier=passage.verifier,
                )
        except WRONG_ANSWERS as failure:
            raise ProviderError("the provider is out of reach") from failure
        return str(address)

    def claims_of(self, code: str, passage: Passage, redirect: str) -> Mapping[str, Any]:
        """Exchange a code for the claims of who came back.

        Raises:
            ProviderError: the code is wrong or used, or the token is not for us and this passage.
        """
        try:
            metadata = self._metadata()
            with self._client(redirect) as client:
                token = client.fetch_token(
                    metadata["token_endpoint"], code=code, code_verifier=passage.verifier
                )
                keys = client.request("GET", metadata["jwks_uri"], withhold_token=True)
            keys.raise_for_status()
            return self._verified(token["id_token"], KeySet.import_key_set(keys.json()), passage)
        except WRONG_ANSWERS as failure:
            raise ProviderError("the provider said nothing that can be believed") from failure

    def _verified(self, token: str, keys: KeySet, passage: Passage) -> Mapping[str, Any]:
        claims: dict[str, Any] = decode(token, keys, algorithms=ALGORITHMS).claims
        JWTClaimsRegistry(
            now=lambda: int(self._clock().timestamp()),
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": self._settings.issuer},
            aud={"essential": True, "value": self._settings.client_id},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": passage.nonce},
        ).validate(claims)
        if claims.get("azp", self._settings.client_id) != self._settings.client_id:
            raise ProviderError("the token is for another")
        return claims

    def _client(self, redirect: str) -> OAuth2Client:
        return OAuth2Client(
            client_id=self._settings.client_id,
            client_secret=self._settings.client_secret,
            scope=SCOPE,
            redirect_uri=redirect,
            code_challenge_method="S256",
            timeout=PATIENCE_SECONDS,
            trust_env=False,
        )

    def _metadata(self) -> Mapping[str, Any]:
        with self._lock:
            now = self._clock()
            if self._read is None or now - self._read[0] >= READ_AGAIN_AFTER:
                self._read = (now, self._discovered())
            return self._read[1]

    def _discovered(self) -> Mapping[str, Any]:
        place = f"{self._settings.issuer}/.well-known/openid-configuration"
        found = httpx.get(place, timeout=PATIENCE_SECONDS, trust_env=False)
        metadata: dict[str, Any] = found.raise_for_status().json()
        if metadata["issuer"] != self._settings.issuer:
            raise ProviderError("the provider calls itself something else")
        return metadata

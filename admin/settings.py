"""What the environment decides for the back end alone: address, post, and sign-in elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from admin.identity.external import ClaimRules
from admin.identity.people import Role
from assistant.settings import SettingError

HERE = "http://localhost:8000"
LOOPBACK = ("localhost", "127.0.0.1")
LARGEST_PORT = 65_535


class Encryption(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


PORTS = {Encryption.STARTTLS: 587, Encryption.TLS: 465, Encryption.NONE: 25}
ENCRYPTIONS = {each.value: each for each in Encryption}


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """A mail server; ``user`` is empty where it asks for nobody. ``sender`` is an address."""

    host: str
    sender: str
    encryption: Encryption = Encryption.STARTTLS
    port: int = PORTS[Encryption.STARTTLS]
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ProviderSettings:
    """An OpenID provider; ``issuer`` has no slash at its end, ``name`` stands on the button."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    name: str
    rules: ClaimRules


@dataclass(frozen=True, slots=True)
class AdminSettings:
    """What differs between instances.

    ``public_url`` is where staff find the service, without a slash at its end, None where nobody
    has said. ``smtp`` is None where no letters are sent, ``provider`` where everybody signs in
    with a password.
    """

    public_url: str | None = None
    smtp: SmtpSettings | None = None
    provider: ProviderSettings | None = None

    @property
    def site(self) -> str:
        """Say what letters link to."""
        return self.public_url or HERE


def read_admin_settings(environ: Mapping[str, str]) -> AdminSettings:
    """Read and validate what the back end needs.

    Raises:
        SettingError: a value cannot be used; start again with it mended.
    """
    public_url = environ.get("ASSISTANT_PUBLIC_URL", "").rstrip("/")
    if public_url and not public_url.startswith(("https://", "http://")):
        raise SettingError(f"ASSISTANT_PUBLIC_URL: an address with https, not {public_url!r}")
    return AdminSettings(public_url or None, _smtp(environ), _provider(environ))


def _smtp(environ: Mapping[str, str]) -> SmtpSettings | None:
    """Read the settings of the post, None where there is no mail server.

    Raises:
        SettingError: a value cannot be used; the message never shows the password.
    """
    host = environ.get("ASSISTANT_SMTP_HOST", "")
    if not host:
        return None
    sender = environ.get("ASSISTANT_SMTP_FROM", "")
    if "@" not in sender or not sender.isprintable():
        raise SettingError("ASSISTANT_SMTP_FROM: the e-mail address that letters come from")
    encryption = _encryption(environ.get("ASSISTANT_SMTP_ENCRYPTION", Encryption.STARTTLS.value))
    user = environ.get("ASSISTANT_SMTP_USER", "")
    if user and encryption is Encryption.NONE:
        raise SettingError("ASSISTANT_SMTP_ENCRYPTION: a password is never sent without it")
    return SmtpSettings(
        host=host,
        sender=sender,
        encryption=encryption,
        port=_port(environ.get("ASSISTANT_SMTP_PORT", str(PORTS[encryption]))),
        user=user,
        password=environ.get("ASSISTANT_SMTP_PASSWORD", ""),
    )


def _encryption(written: str) -> Encryption:
    if written not in ENCRYPTIONS:
        raise SettingError(
            f"ASSISTANT_SMTP_ENCRYPTION: 'starttls', 'tls' or 'none', not {written!r}"
        )
    return ENCRYPTIONS[written]


def _port(written: str) -> int:
    if not written.isdecimal() or not 0 < int(written) <= LARGEST_PORT:
        raise SettingError(f"ASSISTANT_SMTP_PORT: the number of a port, not {written!r}")
    return int(written)


def _provider(environ: Mapping[str, str]) -> ProviderSettings | None:
    """Read the settings of sign-in elsewhere, None where nobody has named a provider.

    Raises:
        SettingError: a value cannot be used; the message never shows the secret.
    """
    issuer = environ.get("ASSISTANT_OIDC_ISSUER", "").rstrip("/")
    if not issuer:
        return None
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise SettingError("ASSISTANT_OIDC_ISSUER: an https address, as the provider writes it")
    for name in ("ASSISTANT_OIDC_CLIENT_ID", "ASSISTANT_OIDC_CLIENT_SECRET"):
        if not environ.get(name):
            raise SettingError(f"{name}: what the provider gave you for this service")
    return ProviderSettings(
        issuer=issuer,
        client_id=environ["ASSISTANT_OIDC_CLIENT_ID"],
        client_secret=environ["ASSISTANT_OIDC_CLIENT_SECRET"],
        name=environ.get("ASSISTANT_OIDC_NAME", "the account of your organisation"),
        rules=ClaimRules(
            role_claim=environ.get("ASSISTANT_OIDC_ROLE_CLAIM", "roles"),
            roles=_roles(environ.get("ASSISTANT_OIDC_ROLES", "")),
            trusts_sign_in=_is_on(environ.get("ASSISTANT_OIDC_TRUST_SIGN_IN", "off")),
        ),
    )


def _roles(written: str) -> Mapping[str, Role]:
    """Read pairs such as "Guidance.Author=author, Guidance.Admin=administrator"."""
    pairs = [each.strip().rpartition("=") for each in written.split(",") if each.strip()]
    known = {role.value: role for role in Role}
    if not pairs or not all(value and role in known for value, _, role in pairs):
        raise SettingError(
            f"ASSISTANT_OIDC_ROLES: pairs such as 'their-value=author', with {', '.join(known)}"
        )
    return {value: known[role] for value, _, role in pairs}


def _is_on(written: str) -> bool:
    if written not in ("on", "off"):
        raise SettingError(f"ASSISTANT_OIDC_TRUST_SIGN_IN: 'on' or 'off', not {written!r}")
    return written == "on"

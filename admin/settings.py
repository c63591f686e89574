"""What the environment decides for the back end alone: its address and its post."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.settings import SettingError

HERE = "http://localhost:8000"
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
class AdminSettings:
    """What differs between instances.

    ``public_url`` is where staff find the service, without a slash at its end, None where nobody
    has said. ``smtp`` is None where no letters are sent.
    """

    public_url: str | None = None
    smtp: SmtpSettings | None = None

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
    return AdminSettings(public_url or None, _smtp(environ))


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

"""A mail server on this machine, with a certificate of its own making."""

import asyncio
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from admin.settings import Encryption, SmtpSettings

HOST = "127.0.0.1"
USER, SECRET = "guidance", "an invented password of the post"


@dataclass
class PostBox:
    """What came in; ``refuses`` are addresses that it takes nothing for."""

    refuses: tuple[str, ...] = ()
    letters: list[EmailMessage] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the name that the server calls
        self, _server: Any, _session: Any, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if address in self.refuses:
            return "550 no such box"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - as above
        self, _server: Any, _session: Any, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        self.letters.append(message_from_bytes(content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"


@contextmanager
def a_post(
    box: PostBox, folder: Path, encryption: Encryption
) -> Iterator[tuple[SmtpSettings, ssl.SSLContext]]:
    """Run a server, and give its settings and what trusts it; with STARTTLS it asks for a user."""
    certificate = _certificate(folder)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    is_starttls = encryption is Encryption.STARTTLS
    options: dict[str, Any] = {
        "tls_context": context if is_starttls else None,
        "require_starttls": is_starttls,
        "auth_required": is_starttls,
        "auth_require_tls": is_starttls,
        "authenticator": _lets_in,
    }
    with _listening(
        lambda loop: SMTP(box, loop=loop, **options),
        context if encryption is Encryption.TLS else None,
    ) as port:
        user, secret = (USER, SECRET) if is_starttls else ("", "")
        settings = SmtpSettings(HOST, "guidance@board.example", encryption, port, user, secret)
        yield settings, ssl.create_default_context(cafile=certificate)


@contextmanager
def _listening(
    speak: Callable[[asyncio.AbstractEventLoop], SMTP], tls: ssl.SSLContext | None
) -> Iterator[int]:
    """Listen on a free port, in a thread of its own."""
    loop = asyncio.new_event_loop()
    listening = loop.create_server(lambda: speak(loop), HOST, 0, ssl=tls)
    server = loop.run_until_complete(listening)
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(_ended(loop))
        loop.close()


async def _ended(loop: asyncio.AbstractEventLoop) -> None:
    """Let what was begun come to its end."""
    tasks = asyncio.all_tasks(loop) - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0.05)


def _lets_in(_server: Any, _session: Any, _envelope: Any, _way: str, sent: object) -> AuthResult:
    assert isinstance(sent, LoginPassword)
    is_right = (sent.login, sent.password) == (USER.encode(), SECRET.encode())
    return AuthResult(success=is_right)


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a mail server of the tests")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), False)  # noqa: FBT003
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path

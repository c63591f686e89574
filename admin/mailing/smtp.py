"""Handing letters to a mail server, over a checked connection."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from admin.reviewing.letters import Letter
from admin.settings import Encryption, SmtpSettings

PATIENCE_SECONDS = 20.0


class PostOffice:
    """Sends letters through one mail server; the certificate of the server is always checked."""

    def __init__(self, settings: SmtpSettings, trust: ssl.SSLContext | None = None) -> None:
        self._settings = settings
        self._trust = trust or ssl.create_default_context()

    def send(self, letter: Letter) -> None:
        """Hand over one letter.

        Raises:
            OSError: the server is out of reach, refuses, or is not the one that it says it is;
                errors of smtplib are of this kind too.
        """
        message = self._message(letter)
        with self._connected() as server:
            if self._settings.user:
                server.login(self._settings.user, self._settings.password)
            server.send_message(message)

    def _message(self, letter: Letter) -> EmailMessage:
        sender = self._settings.sender
        message = EmailMessage()
        message["From"] = sender
        message["To"] = letter.to
        message["Subject"] = letter.subject
        message["Date"] = formatdate()
        message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        return message

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        place = (self._settings.host, self._settings.port)
        if self._settings.encryption is Encryption.TLS:
            with smtplib.SMTP_SSL(*place, timeout=PATIENCE_SECONDS, context=self._trust) as server:
                yield server
            return
        with smtplib.SMTP(*place, timeout=PATIENCE_SECONDS) as server:
            if self._settings.encryption is Encryption.STARTTLS:
                server.starttls(context=self._trust)
            yield server

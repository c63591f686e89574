"""A real OpenID provider on this machine, in a process of its own, that insists on PKCE.

Run as a module it serves ``oidc-provider-mock``, which knows everything of the protocol but PKCE:
that is kept and compared in front of it, as RFC 7636 says.
"""

import base64
import hashlib
import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.support.service import await_answer
from tests.support.source_code import ROOT

PEOPLE: dict[str, dict[str, object]] = {
    "author-1": {"email": "a.writer@council.example", "roles": ["Write"], "amr": ["pwd", "mfa"]},
    "weak-1": {"email": "weak@council.example", "roles": ["Write"], "amr": ["pwd"]},
    "nobody-1": {"email": "nobody@council.example", "roles": ["Payroll"], "amr": ["mfa"]},
    "both-1": {"email": "both@council.example", "roles": ["Write", "Run"], "amr": ["mfa"]},
    "loose-1": {
        "email": "loose@council.example",
        "email_verified": False,
        "roles": ["Write"],
        "amr": ["mfa"],
    },
    "thief-1": {"email": "author@board.example", "roles": ["Write"], "amr": ["mfa"]},
}

Answer = Callable[..., Any]
Wsgi = Callable[[dict[str, Any], Answer], Iterable[bytes]]


@contextmanager
def a_provider() -> Iterator[str]:
    """Run the provider on a free port, and give its address, which is its issuer."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "tests.support.provider", str(port)]
    process = subprocess.Popen(command, cwd=ROOT)  # noqa: S603
    try:
        await_answer(f"http://127.0.0.1:{port}/.well-known/openid-configuration")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def insisting_on_pkce(provider: Wsgi) -> Wsgi:
    """Refuse an authorisation without S256, and a code without the verifier of its challenge."""
    challenges: dict[str, str] = {}

    def checked(environ: dict[str, Any], answer: Answer) -> Iterable[bytes]:
        asked = {name: each[0] for name, each in parse_qs(environ["QUERY_STRING"]).items()}
        if environ["PATH_INFO"].endswith("/authorize"):
            if asked.get("code_challenge_method") != "S256":
                return refused(answer)

            def noted(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
                came = parse_qs(urlsplit(dict(headers).get("Location", "")).query)
                for code in came.get("code", []):
                    challenges[code] = asked["code_challenge"]
                return answer(status, headers, *rest)

            return provider(environ, noted)
        if environ["PATH_INFO"].endswith("/token"):
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            environ["wsgi.input"] = BytesIO(body)
            sent = {name: each[0] for name, each in parse_qs(body.decode()).items()}
            digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
            shown = base64.urlsafe_b64encode(digest).decode().rstrip("=")
            if challenges.get(sent.get("code", "")) != shown:
                return refused(answer)
        return provider(environ, answer)

    return checked


def refused(answer: Answer) -> Iterable[bytes]:
    answer("400 Bad Request", [("Content-Type", "application/json")])
    return [json.dumps({"error": "invalid_grant"}).encode()]


if __name__ == "__main__":
    import oidc_provider_mock
    from werkzeug.serving import run_simple

    users = [oidc_provider_mock.User(sub=sub, claims=each) for sub, each in PEOPLE.items()]
    served = oidc_provider_mock.app(user_claims=users, require_nonce=True)
    run_simple("127.0.0.1", int(sys.argv[1]), insisting_on_pkce(served), threaded=True)

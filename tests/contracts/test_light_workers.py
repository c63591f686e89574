"""A worker holds what answering needs; what few instances or few people use is loaded for them."""

import subprocess
import sys

LOADED_WHEN_USED = {
    "telegram": "a bot",
    "redis": "a memory that workers share",
    "authlib": "the sign-in of another organisation",
    "httpx": "the same, and the bot",
    "webauthn": "a passkey",
    "docx": "a Word file",
    "weasyprint": "a PDF",
    "alembic": "a newer schema",
    "requests": "no part of the service",
    "onnxruntime": "the sentence model",
    "admin.web": "the pages of the staff",
    "admin.impact": "the impact report",
    "segno": "a picture of a code",
}
LISTING = "import sys, assistant.app, admin.area; print(*sys.modules)"


def test_nothing_is_loaded_before_somebody_needs_it() -> None:
    listed = subprocess.run(  # noqa: S603
        [sys.executable, "-c", LISTING], capture_output=True, text=True, check=True
    )

    assert LOADED_WHEN_USED.keys() & set(listed.stdout.split()) == set()

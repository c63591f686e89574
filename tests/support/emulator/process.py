"""The emulator as a process on a free port, and what a person does in it."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

HERE = Path(__file__).parent
NODE = shutil.which("node")
IS_INSTALLED = NODE is not None and (HERE / "node_modules/telegram-test-api").is_dir()
PATIENCE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Emulator:
    """A running emulator; everything in it belongs to the bot with a token."""

    url: str
    token: str

    def write(self, person: int, text: str, **fields: Any) -> None:
        """Write a message as a person, in the private chat with her number unless told so."""
        self._post("/sendMessage", {**self._message(person), "text": text, **fields})

    def press(self, chat: int, message_id: int, data: str) -> None:
        """Press a button under a message of the bot."""
        message = {**self._message(chat), "message_id": message_id}
        body = {"botToken": self.token, "from": message["from"], "message": message, "data": data}
        self._post("/sendCallback", body)

    def said(self, chat: int) -> list[dict[str, Any]]:
        """List what the bot has said in a chat, as it stands there now, with ``message_id``."""
        history = self._post("/getUpdatesHistory", {"token": self.token})
        return [
            {**each["message"], "message_id": each["messageId"]}
            for each in history
            if "updateId" in each and str(each.get("message", {}).get("chat_id")) == str(chat)
        ]

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        response = httpx.post(f"{self.url}{path}", json=body, timeout=PATIENCE_SECONDS)
        response.raise_for_status()
        return response.json()["result"]

    def _message(self, chat: int) -> dict[str, Any]:
        return {
            "botToken": self.token,
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private", "first_name": "Vorpalina"},
            "from": {"id": chat, "is_bot": False, "first_name": "Vorpalina"},
        }


@contextmanager
def an_emulator(token: str) -> Iterator[Emulator]:
    """Run the emulator, and end it."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    process = subprocess.Popen(  # noqa: S603
        [str(NODE), str(HERE / "serve.js"), str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n"
        yield Emulator(f"http://127.0.0.1:{port}", token)
    finally:
        process.stdin.close()
        process.wait(timeout=PATIENCE_SECONDS)
        process.stdout.close()

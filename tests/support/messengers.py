"""A messenger that delivers into lists, and says no as it is told to."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.channels.telegram.screens import Screen
from assistant.guidance.errors import AssistantError
from tests.support.telegram import inspected

Trouble = Callable[[int], AssistantError | None]


def no_trouble(_chat_id: int) -> AssistantError | None:
    return None


@dataclass(slots=True)
class FakeMessenger:
    """Remember what was done, in order, with its time; ``trouble`` says no to a chat.

    ``is_late`` says of every press that it was made long ago; ``refuses_edits`` and
    ``refuses_deletes`` say that there is nothing to edit or delete.
    """

    trouble: Trouble = no_trouble
    is_late: bool = False
    refuses_edits: AssistantError | None = None
    refuses_deletes: AssistantError | None = None
    seconds_each: float = 0.0
    done: list[tuple[str, int, Screen | None]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    calls: int = 0

    async def send(self, chat_id: int, screen: Screen) -> int:
        await self._call(chat_id)
        self._note("send", chat_id, screen)
        return 1_000 + len(self.done)

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> None:
        await self._call(chat_id)
        if self.refuses_edits is not None:
            raise self.refuses_edits
        self._note(f"edit {message_id}", chat_id, screen)

    async def delete(self, chat_id: int, message_ids: tuple[int, ...]) -> None:
        await self._call(chat_id)
        if self.refuses_deletes is not None:
            raise self.refuses_deletes
        self.deleted.extend(message_ids)

    async def acknowledge(self, callback_id: str) -> bool:
        self.acknowledged.append(callback_id)
        return not self.is_late

    def screens(self, chat_id: int) -> list[Screen]:
        return [screen for _, chat, screen in self.done if chat == chat_id and screen]

    async def _call(self, chat_id: int) -> None:
        self.calls += 1
        await asyncio.sleep(self.seconds_each)
        trouble = self.trouble(chat_id)
        if trouble is not None:
            raise trouble

    def _note(self, what: str, chat_id: int, screen: Screen) -> None:
        self.done.append((what, chat_id, inspected(screen)))
        self.times.append(asyncio.get_running_loop().time())

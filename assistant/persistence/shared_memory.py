"""A memory that several workers share: a Redis that writes nothing to a disk.

Only here is Redis known. What lies in it is gone with it, or when its time is over; a Redis that
keeps snapshots or a journal is refused, because nothing of a person may come to rest.
"""

from collections.abc import Callable
from typing import TypeVar, cast

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError
from redis.retry import Retry

from assistant.guidance.errors import AssistantError

PATIENCE_SECONDS = 0.25
MOST_ENTRIES = 20_000
KEEPING = {"save": ("", ""), "appendonly": ("no", "")}
"""The settings by which a Redis writes to a disk, and the values with which it does not."""


Given = TypeVar("Given")


class MemoryAwayError(AssistantError):
    """The shared memory cannot be reached now."""


class MemoryKeepsError(AssistantError):
    """The shared memory writes to a disk, or does not say that it does not."""


class SharedMemory:
    """Values under names for a while; at most twenty thousand, the rest find no place.

    Nothing is written before the Redis has shown that it keeps nothing on a disk.
    """

    def __init__(self, url: str, most_entries: int = MOST_ENTRIES) -> None:
        self._client = Redis.from_url(
            url,
            socket_timeout=PATIENCE_SECONDS,
            socket_connect_timeout=PATIENCE_SECONDS,
            retry=Retry(NoBackoff(), retries=0),
        )
        self._most = most_entries
        self._is_proven = False

    def prove(self) -> None:
        """Ask once whether it writes to a disk.

        Raises:
            MemoryAwayError: it cannot be reached.
            MemoryKeepsError: it writes to a disk, or does not tell.
        """
        if self._is_proven:
            return
        try:
            told = {name: self._setting(name) for name in KEEPING}
        except ResponseError as error:
            raise MemoryKeepsError("this Redis does not tell whether it keeps a file") from error
        kept = [name for name, harmless in KEEPING.items() if told[name] not in harmless]
        if kept:
            raise MemoryKeepsError(
                f"this Redis writes to a disk ({', '.join(kept)}): start it with --save '' "
                "--appendonly no"
            )
        self._is_proven = True

    def get(self, name: str) -> bytes | None:
        """Give what lies under a name, None where nothing does any more.

        Raises:
            MemoryAwayError: it cannot be reached.
            MemoryKeepsError: it writes to a disk.
        """
        self.prove()
        return cast(bytes | None, _reached(lambda: self._client.get(name)))

    def put(self, name: str, value: bytes, seconds: int) -> None:
        """Lay a value under a name for so many seconds; no new name where there are too many.

        Raises:
            MemoryAwayError: it cannot be reached.
            MemoryKeepsError: it writes to a disk.
        """
        self.prove()
        is_full = _reached(self._client.dbsize) >= self._most
        _reached(lambda: self._client.set(name, value, ex=seconds, xx=is_full))

    def drop(self, name: str) -> None:
        """Let nothing lie under a name.

        Raises:
            MemoryAwayError: it cannot be reached.
            MemoryKeepsError: it writes to a disk.
        """
        self.prove()
        _reached(lambda: self._client.delete(name))

    def _setting(self, name: str) -> str | None:
        told = _reached(lambda: self._client.config_get(name))
        return cast(dict[str, str], told).get(name)


def _reached(ask: Callable[[], Given]) -> Given:
    """Ask, and name every failure of the way there alike; an answer of no goes on as it is."""
    try:
        return ask()
    except ResponseError:
        raise
    except (RedisError, OSError) as error:
        raise MemoryAwayError("the shared memory cannot be reached") from error

"""A memory that several workers share: a Redis that writes nothing to a disk.

Only here is Redis known. What lies in it is gone with it, or when its time is over; a Redis that
keeps snapshots or a journal is refused, because nothing of a person may come to rest.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar, cast

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError
from redis.retry import Retry

from assistant.guidance.errors import AssistantError

PATIENCE_SECONDS = 0.25
MOST_ENTRIES = 20_000
HOLDS_TOO_MANY = "the shared memory holds too many"
KEEPING = {"save": ("", ""), "appendonly": ("no", "")}
"""The settings by which a Redis writes to a disk, and the values with which it does not."""


Given = TypeVar("Given")


class MemoryAwayError(AssistantError):
    """The shared memory cannot be reached now, or cannot take anything."""


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
        told = {name: self._setting(name) for name in KEEPING}
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
        """Lay a value under a name for so many seconds.

        Raises:
            MemoryAwayError: it cannot be reached, or holds too many to take a new name.
            MemoryKeepsError: it writes to a disk.
        """
        self._require_place(name)
        _reached(lambda: self._client.set(name, value, ex=seconds))

    def append(self, name: str, value: bytes, ends: datetime, *, now: datetime, most: int) -> None:
        """Lay a value among those under a name, each until it ends; the ``most`` last to end stay.

        Raises:
            MemoryAwayError: it cannot be reached, or holds too many to take a new name.
            MemoryKeepsError: it writes to a disk.
        """
        self._require_place(name)
        lot = self._client.pipeline()
        lot.zadd(name, {value: ends.timestamp()})
        lot.zremrangebyscore(name, "-inf", now.timestamp())
        lot.zremrangebyrank(name, 0, -most - 1)
        lot.expire(name, ends - now)
        _reached(lot.execute)

    def take_all(self, name: str) -> tuple[bytes, ...]:
        """Give what was appended under a name, the first to end first, and let nothing lie there.

        Raises:
            MemoryAwayError: it cannot be reached.
            MemoryKeepsError: it writes to a disk.
        """
        self.prove()
        lot = self._client.pipeline()
        lot.zrange(name, 0, -1)
        lot.delete(name)
        values, _ = _reached(lot.execute)
        return tuple(values)

    def share(self, name: str, value: bytes, seconds: int) -> tuple[bytes, int]:
        """Lay a value under a name unless one lies there; give what does, and how long it will.

        Raises:
            MemoryAwayError: it cannot be reached.
            MemoryKeepsError: it writes to a disk.
        """
        self.prove()
        lot = self._client.pipeline()
        lot.set(name, value, ex=seconds, nx=True)
        lot.get(name)
        lot.ttl(name)
        _, found, left = _reached(lot.execute)
        return found or value, max(left, 1)

    def add_new(
        self, name: str, values: Sequence[bytes], seconds: int, most: int
    ) -> tuple[bool, ...]:
        """Add values to those under a name for a while, and tell of each whether it is new.

        Raises:
            MemoryAwayError: it cannot be reached, or holds too many already.
            MemoryKeepsError: it writes to a disk.
        """
        self.prove()
        if _reached(lambda: self._client.scard(name)) >= most:
            raise MemoryAwayError(HOLDS_TOO_MANY)
        lot = self._client.pipeline()
        for value in values:
            lot.sadd(name, value)
        lot.expire(name, seconds)
        *added, _ = _reached(lot.execute)
        return tuple(map(bool, added))

    def drop(self, name: str) -> None:
        """Let nothing lie under a name.

        Raises:
            MemoryAwayError: it cannot be reached.
            MemoryKeepsError: it writes to a disk.
        """
        self.prove()
        _reached(lambda: self._client.delete(name))

    def _require_place(self, name: str) -> None:
        """Refuse a new name where there are too many; those that are there stay."""
        self.prove()
        is_full = _reached(self._client.dbsize) >= self._most
        if is_full and not _reached(lambda: self._client.exists(name)):
            raise MemoryAwayError(HOLDS_TOO_MANY)

    def _setting(self, name: str) -> str | None:
        try:
            told = _reached(lambda: self._client.config_get(name))
        except MemoryAwayError as error:
            if isinstance(error.__cause__, ResponseError):
                raise MemoryKeepsError(
                    "this Redis does not tell whether it keeps a file"
                ) from error
            raise
        return cast(dict[str, str], told).get(name)


def _reached(ask: Callable[[], Given]) -> Given:
    """Ask, and name every failure alike: out of reach, full, or open for reading only."""
    try:
        return ask()
    except (RedisError, OSError) as error:
        raise MemoryAwayError("the shared memory cannot be reached, or is full") from error

"""Tries to sign in, counted for each account, so that guessing is slow on every worker.

An account is named by a keyed digest: a copy of the database does not tell which addresses,
known or unknown, somebody tried.
"""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, func, insert, select

from admin.identity.delays import FORGOTTEN_AFTER, Tries, after_try, wait_before_next
from admin.persistence.people_tables import tries
from assistant.persistence.engine import writing


class TryStore:
    """The tries in one database."""

    def __init__(self, engine: Engine, key: bytes, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._key = key
        self._clock = clock

    def take(self, account: str) -> timedelta:
        """Count a try, before its outcome is known; or say how long to wait, and count nothing."""
        with writing(self._engine) as connection:
            now = self._clock()
            connection.execute(delete(tries).where(tries.c.last_at <= now - FORGOTTEN_AFTER))
            named = tries.c.account == self._named(account)
            row = connection.execute(select(tries).where(named)).mappings().one_or_none()
            before = Tries(row["count"], row["last_at"]) if row else None
            total = select(func.coalesce(func.sum(tries.c.count), 0))
            wait = wait_before_next(before, now, connection.execute(total).scalar_one())
            if not wait:
                after = after_try(before, now)
                connection.execute(delete(tries).where(named))
                values = {"account": self._named(account), "count": after.count}
                connection.execute(insert(tries), values | {"last_at": after.last_at})
        return wait

    def forget(self, account: str) -> None:
        """Begin anew, after a success."""
        with writing(self._engine) as connection:
            connection.execute(delete(tries).where(tries.c.account == self._named(account)))

    def _named(self, account: str) -> str:
        return hmac.new(self._key, account.encode(errors="replace"), hashlib.sha256).hexdigest()

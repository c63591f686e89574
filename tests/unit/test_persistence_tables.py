"""Moments in the database: always aware, always in UTC."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.dialects import sqlite

from assistant.persistence.tables import UtcDateTime

DIALECT = sqlite.dialect()
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


def test_a_moment_of_any_zone_is_stored_in_utc() -> None:
    london = NOON.astimezone(ZoneInfo("Europe/London"))

    stored = UtcDateTime().process_bind_param(london, DIALECT)

    assert (stored, stored and stored.tzinfo) == (NOON, UTC)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        UtcDateTime().process_bind_param(NOON.replace(tzinfo=None), DIALECT)


@pytest.mark.parametrize(
    "kept", [NOON.replace(tzinfo=None), NOON.astimezone(ZoneInfo("Asia/Tokyo"))]
)
def test_a_moment_comes_back_in_utc(kept: datetime) -> None:
    found = UtcDateTime().process_result_value(kept, DIALECT)

    assert (found, found and found.tzinfo) == (NOON, UTC)


def test_no_moment_stays_no_moment() -> None:
    assert UtcDateTime().process_bind_param(None, DIALECT) is None
    assert UtcDateTime().process_result_value(None, DIALECT) is None

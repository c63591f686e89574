"""The clock that everything reads which counts, stores or answers, unless it is given another."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Tell the present moment, aware and in UTC."""
    return datetime.now(UTC)

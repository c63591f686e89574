"""Fixtures that many tests share; builders and fakes are plain functions in tests/support."""

from collections.abc import Iterator

import pytest

from assistant.channels.web.rate_limit import RateLimit
from tests.support.live import a_visitor
from tests.support.pages import Visitor


@pytest.fixture(scope="session")
def visitor() -> Iterator[Visitor]:
    """Visit a web channel with one plain page, by day; it remembers nothing between tests."""
    with a_visitor(rate_limit=RateLimit(turns_per_minute=1_000_000)) as visiting:
        yield visiting

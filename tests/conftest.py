"""Fixtures that many tests share; builders and fakes are plain functions in tests/support."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from assistant.channels.web.rate_limit import RateLimit
from tests.support.live import a_visitor
from tests.support.pages import Visitor

# How fast examples are made is a matter of the machine, and nothing here is timed.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def visitor() -> Iterator[Visitor]:
    """Visit a web channel with one plain page, by day; it remembers nothing between tests."""
    with a_visitor(rate_limit=RateLimit(turns_per_minute=1_000_000)) as visiting:
        yield visiting


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that promised to skip nothing and skipped something."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("TEST_NOTHING_SKIPPED") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say out loud what was skipped, and why."""
    for report in terminalreporter.stats.get("skipped", []):
        terminalreporter.write_line(f"SKIPPED {report.nodeid}: {report.longrepr[-1]}")

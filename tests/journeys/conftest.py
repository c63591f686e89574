"""Journeys that are told once and run on every channel, over the starter content."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from assistant.bootstrap import Services
from tests.support.channels import PersonOnAChannel, on_telegram, on_the_web
from tests.support.emulated import by_polling, by_webhook
from tests.support.emulator.process import IS_INSTALLED
from tests.support.service import a_service

Entering = Callable[[Services], AbstractContextManager[PersonOnAChannel]]
NEEDS_EMULATOR = pytest.mark.skipif(
    not IS_INSTALLED,
    reason="telegram-test-api is not installed: run npm ci in tests/support/emulator",
)
CHANNELS = (
    pytest.param(on_the_web, id="web"),
    pytest.param(on_telegram, id="telegram"),
    pytest.param(by_webhook, id="emulator-webhook", marks=NEEDS_EMULATOR),
    pytest.param(by_polling, id="emulator-polling", marks=NEEDS_EMULATOR),
)


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Services:
    """The starter content, prepared once."""
    return a_service(tmp_path_factory.mktemp("starter"), ASSISTANT_LOCALES="en,pl")


@pytest.fixture(scope="session", params=CHANNELS)
def entering(request: pytest.FixtureRequest, starter: Services) -> Iterator[PersonOnAChannel]:
    with request.param(starter) as person:
        yield person


@pytest.fixture
def channel(entering: PersonOnAChannel) -> PersonOnAChannel:
    """A person who is new to the channel."""
    entering.begin()
    return entering

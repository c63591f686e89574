"""The desk of drafts, in each database and behind its pages, and who sits at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from admin.editing.desk import Desk
from admin.identity.people import Person, Role
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.databases import DATABASES
from tests.support.desks import NOON, SetClock, a_desk, open_database


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        open_database(engine)
        yield engine


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOON)


@pytest.fixture
def desk(engine: Engine, clock: SetClock) -> Desk:
    return a_desk(engine, clock)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        yield browser


@pytest.fixture
def author(browser: StaffBrowser) -> Person:
    return browser.staff.enrolled(Role.AUTHOR)


@pytest.fixture
def approver(browser: StaffBrowser) -> Person:
    return browser.staff.enrolled(Role.APPROVER)

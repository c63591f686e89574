"""Who sits at the back end in the tests of its desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.identity.people import Person, Role
from tests.support.back_end import StaffBrowser, a_back_end


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

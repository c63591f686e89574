"""Pages: their address, their code and their due date."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.builders import a_page


def test_a_slug_is_a_collection_and_a_name() -> None:
    page = a_page("domestic-abuse/what-it-is")

    assert (page.collection, page.name) == ("domestic-abuse", "what-it-is")


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("e-safety/gaming", "215857be"),
        ("domestic-abuse/what-it-is", "d3828f4d"),
        ("young-people/pictures-shared", "90e2d283"),
    ],
)
def test_the_opaque_code_of_a_page_never_changes(slug: str, code: str) -> None:
    page = a_page(slug)

    assert page.code == code


def test_the_opaque_code_is_the_same_in_every_language() -> None:
    english, polish = a_page(locale="en"), a_page(locale="pl", title="Gry")

    assert english.code == polish.code


@settings(deadline=None)
@given(slug=st.text(min_size=1))
def test_the_opaque_code_says_nothing_of_the_subject(slug: str) -> None:
    code = a_page(slug).code

    assert len(code) == 8
    assert set(code) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("today", "is_overdue"),
    [(date(2027, 3, 1), False), (date(2027, 3, 2), True)],
    ids=["on the day", "a day later"],
)
def test_a_page_is_overdue_once_its_day_of_review_has_passed(
    today: date, *, is_overdue: bool
) -> None:
    page = a_page(review_due=date(2027, 3, 1))

    assert page.is_overdue(today) is is_overdue

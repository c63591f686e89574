"""Anchors: readable in every script, and never the same twice on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.persistence.content_files.anchors import anchors_of


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("First, calm your child", "first-calm-your-child"),
        ("What's next?", "whats-next"),
        ("If you’re 16 or over", "if-youre-16-or-over"),
        ("Ćwiczenie łatwe", "ćwiczenie-łatwe"),
        ("মাদক সেবন", "মাদক-সেবন"),
        ("?!", "passage"),
    ],
)
def test_a_heading_is_named_by_its_letters_and_digits(heading: str, anchor: str) -> None:
    assert anchors_of([heading]) == (anchor,)


def test_repeated_headings_are_numbered_past_those_that_are_taken() -> None:
    anchors = anchors_of(["Help", "Help 2", "Help", "Help"])

    assert anchors == ("help", "help-2", "help-3", "help-4")


@given(st.lists(st.text()))
def test_no_two_anchors_of_a_page_are_the_same(headings: list[str]) -> None:
    anchors = anchors_of(headings)

    assert len(set(anchors)) == len(headings)

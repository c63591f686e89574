"""What buttons carry: little, and read strictly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.channels.telegram.presses import (
    Press,
    PressKind,
    button,
    read_press,
    written_press,
)

VALUES = st.text(alphabet=st.characters(exclude_characters="|", codec="utf-8"), max_size=20)


@given(st.sampled_from(PressKind), VALUES, st.integers(0, 999))
def test_a_press_is_read_back_as_it_was_written(kind: PressKind, value: str, number: int) -> None:
    press = Press(kind, value, number)

    assert read_press(written_press(press)) == press


@pytest.mark.parametrize("data", ["", "z", "pp|x", "p|x|two", "p|x|-1", "p|x|²", "p|x|1|2"])
def test_data_that_no_button_of_ours_carries_is_no_press(data: str) -> None:
    assert read_press(data) is None


@given(st.text(max_size=64))
def test_any_data_is_read_without_an_error(data: str) -> None:
    press = read_press(data)

    assert press is None or press.kind in PressKind


def test_a_number_beyond_any_page_is_cut() -> None:
    assert read_press(f"r|abc|{'9' * 50}") == Press(PressKind.READ_PAGE, "abc", 999)


def test_a_button_whose_data_would_be_too_long_is_left_out() -> None:
    fits, too_long = "x" * 62, "x" * 63

    assert len(button("Area", PressKind.ACTION, fits)[0].press) == 64
    assert button("Area", PressKind.ACTION, too_long) == ()

"""Buttons, as channels write them down and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.actions import Action, ActionKind, read_action, written_action


@pytest.mark.parametrize(
    ("field", "action"),
    [
        ("page:e-safety/gaming", Action(ActionKind.SHOW_PAGE, "e-safety/gaming")),
        ("none", Action(ActionKind.NONE_OF_THESE)),
        ("help", Action(ActionKind.NEED_HELP_NOW)),
        ("other", Action(ActionKind.ABOUT_SOMEONE_ELSE)),
        ("information", Action(ActionKind.ASKED_FOR_INFORMATION)),
        ("audience:young-person", Action(ActionKind.SWITCH_AUDIENCE, "young-person")),
        ("area:kent", Action(ActionKind.SWITCH_AREA, "kent")),
    ],
)
def test_a_button_is_read_and_written_back_alike(field: str, action: Action) -> None:
    read = read_action(field)

    assert read == action
    assert written_action(action) == field


@pytest.mark.parametrize(
    "field",
    [
        None,
        "",
        ":",
        "page ",
        "PAGE:x",
        "page",
        "page:",
        "help:now",
        "audience:everyone",
        "drop table",
        "\0",
    ],
)
def test_what_is_no_button_counts_as_none_pressed(field: str | None) -> None:
    assert read_action(field) is None


@given(st.text())
def test_no_text_of_a_button_breaks_its_reading(field: str) -> None:
    action = read_action(field)

    assert action is None or written_action(action) == field

"""Buttons, as channels write them down."""

import pytest

from assistant.conversation.message import Action, ActionKind, parse_action


@pytest.mark.parametrize(
    ("written", "action"),
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
def test_each_button_is_read_from_its_value(written: str, action: Action) -> None:
    read = parse_action(written)

    assert read == action


@pytest.mark.parametrize(
    "written", [None, "", ":", "page ", "PAGE:x", "delete:everything", "audience:", "audience:dog"]
)
def test_what_is_no_button_counts_as_none_pressed(written: str | None) -> None:
    read = parse_action(written)

    assert read is None

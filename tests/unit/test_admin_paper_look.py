"""The style sheet of paper: what a printer would take of the public one, decided for A4."""

import re

import pytest

from admin.web.paper_look import SHEET, paper_css
from assistant.channels.web.statics import read_statics

PUBLIC = read_statics()["app.css"].content.decode()


@pytest.mark.parametrize(
    ("written", "decided"),
    [
        ("@media print{a{b:c}}", "@media all{a{b:c}}"),
        ("@media screen and (prefers-color-scheme: dark){a{b:c}}", "@media not all{a{b:c}}"),
        ("@media(prefers-color-scheme: dark){a{b:c}}", "@media not all{a{b:c}}"),
        ("@media(min-width: 40em){a{b:c}}", "@media all{a{b:c}}"),
        ("@media(min-width: 64em){a{b:c}}", "@media not all{a{b:c}}"),
        ("@media(hover: hover){a{b:c}}", "@media(hover: hover){a{b:c}}"),
    ],
)
def test_each_condition_is_decided_as_for_a_sheet_of_a4(written: str, decided: str) -> None:
    assert paper_css(written) == decided + SHEET


def test_nothing_of_the_public_style_sheet_still_asks_for_paper_screen_or_width() -> None:
    decided = paper_css(PUBLIC).removesuffix(SHEET)

    asking = re.findall(r"@media[^{]*(?:print|screen|width|color-scheme)[^{]*", decided)
    assert asking == []
    assert "@media print" in PUBLIC

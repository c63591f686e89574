"""Markdown becomes HTML that can do nothing but be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.channels.web.markdown import html_of_markdown, sanitised

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](http://insecure.example)",
    "![x](https://tracker.example/pixel.png)",
    "<a href='https://x.example' onclick='alert(1)'>x</a>",
    "<style>body{display:none}</style>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=https://x.example></iframe>",
    "`<script>`",
)


def test_ordinary_text_keeps_its_shape() -> None:
    html = html_of_markdown("Call **now**:\n\n- one\n- two\n")

    assert html == "<p>Call <strong>now</strong>:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"


@pytest.mark.parametrize(
    "address", ["https://x.example", "mailto:a@b.example", "tel:999", "sms:1"]
)
def test_a_link_to_people_or_a_secure_site_stays_and_tells_nothing(address: str) -> None:
    html = html_of_markdown(f"[x]({address})")

    assert html == f'<p><a href="{address}" rel="noreferrer noopener">x</a></p>\n'


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("through", [html_of_markdown, sanitised])
def test_nothing_that_acts_or_loads_survives(through: object, attack: str) -> None:
    html = through(attack).casefold()  # type: ignore[operator]

    assert "<script" not in html
    assert "<img" not in html
    assert "<style" not in html
    assert "<iframe" not in html
    assert 'href="' not in html or 'href="https://' in html
    assert "<a onclick" not in html


@given(st.text(alphabet="<>\"'=&;/ajsrcipthref:onx[]()!`\n ", max_size=80))
def test_cleaning_once_is_enough(text: str) -> None:
    once = html_of_markdown(text)

    assert str(sanitised(once)) == once

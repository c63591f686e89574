"""Approved Markdown as Telegram prints it, and blocks that are put into messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.channels.telegram.screens import Screen, length_of, shown_text
from assistant.channels.telegram.views.fitting import as_many_as_fit, in_pages, joined
from assistant.channels.telegram.views.markup import Block, blocks_of_markdown, linked, plain
from tests.support.telegram import inspected

TABLE = """\
| Agency | By when |
|---|---|
| Police | within *24* hours |
| Housing | |
"""
BLOCKS = st.lists(
    st.builds(Block, st.text(alphabet="ab &<>\n😀", min_size=1, max_size=300).map(plain))
)


@pytest.mark.parametrize(
    ("markdown", "printed"),
    [
        ("One & two <three>.", "One &amp; two &lt;three&gt;."),
        (
            "**Do not pay.** It is *not* your fault.",
            "<b>Do not pay.</b> It is <i>not</i> your fault.",
        ),
        ("First line\nof a paragraph\n\nSecond", "First line of a paragraph\n\nSecond"),
        ("- one\n- two", "• one\n• two"),
        ("3. one\n4. two", "3. one\n4. two"),
        ("- one\n\n  more of it\n  - inner\n- two", "• one\n   more of it\n   • inner\n• two"),
        ("> Take care", "“Take care”"),
        ("### A heading", "<b>A heading</b>"),
        ("`#1` and\\\nnext", "<code>#1</code> and\nnext"),
        ("```\n<x>\n```", "<pre>&lt;x&gt;</pre>"),
        ("---\n\nafter", "after"),
        ("[there](https://a.example/?x=1&y)", '<a href="https://a.example/?x=1&amp;y">there</a>'),
        ("[call](tel:999), [here](/guidance)", "call, here"),
        ("![a drawing](https://a.example/x.png)", "a drawing"),
        ("<b>html</b>", "&lt;b&gt;html&lt;/b&gt;"),
        (
            TABLE,
            (
                "<b>Agency</b>: Police\n<b>By when</b>: within <i>24</i> hours"
                "\n\n<b>Agency</b>: Housing"
            ),
        ),
    ],
)
def test_markdown_becomes_what_telegram_can_show(markdown: str, printed: str) -> None:
    shown = joined(blocks_of_markdown(markdown))

    assert shown == printed
    inspected(Screen(shown))


def test_only_a_safe_address_is_linked() -> None:
    assert linked("a & b", "https://a.example") == '<a href="https://a.example">a &amp; b</a>'
    assert linked("a", "javascript:alert(1)") == "a"


@given(BLOCKS)
def test_every_word_of_every_block_is_on_some_page_and_no_page_is_too_long(
    blocks: list[Block],
) -> None:
    pages = in_pages(blocks, room=100)

    written = " ".join(shown_text(block.html) for block in blocks).split()
    assert "".join(" ".join(shown_text(page) for page in pages).split()) == "".join(written)
    assert [page for page in pages if length_of(page) > 100] == []


def test_blocks_fill_a_page_before_the_next_begins() -> None:
    pages = in_pages([Block("a" * 40), Block("b" * 40), Block("c" * 40)], room=100)

    assert [len(page) for page in pages] == [82, 40]


def test_a_block_longer_than_a_page_loses_its_tags_and_is_divided_between_words() -> None:
    long = Block(f"<b>{'word &amp; ' * 30}</b>", is_tight=True)
    endless = Block("x" * 250)

    pages = in_pages([long, endless, Block(" " * 200)], room=100)

    assert [length_of(page) <= 100 for page in pages] == [True] * len(pages)
    assert " ".join(pages).split().count("word") == 30
    assert sum(page.count("x") for page in pages) == 250
    assert "<b>" not in "".join(pages)
    assert all(pages)


def test_what_is_required_stays_and_the_rest_ends_where_the_room_ends() -> None:
    long, short = Block("x" * 50), Block("y")

    taken = as_many_as_fit([Block("z" * 60)], [long, short], room=100)

    assert taken == (Block("z" * 60),)


def test_a_picture_of_two_units_counts_as_two() -> None:
    assert length_of("😀") == 2

"""What changed between two wordings, told without colour and without loss."""

from hypothesis import given
from hypothesis import strategies as st

from admin.editing.paragraphs import paragraphs_of
from assistant.guidance.difference import Fate, Mark, ParagraphChange, Piece, compare

PATH = "en/e-safety/gaming.md"
PAGE = (
    "---\ntitle: Gaming\nsummary: >\n  Play together\n  once.\n---\n## Agree\n\nAgree on times.\n"
)


def compared(before: str, after: str) -> tuple[ParagraphChange, ...]:
    return compare(paragraphs_of(before, PATH), paragraphs_of(after, PATH))


def test_a_page_is_divided_by_its_fields_and_its_blank_lines() -> None:
    assert paragraphs_of(PAGE, PATH) == (
        "title: Gaming",
        "summary: >\n  Play together\n  once.",
        "## Agree",
        "Agree on times.",
    )


def test_a_changed_paragraph_shows_the_words_taken_out_and_added() -> None:
    changed = compared(PAGE, PAGE.replace("on times", "on days"))[-1]

    assert changed.fate is Fate.CHANGED
    assert changed.pieces == (
        Piece(Mark.KEPT, "Agree on "),
        Piece(Mark.TAKEN_OUT, "times."),
        Piece(Mark.ADDED, "days."),
    )


def test_a_new_paragraph_and_one_taken_out_are_told_apart() -> None:
    fates = [each.fate for each in compared(PAGE, PAGE + "\nQuite another thing.\n")]
    back = [each.fate for each in compared(PAGE + "\nQuite another thing.\n", PAGE)]

    assert fates == [Fate.KEPT] * 4 + [Fate.ADDED]
    assert back == [Fate.KEPT] * 4 + [Fate.TAKEN_OUT]


TEXTS = st.lists(
    st.sampled_from(["one two three", "one two four", "five", "- a\n- b"]), max_size=8
)


@given(TEXTS, TEXTS)
def test_both_wordings_can_be_read_out_of_the_difference(old: list[str], new: list[str]) -> None:
    before, after = ("---\nt: x\n---\n" + "\n\n".join(each) for each in (old, new))
    changes = compared(before, after)

    assert tuple(c.before for c in changes if c.before is not None) == paragraphs_of(before, PATH)
    assert tuple(c.after for c in changes if c.after is not None) == paragraphs_of(after, PATH)
    assert all(
        "".join(piece.text for piece in c.pieces if piece.mark is not Mark.ADDED)
        == (c.before or "")
        and "".join(p.text for p in c.pieces if p.mark is not Mark.TAKEN_OUT) == (c.after or "")
        for c in changes
    )

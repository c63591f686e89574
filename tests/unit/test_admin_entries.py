"""Long files divided into their entries, byte for byte."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from admin.editing.entries import divide
from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentErrors
from tests.support.long_files import FILES, LONG_RULES, NAMES, PATH, divided, document

CONTENT = Path("content")
SCRIBBLES = st.text("ab:- #|>'\"\n", max_size=60)
VALUES = st.recursive(
    st.none() | st.booleans() | st.text("ab #:-\n'", max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


def test_entries_are_the_items_one_level_below_the_top_with_the_comments_above_them() -> None:
    entries = divide(document(LONG_RULES)).entries

    assert [(each.at, each.line) for each in entries] == [
        ("words/my", 4),
        ("words/his", 7),
        ("rules/attack", 12),
        ("rules/sad", 18),
    ]
    assert entries[0].said == "  # Whose it is.\n  my:\n    - (my|our)"
    assert entries[2].said.endswith("      # is no comment\n      hit")
    assert entries[3].said.startswith("  # --- worry ---\n  # and doubt\n")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# A file.\n- id: a\n- id: b\n- id: a\n", ["a", "b", "a (2)"]),
        ("a:\n  text: x\nb: {text: y}\n", ["a", "b"]),
        ("title: x\nends:\n- {id: a, text: b}\n- no id\n", ["ends/a", "ends/#2"]),
        ("-\n  # why\n  id: a\n-   id: b\n", ["a", "b"]),
        ("- - a\n- - b\n", ["#1", "#2"]),
    ],
)
def test_lists_and_mappings_of_every_layout_are_divided(text: str, names: list[str]) -> None:
    assert [each.at for each in divide(document(text)).entries] == names


def test_a_comment_further_in_than_an_entry_is_the_last_line_of_the_one_before() -> None:
    entries = divide(document("- id: a\n  # of a\n# of b\n- id: b\n")).entries

    assert [each.said for each in entries] == ["- id: a\n  # of a", "# of b\n- id: b"]


def test_the_comment_that_opens_a_file_stays_its_own() -> None:
    assert divide(document("# A file.\n- id: a\n")).entries[0].words == "- id: a\n"


@pytest.mark.parametrize(
    "text",
    ["", "words", "{a: {b: c}}", "a: b", "a: [", "- &x a\n- *x", "? [a]\n: [b]\n", "? a\n: - b\n"],
)
def test_what_cannot_be_divided_is_left_as_one_text(text: str) -> None:
    with pytest.raises(ContentErrors):
        divide(document(text))


@pytest.mark.parametrize(("path", "text"), [("en/a/b.md", "- a\n"), (PATH, "- a\u2028b\n")])
def test_a_page_and_a_line_end_that_only_yaml_knows_are_left_as_one_text(
    path: str, text: str
) -> None:
    with pytest.raises(ContentErrors):
        divide(Document(path, text))


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yaml")), ids=str)
def test_every_file_of_the_starter_is_divided_and_put_together_again(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    found = divide(canonical_document(path.relative_to(CONTENT).as_posix(), text))

    assert found.text == text
    assert {found.replaced(each, each.said) for each in found.entries} == {text}


@given(FILES | SCRIBBLES | VALUES.map(lambda each: yaml.dump(each, default_flow_style=False)))
def test_any_file_is_put_together_again_byte_for_byte(text: str) -> None:
    found = divided(text)

    assert found.text == document(text).text
    assert {found.replaced(each, each.said) for each in found.entries} == {found.text}

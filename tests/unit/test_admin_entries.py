"""Long files divided into their entries, byte for byte, and one entry changed."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, reject
from hypothesis import strategies as st

from admin.editing.entries import Divided, divide
from admin.editing.entry_changes import add, nameless_copy, write
from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentErrors

PATH = "safety/en.yaml"
RULES = """\
# What is heard.

words:
  # Whose it is.
  my:
    - (my|our)
  his:
    - his

# How it is heard.
rules:
  # --- danger ---
  - id: attack
    says: |
      # is no comment
      hit

  # --- worry ---
  # and doubt
  - id: "sad"
    says: cries
requests: []
"""
CONTENT = Path("content")
NAMES = st.text("ab1", min_size=1, max_size=3)
SCRIBBLES = st.text("ab:- #|>'\"\n", max_size=60)
VALUES = st.recursive(
    st.none() | st.booleans() | st.text("ab #:-\n'", max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)
ITEMS = st.tuples(
    st.sampled_from(["", "  # said\n", "  # said\n  # twice\n", "\n"]),
    NAMES,
    st.sampled_from(
        [
            "",
            "    says: |\n      # not a comment\n",
            "    says: >-\n      a\n\n      b\n  # after\n\n",
            "    says: [a,\n      b]\n",
            '    says: "a\n      # b"\n',
            "    says:\n    - a\n    -\n\n",
        ]
    ),
).map(lambda each: f"{each[0]}  - id: {each[1]}\n{each[2]}")
FILES = st.lists(
    st.tuples(NAMES, st.lists(ITEMS, min_size=1, max_size=4)).map(
        lambda part: f"{part[0]}:\n{''.join(part[1])}"
    ),
    min_size=1,
    max_size=3,
).map(lambda parts: "# A file.\n" + "".join(parts))


def document(text: str) -> Document:
    return canonical_document(PATH, text)


def divided(text: str) -> Divided:
    try:
        return divide(document(text))
    except ContentErrors:
        reject()


def refused(text: str, at: str, words: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ContentErrors) as refusal:
        write(document(text), at, words)
    return [(error.line, error.problem) for error in refusal.value.errors]


def test_entries_are_the_items_one_level_below_the_top_with_the_comments_above_them() -> None:
    entries = divide(document(RULES)).entries

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


@given(FILES, st.data())
def test_writing_one_entry_changes_nothing_else(text: str, data: st.DataObject) -> None:
    before = divided(text)
    entry = data.draw(st.sampled_from(before.entries))
    words = f"{entry.said.partition('- id:')[0]}- id: other\n    says: c"

    after = divide(document(write(document(text), entry.at, words).text))

    place = before.entries.index(entry)
    others = [each.words for each in before.entries if each is not entry]
    assert [each.words for at, each in enumerate(after.entries) if at != place] == others
    assert after.entries[place].said == words.lstrip("\n")
    assert between(after) == between(before)


def between(found: Divided) -> list[str]:
    return [each.words for each in found.pieces if not each.at]


@given(FILES, st.data())
def test_taking_out_one_entry_takes_its_lines_only(text: str, data: st.DataObject) -> None:
    before = divided(text)
    entry = data.draw(st.sampled_from(before.entries))

    lines = before.text.split("\n")
    del lines[entry.line - 1 : entry.line - 1 + entry.words.count("\n")]

    assert before.without(entry) == "\n".join(lines)


def test_an_entry_that_is_named_anew_is_found_by_its_new_name() -> None:
    change = write(document(RULES), "rules/attack", "  - id: hits\n    says: hit\n\n")

    assert change.at == "rules/hits"
    assert change.text == RULES.replace(
        "  # --- danger ---\n  - id: attack\n    says: |\n      # is no comment\n      hit\n",
        "  - id: hits\n    says: hit\n",
    )


def test_line_ends_of_a_form_are_those_of_the_file() -> None:
    change = write(document(RULES), "words/his", "\r\n  his:\r\n    - her\r\n")

    assert change.text == RULES.replace("- his\n", "- her\n")


def test_what_somebody_took_out_meanwhile_is_put_at_the_end_of_its_part() -> None:
    change = write(document(RULES), "words/gone", "  gone:\n    - gone")

    assert change.text == RULES.replace("    - his\n\n", "    - his\n\n  gone:\n    - gone\n\n")
    assert change.at == "words/gone"


def test_what_is_no_yaml_is_told_with_its_line_inside_the_entry() -> None:
    words = "  - id: attack\n    says: x: y"

    assert refused(RULES, "rules/attack", words) == [
        (2, "this is not YAML (mapping values are not allowed in this context)")
    ]
    assert refused(RULES, "rules/attack", '  - id: attack\n    says: "x')[0][0] is None


@pytest.mark.parametrize("words", ["", "# only a comment", "- id: attack", "words:\n- id: attack"])
def test_words_that_swallow_what_stands_beside_them_are_refused(words: str) -> None:
    assert refused(RULES, "rules/attack", words)


def test_hidden_characters_are_told_with_their_line_inside_the_entry() -> None:
    found = refused(RULES, "rules/sad", '  - id: "sad"\n    says: cr\u202eies')

    assert [(line, "hidden character" in problem) for line, problem in found] == [(2, True)]


def test_a_copy_has_nothing_where_its_id_is_to_stand() -> None:
    found = divide(document(RULES))

    assert [nameless_copy(each) for each in found.entries] == [
        "  :\n    - (my|our)",
        "  :\n    - his",
        "  - id: \n    says: |\n      # is no comment\n      hit",
        "  - id: \n    says: cries",
    ]


def test_another_entry_stands_behind_the_one_that_it_was_begun_from() -> None:
    change = add(document(RULES), "rules/attack", "  - id: hits\n    says: hits me")

    assert change == type(change)(
        RULES.replace("hit\n\n", "hit\n\n  - id: hits\n    says: hits me\n\n"), "rules/hits"
    )


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("  - id: \n    says: x", "the new entry has no id"),
        ("  - id: sad\n    says: x", "another entry has this id"),
        ("", "nothing is written here"),
        ("  # only a comment", "with these words the entry before or after it is no longer there"),
    ],
)
def test_another_entry_needs_an_id_of_its_own(words: str, problem: str) -> None:
    with pytest.raises(ContentErrors, match=problem):
        add(document(RULES), "rules/attack", words)

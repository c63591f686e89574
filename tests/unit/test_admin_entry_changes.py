"""One entry of a long file written, added or taken out, and nothing else changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.editing.entries import Divided, divide
from admin.editing.entry_changes import Change, add, nameless_copy, write
from assistant.persistence.errors import ContentErrors
from tests.support.long_files import FILES, LONG_RULES, divided, document


def refused(text: str, at: str, words: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ContentErrors) as refusal:
        write(document(text), at, words)
    return [(error.line, error.problem) for error in refusal.value.errors]


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
    change = write(document(LONG_RULES), "rules/attack", "  - id: hits\n    says: hit\n\n")

    assert change.at == "rules/hits"
    assert change.text == LONG_RULES.replace(
        "  # --- danger ---\n  - id: attack\n    says: |\n      # is no comment\n      hit\n",
        "  - id: hits\n    says: hit\n",
    )


def test_line_ends_of_a_form_are_those_of_the_file() -> None:
    change = write(document(LONG_RULES), "words/his", "\r\n  his:\r\n    - her\r\n")

    assert change.text == LONG_RULES.replace("- his\n", "- her\n")


def test_what_somebody_took_out_meanwhile_is_put_at_the_end_of_its_part() -> None:
    change = write(document(LONG_RULES), "words/gone", "  gone:\n    - gone")

    assert change.text == LONG_RULES.replace(
        "    - his\n\n", "    - his\n\n  gone:\n    - gone\n\n"
    )
    assert change.at == "words/gone"


def test_what_is_no_yaml_is_told_with_its_line_inside_the_entry() -> None:
    words = "  - id: attack\n    says: x: y"

    assert refused(LONG_RULES, "rules/attack", words) == [
        (2, "this is not YAML (mapping values are not allowed in this context)")
    ]
    assert refused(LONG_RULES, "rules/attack", '  - id: attack\n    says: "x')[0][0] is None


@pytest.mark.parametrize("words", ["", "# only a comment", "- id: attack", "words:\n- id: attack"])
def test_words_that_swallow_what_stands_beside_them_are_refused(words: str) -> None:
    assert refused(LONG_RULES, "rules/attack", words)


def test_hidden_characters_are_told_with_their_line_inside_the_entry() -> None:
    found = refused(LONG_RULES, "rules/sad", '  - id: "sad"\n    says: cr\u202eies')

    assert [(line, "hidden character" in problem) for line, problem in found] == [(2, True)]


def test_a_copy_has_nothing_where_its_id_is_to_stand() -> None:
    found = divide(document(LONG_RULES))

    assert [nameless_copy(each) for each in found.entries] == [
        "  :\n    - (my|our)",
        "  :\n    - his",
        "  - id: \n    says: |\n      # is no comment\n      hit",
        "  - id: \n    says: cries",
    ]


def test_another_entry_stands_behind_the_one_that_it_was_begun_from() -> None:
    change = add(document(LONG_RULES), "rules/attack", "  - id: hits\n    says: hits me")

    assert change == Change(
        LONG_RULES.replace("hit\n\n", "hit\n\n  - id: hits\n    says: hits me\n\n"), "rules/hits"
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
        add(document(LONG_RULES), "rules/attack", words)

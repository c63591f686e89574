"""Reading YAML: every way of getting it wrong is told with file, line and what to do."""

import pytest

from assistant.persistence.content_files.contacts import parse_contacts
from assistant.persistence.content_files.sources import parse_sources
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors

SOUND = """\
- id: S1
  title: Example guidance
  seen: 2026-11-22
  kind: page
"""
LIST_REMEDY = "Write a list, one entry a line, each after a hyphen and a space"
YAML_REMEDY = "Mend the indentation, or put the text in quotation marks"


def errors_of(text: str) -> tuple[ContentError, ...]:
    with pytest.raises(ContentErrors) as refused:
        parse_sources(canonical_document("sources.yaml", text))
    return refused.value.errors


def error(line: int, problem: str, remedy: str) -> ContentError:
    return ContentError("sources.yaml", line, problem, remedy)


@pytest.mark.parametrize(
    ("text", "line", "problem", "remedy"),
    [
        ("", 1, "there is nothing here", "Write the fields of this file"),
        ("# only a comment\n", 1, "there is nothing here", "Write the fields of this file"),
        ("title: alone\n", 1, "a list is expected here", LIST_REMEDY),
        (
            "- just words\n",
            1,
            "fields are expected here",
            "Write its fields under it, indented by two spaces",
        ),
        (
            SOUND.replace("title: E", "titel: E"),
            2,
            "there is no field 'titel' here",
            "Perhaps 'title' is meant",
        ),
        (
            SOUND.replace("2026-11-22", "22 November"),
            3,
            "'22 November' is not a date",
            "Write year-month-day, as 2026-11-22",
        ),
        (
            SOUND.replace("2026-11-22", "2026-02-30"),
            3,
            "'2026-02-30' is not a date",
            "Write year-month-day, as 2026-11-22",
        ),
        (
            SOUND.replace("page", "[page]"),
            4,
            "text is expected here",
            "Write it in quotation marks",
        ),
        (SOUND + "  kind: law\n", 5, "'kind' stands here twice", "Keep one of them"),
        (SOUND + SOUND, 5, "the id 'S1' stands twice", "Give one of them another id"),
        ("- &a {id: S1}\n", 1, "anchors and aliases are not used here", "Write the text out"),
        (
            "- id: !!python/name:os.system S1\n",
            1,
            "tags are not used here",
            "Put the text in quotation marks",
        ),
        (
            "\n" + "[" * 20 + "]" * 20,
            2,
            "this is nested too deeply",
            "Compare it with a file that works",
        ),
        ("- id: S1\n- id: *b\n", 2, "anchors and aliases are not used here", "Write the text out"),
        (
            SOUND + "--- \n- id: S2\n",
            5,
            "this is not YAML (but found another document)",
            YAML_REMEDY,
        ),
    ],
)
def test_broken_yaml_is_told_with_line_and_remedy(
    text: str, line: int, problem: str, remedy: str
) -> None:
    assert error(line, problem, remedy) in errors_of(text)


def test_a_colon_in_unquoted_text_is_told_on_its_line() -> None:
    found = errors_of(SOUND.replace("Example guidance", "Example: guidance"))

    assert [(each.line, each.remedy) for each in found] == [(2, YAML_REMEDY)]


def test_every_missing_field_of_an_entry_is_told_at_once() -> None:
    found = errors_of("- id: S1\n  kind:\n")

    assert found == (
        error(1, "'title' is missing", "Add it and fill it in"),
        error(1, "'seen' is missing", "Add it and fill it in"),
        error(2, "'kind' is missing", "Add it and fill it in"),
    )


def test_errors_of_several_entries_are_told_at_once_in_the_order_of_lines() -> None:
    second = SOUND.replace("S1", "S2").replace("2026-11-22", "soon")
    found = errors_of(SOUND.replace("page", "") + second)

    assert [each.line for each in found] == [4, 7]


@pytest.mark.parametrize("word", ["yes", "no", "on", "999", "0800", "1.10", "2026-11-22"])
def test_words_that_yaml_would_turn_into_something_else_stay_words(word: str) -> None:
    sources = parse_sources(canonical_document("sources.yaml", SOUND.replace("page", word)))

    assert sources["S1"].kind == word


def test_an_error_reads_as_file_line_problem_and_remedy() -> None:
    found = errors_of(SOUND.replace("2026-11-22", "soon"))

    assert str(found[0]) == (
        "sources.yaml:3: 'soon' is not a date. Write year-month-day, as 2026-11-22."
    )


def test_true_and_false_are_written_out() -> None:
    text = "- id: line\n  free: yes\n"
    with pytest.raises(ContentErrors) as refused:
        parse_contacts(canonical_document("contacts.yaml", text))

    expected = ContentError(
        "contacts.yaml", 2, "'yes' is not true or false", "Write true or false"
    )
    assert expected in refused.value.errors


def test_a_word_outside_a_vocabulary_is_told_with_the_words_allowed() -> None:
    text = "- id: line\n  confidence: sure\n"
    with pytest.raises(ContentErrors) as refused:
        parse_contacts(canonical_document("contacts.yaml", text))

    expected = ContentError(
        "contacts.yaml",
        2,
        "'sure' is not one of the words allowed here",
        "Use sourced, known, check",
    )
    assert expected in refused.value.errors


def test_an_empty_entry_of_a_list_is_told() -> None:
    text = '- id: line\n  audience:\n    - family\n    - ""\n'
    with pytest.raises(ContentErrors) as refused:
        parse_contacts(canonical_document("contacts.yaml", text))

    expected = ContentError("contacts.yaml", 4, "this entry is empty", "Fill it in or take it out")
    assert expected in refused.value.errors

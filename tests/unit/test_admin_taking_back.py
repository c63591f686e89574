"""What a draft would take back of what was published while it was written."""

import pytest

from admin.editing.taking_back import taken_back

PATH = "topics.yaml"
BASE = "a: one\nb: two\nc: three\n"


@pytest.mark.parametrize(
    ("live", "draft", "shown"),
    [
        (
            "a: one\nb: two newer\nc: three\n",
            "a: mine\nb: two\nc: three\n",
            [("b: two newer", "b: two")],
        ),
        ("a: one\nb: two newer\nc: three\n", "a: mine\nb: two newer\nc: three\n", []),
        (
            "a: one\nb: two\nc: three\nd: four\n",
            "a: mine\nb: two\nc: three\n",
            [("d: four", None)],
        ),
        ("a: one\nc: three\n", "a: mine\nb: two\nc: three\n", [(None, "b: two")]),
        ("a: one\nc: three\n", "a: one\nb: two again\nc: three\n", [(None, "b: two again")]),
        ("a: one\nc: three\n", "a: mine\nc: three\n", []),
        ("a: one\nb: two newer\nc: three\n", "", [("b: two newer", None)]),
        (BASE, "a: mine\n", []),
    ],
)
def test_only_words_that_are_newer_than_the_beginning_of_the_draft_are_taken_back(
    live: str, draft: str, shown: list[tuple[str | None, str | None]]
) -> None:
    found = taken_back(BASE, live, draft, PATH)

    assert [(each.before, each.after) for each in found] == shown


def test_all_of_a_document_that_came_while_another_was_begun_is_newer() -> None:
    found = taken_back("", "a: theirs\n", "b: mine\n", PATH)

    assert [each.before for each in found if each.before] == ["a: theirs"]

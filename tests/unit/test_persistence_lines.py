"""The line of anything in a document, for errors that only the whole pack shows."""

import pytest

from assistant.persistence.content_files.lines import Place, line_of
from assistant.persistence.documents import canonical_document
from tests.support.databases import CONTACTS, PAGE, PAGE_PATH


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ((), 2),
        (("title",), 2),
        (("asks", 3), 11),
        (("#", 0), 35),
        (("#", 1), 39),
        (("asks", 99), 8),
        (("translates",), 2),
    ],
)
def test_the_line_of_a_place_in_a_page_is_found(place: Place, line: int) -> None:
    assert line_of(canonical_document(PAGE_PATH, PAGE), place) == line


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("front_door", "name"), 11),
        (("front_door", "hours", "monday", 1), 18),
        (("front_door", "email"), 10),
        (("nobody", "name"), 1),
        (("front_door", "name", "first"), 11),
    ],
)
def test_the_line_of_an_entry_is_found_by_its_id(place: Place, line: int) -> None:
    assert line_of(canonical_document("contacts.yaml", CONTACTS), place) == line

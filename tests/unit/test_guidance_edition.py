"""Editions: finding a page, a contact and a topic."""

import pytest

from assistant.guidance.errors import UnknownContactError, UnknownPageError
from tests.support.builders import a_contact, a_page, an_edition

ENGLISH = a_page("e-safety/gaming")
POLISH = a_page("e-safety/gaming", locale="pl", title="Gry", translates="abc")
UNTRANSLATED = a_page("e-safety/nude-images", title="Nude images")
EDITION = an_edition(ENGLISH, UNTRANSLATED, POLISH)


def test_a_page_is_found_in_the_language_asked_for() -> None:
    revision = EDITION.revision("e-safety/gaming", "pl")

    assert revision.page == POLISH


def test_a_page_that_has_not_been_translated_is_found_in_english() -> None:
    revision = EDITION.revision("e-safety/nude-images", "pl")

    assert revision.page == UNTRANSLATED


def test_a_page_that_is_in_no_language_is_an_error_that_names_it() -> None:
    with pytest.raises(UnknownPageError, match="e-safety/none"):
        EDITION.revision("e-safety/none", "en")


def test_a_page_is_found_by_its_opaque_code_in_the_language_asked_for() -> None:
    revision = EDITION.revision_by_code(ENGLISH.code, "pl")

    assert revision.page == POLISH


def test_the_opaque_code_of_a_page_is_found_after_that_of_others() -> None:
    revision = EDITION.revision_by_code(UNTRANSLATED.code, "en")

    assert revision.page == UNTRANSLATED


def test_a_code_of_no_page_is_an_error_that_names_it() -> None:
    with pytest.raises(UnknownPageError, match="00000000"):
        EDITION.revision_by_code("00000000", "en")


def test_every_page_is_listed_once_in_the_language_asked_for() -> None:
    revisions = EDITION.pages("pl")

    assert [revision.page for revision in revisions] == [POLISH, UNTRANSLATED]


def test_a_contact_is_found_by_its_id() -> None:
    edition = an_edition(contacts={"advice_line": a_contact()})

    contact = edition.contact("advice_line")

    assert contact == a_contact()


def test_a_contact_that_the_register_does_not_hold_is_an_error_that_names_it() -> None:
    with pytest.raises(UnknownContactError, match="nobody"):
        EDITION.contact("nobody")


def test_a_topic_is_found_by_its_id() -> None:
    topic = EDITION.topic("online/gaming")

    assert topic is not None
    assert topic.title == "Gaming"


def test_a_topic_outside_the_tree_is_none() -> None:
    topic = EDITION.topic("online/unheard-of")

    assert topic is None

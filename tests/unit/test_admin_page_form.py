"""A page as the fields of a form: nothing is lost, and what nobody touched stays as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.editing.page_form import FIELDS, PageForm, Written, read_form, write_form
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pages import parse_page
from assistant.persistence.content_files.paths import PAGE
from assistant.persistence.documents import Document, canonical_document
from tests.support.databases import PAGE as SOUND
from tests.support.databases import PAGE_PATH

DOCUMENT = Document(PAGE_PATH, SOUND)
WORDS = st.text("abc ßÅłż:#-'\"[]{}>|*&%@`\\,—“”", max_size=40)


def form_of(document: Document) -> PageForm:
    form = read_form(document)
    assert form
    return form


def test_every_page_that_ships_goes_through_the_form_unchanged() -> None:
    pages = [each for each in read_documents(Path("content")) if PAGE.fullmatch(each.path)]

    changed = [
        each.path
        for each in pages
        if write_form(each, form_of(each)).split("---\n", 2)[1] != each.text.split("---\n", 2)[1]
        or parse_page(Document(each.path, write_form(each, form_of(each)))) != parse_page(each)
    ]

    assert (len(pages) > 100, changed) == (True, [])


def test_a_field_that_changes_leaves_the_others_as_they_were() -> None:
    form = form_of(DOCUMENT)

    text = write_form(DOCUMENT, PageForm({**form.values, "title": "Games: a start"}, form.body))

    old, new = SOUND.splitlines(), text.splitlines()
    assert [line for line in new if line not in old] == ['title: "Games: a start"']


@given(
    st.dictionaries(
        st.sampled_from([name for name, how in FIELDS.items() if how is not Written.WORD]), WORDS
    )
)
def test_whatever_is_typed_into_a_field_is_read_back_from_it(typed: dict[str, str]) -> None:
    form = form_of(DOCUMENT)
    filled = PageForm({**form.values, **typed}, form.body)

    again = form_of(canonical_document(PAGE_PATH, write_form(DOCUMENT, filled)))

    kept = {name: again.values.get(name, "") for name in typed}
    assert kept == {name: " ".join(value.split()) for name, value in typed.items()}
    assert replace(again, values={}) == replace(form, values={})


@pytest.mark.parametrize(
    "text",
    ["no page\n", "---\ntitle: [a\n---\n", "---\nother: 1\n---\n", "---\ntitle: {a: b}\n---\n"],
)
def test_what_is_no_page_is_mended_as_text(text: str) -> None:
    assert read_form(Document(PAGE_PATH, text)) is None

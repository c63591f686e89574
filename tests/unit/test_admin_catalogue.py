"""The list of documents is narrowed by what is known of each, by every filter and by several."""

from datetime import date

import pytest

from admin.editing.catalogue import catalogue
from admin.web.document_views import Wanted
from assistant.guidance.page import Confidence
from tests.support.builders import a_page

TODAY = date(2026, 11, 26)
SOURCED, GENERAL, POLISH = "en/a/sourced.md", "en/a/general.md", "pl/a/sourced.md"
CONTACTS = "contacts.yaml"
PAGES = {
    SOURCED: a_page("a/sourced", owner="a nurse", review_due=date(2026, 12, 20)),
    GENERAL: a_page("a/general", confidence=Confidence.GENERAL, review_due=date(2026, 11, 1)),
    POLISH: a_page("a/sourced", locale="pl", confidence=Confidence.AWAITING_CONFIRMATION),
}
ENTRIES = catalogue((*PAGES, CONTACTS), PAGES, (), frozenset({CONTACTS, POLISH}))


@pytest.mark.parametrize(
    ("wanted", "paths"),
    [
        (Wanted(), {*PAGES, CONTACTS}),
        (Wanted(confidence="sourced"), {SOURCED}),
        (Wanted(confidence="general"), {GENERAL}),
        (Wanted(confidence="awaiting-confirmation"), {POLISH}),
        (Wanted(awaiting="yes"), {CONTACTS, POLISH}),
        (Wanted(owner="a nurse"), {SOURCED}),
        (Wanted(status="live"), {*PAGES, CONTACTS}),
        (Wanted(due="overdue"), {GENERAL}),
        (Wanted(due="soon"), {SOURCED, GENERAL}),
        (Wanted(language="pl"), {POLISH}),
        (Wanted(language="en", confidence="sourced", due="soon"), {SOURCED}),
        (Wanted(confidence="nonsense"), set()),
    ],
)
def test_a_filter_leaves_what_it_names(wanted: Wanted, paths: set[str]) -> None:
    assert {each.path for each in ENTRIES if wanted.has(each, TODAY)} == paths

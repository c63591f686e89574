"""The time limits that ship: shown in words wherever they are named, each from its own event."""

import pytest

from assistant.guidance.edition import Edition
from assistant.guidance.timescale import Counts
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files.directories import read_documents
from assistant.retrieval.corpus import documents_by_locale
from tests.support.source_code import ROOT

UP_TO_THE_EVENT = {
    "private-fostering-notice",
    "conference-report-initial",
    "conference-report-review",
}


@pytest.fixture(scope="module")
def edition() -> Edition:
    starter, _ = starter_edition(read_documents(ROOT / "content"))
    return starter


def text_of(edition: Edition, slug: str) -> str:
    page = edition.revision(slug, "en").page
    return " ".join(" ".join(passage.markdown.split()) for passage in page.passages)


def test_nobody_reads_or_finds_the_name_of_a_limit(edition: Edition) -> None:
    shown = [
        revision.page.slug
        for revision in edition.revisions.values()
        if any("{" in passage.markdown for passage in revision.page.passages)
    ]
    searched = [
        document.slug
        for documents in documents_by_locale(edition).values()
        for document in documents
        if "{" in f"{document.title} {document.summary} {document.body}"
    ]

    assert (shown, searched) == ([], [])


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("procedures/child-protection-conference", "must be held within 15 working days of"),
        ("procedures/missing-children", "must be offered within 72 hours of the child's return"),
        ("procedures/allegations-against-staff", "must tell the LADO within 1 working day of"),
        (
            "procedures/making-a-referral",
            "within 1 working day (being confirmed by the partnership) of receipt",
        ),
    ],
)
def test_a_page_says_its_limit_in_words(edition: Edition, slug: str, words: str) -> None:
    assert words in text_of(edition, slug)


def test_only_what_is_due_before_its_event_is_counted_up_to_it(edition: Edition) -> None:
    before = {each.id for each in edition.timescales.values() if each.counts is Counts.BEFORE}

    assert before == UP_TO_THE_EVENT

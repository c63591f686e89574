"""Every page that the partnership asked for is there, and covers what it asked for.

``content_map.tsv`` lists the pages with what each must cover; ``content_witnesses.tsv`` holds for
each of those items the words by which the page covers it. In a witness " + " joins words that
stand together in one passage, " / " parts what may stand instead, and " & " joins witnesses that
may stand in different passages. "contact:childline" is witnessed by the contacts of the page, and
"timescale lado" by the limit that is shown where its id stands.
Case and punctuation do not matter.
"""

import csv
import re
from pathlib import Path

import pytest

from assistant.guidance.page import Page
from assistant.persistence.checks.words import bare
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from tests.support.builders import a_page
from tests.support.source_code import ROOT

HERE = Path(__file__).parent
PAGES = parse_pack(read_documents(ROOT / "content")).pages
CONTACT = "contact:"


def rows_of(name: str) -> list[dict[str, str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t"))


MAP = rows_of("content_map.tsv")
WITNESSES = rows_of("content_witnesses.tsv")
every_page = pytest.mark.parametrize("row", MAP, ids=lambda row: row["slug"])


def items_of(row: dict[str, str]) -> list[str]:
    return re.split(r"[,;]\s*", row["must cover"])


def texts_of(page: Page) -> list[str]:
    """Bare the summary, the steps and each passage, with spaces around to tell whole words."""
    passages = (f"{passage.heading}\n{passage.markdown}" for passage in page.passages)
    return [f" {bare(text)} " for text in (page.summary, *page.first_steps, *passages)]


def is_witnessed(page: Page, witness: str) -> bool:
    return all(
        any(stands_together(page, alternative) for alternative in part.split(" / "))
        for part in witness.split(" & ")
    )


def stands_together(page: Page, words: str) -> bool:
    if words.startswith(CONTACT):
        return words.removeprefix(CONTACT) in page.contacts
    phrases = [f" {bare(phrase)} " for phrase in words.split(" + ")]
    return any(all(phrase in text for phrase in phrases) for text in texts_of(page))


@every_page
def test_a_page_of_the_map_is_there_for_its_audience(row: dict[str, str]) -> None:
    page = PAGES["en", row["slug"]]

    assert (page.title, page.audience) == (row["title"], row["audience"])


@every_page
def test_every_item_that_a_page_must_cover_has_a_witness(row: dict[str, str]) -> None:
    witnessed = [each["item"] for each in WITNESSES if each["slug"] == row["slug"]]

    assert sorted(witnessed) == sorted(items_of(row))


@pytest.mark.parametrize("witness", WITNESSES, ids=lambda each: f"{each['slug']}: {each['item']}")
def test_a_page_covers_the_item(witness: dict[str, str]) -> None:
    assert is_witnessed(PAGES["en", witness["slug"]], witness["witness"])


def test_no_page_stands_outside_the_map() -> None:
    published = {slug for locale, slug in PAGES if locale == "en"}

    assert published == {row["slug"] for row in MAP}


@pytest.mark.parametrize(
    "witness",
    [
        "play together + agree limits",
        "moonlight / agree limits",
        "agree limits together & play together",
        "contact:childline",
    ],
)
def test_a_witness_is_found_as_it_is_written(witness: str) -> None:
    assert is_witnessed(a_page(), witness)


@pytest.mark.parametrize(
    "witness",
    ["limit", "play together + sit down", "agree limits & moonlight", "contact:nobody"],
)
def test_a_witness_that_is_not_there_is_missed(witness: str) -> None:
    assert not is_witnessed(a_page(), witness)

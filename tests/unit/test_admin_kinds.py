"""What is no page, entry by entry: how each kind looks to people, and what changes of it."""

import pytest

from admin.editing.translating import begun_from
from admin.web.kinds.registry import kind_at
from assistant.guidance.difference import Mark
from assistant.persistence.documents import canonical_document
from tests.support.databases import (
    CARDS,
    PAGE,
    PAGE_PATH,
    SOURCES,
    THESAURUS,
    TOPICS,
)
from tests.support.path_files import GRID_FILE, PATHS, ROUTE_FILE, THRESHOLDS_FILE
from tests.support.scenes import seen_entries, seen_first

LIMITS = """\
- id: three-days
  what: Somebody has come
  event: the call
  limit: 3
  unit: working-days
  source: S1
  confidence: general
"""
ROUTE, GRID = "pathways/whom.yaml", "pathways/domestic-abuse.yaml"
THRESHOLDS = "pathways/thresholds.yaml"
FILES = {"timescales.yaml": LIMITS, **PATHS}
GLOSSARY = "- id: lado\n  name: LADO\n  meaning: Somebody at the council.\n  source: S1\n"
SHEET = """\
title: A list
about: What to bring
owner: a lead
before: [Take your time.]
parts:
  - id: first
    heading: Before you go
    items:
      - {id: pen, text: A pen}
contacts: [emergency_999]
pages: [young-people/gaming]
sources: [S1]
confidence: general
"""


@pytest.mark.parametrize(
    "path",
    [
        "safety/cards.en.yaml",
        "safety/cards.pl.yaml",
        "safety/en.yaml",
        "safety/signs.en.yaml",
        "safety/pasted.en.yaml",
        "safety/hazards.yaml",
        "contacts.yaml",
        "replies/en.yaml",
        "pathways/where-to-report.yaml",
        "pathways/thresholds.yaml",
        "pathways/domestic-abuse.yaml",
        "worksheets/referral-summary.yaml",
        "timescales.yaml",
        "topics.yaml",
        "glossary/en.yaml",
        "thesaurus/en.yaml",
        "sources.yaml",
        "lessons.yaml",
        "vocabulary.yaml",
    ],
)
def test_what_people_see_something_of_has_a_preview(path: str) -> None:
    assert kind_at(path) is not None


@pytest.mark.parametrize(
    "path", [PAGE_PATH, "asks/en/elsewhere.txt", "pathways/cases.en.tsv", "partnership.yaml"]
)
def test_a_page_has_previews_of_its_own_and_what_nobody_sees_has_none(path: str) -> None:
    assert kind_at(path) is None


def test_a_question_says_what_each_answer_leads_to() -> None:
    text = ROUTE_FILE.replace("Is there danger now?", "Is anybody in danger now?")

    question = seen_first(ROUTE, text, **FILES)

    assert (question.heading, question.mark) == ("Is anybody in danger now?", "changed")
    assert question.words == "Think of tonight."
    assert question.lists == (
        (
            "Answers",
            (
                "Yes → Call for help",
                "No → Ask somebody",
                "I do not know, or would rather not say → Ask somebody",
            ),
        ),
    )


def test_an_end_says_its_times_and_names_its_people() -> None:
    entries = {each.heading: each for each in seen_entries(ROUTE, ROUTE_FILE, **FILES)}

    help_now, ask = entries["Call for help"], entries["Ask somebody"]
    assert ("Danger", "999 stands first") in help_now.facts
    assert "tel:999" in help_now.html[0]
    assert ask.lists[0] == ("What to do", ("Ask within 3 working days.",))


def test_an_answer_that_leads_nowhere_says_so() -> None:
    text = ROUTE_FILE.replace('text: "No", to: later', 'text: "No", to: gone')

    question = seen_first(ROUTE, text, **FILES)

    assert "No → gone, which is not there" in question.lists[0][1]


def test_an_indicator_that_is_new_stands_before_those_that_stay() -> None:
    text = THRESHOLDS_FILE.replace("id: neglect-often-hungry", "id: neglect-often-cold")

    entries = seen_entries(THRESHOLDS, text, **FILES)

    assert [(each.heading, each.mark) for each in entries[:2]] == [
        ("Child is often hungry", "new"),
        ("indicators/neglect-often-hungry", "taken out"),
    ]
    assert ("Step", "early-help") in entries[0].facts
    assert {each.mark for each in entries[2:]} == {""}


def test_a_cell_of_the_grid_is_shown_with_its_times() -> None:
    entries = {each.heading: each for each in seen_entries(GRID, GRID_FILE, **FILES)}

    cell = entries["cells/police/danger-now"]
    assert ("By when", "Within 3 working days.") in cell.facts


def test_the_items_of_a_worksheet_stand_under_its_title() -> None:
    path = "worksheets/bring.yaml"
    text = SHEET.replace("A pen", "A pen and paper")

    entries = seen_entries(path, text, **{**FILES, path: SHEET})

    assert [(each.heading, each.mark) for each in entries] == [
        ("first/pen", "changed"),
        ("A list", ""),
    ]
    assert ("Item", "A pen and paper") in entries[0].facts


def test_a_time_limit_is_shown_in_every_sentence_that_says_it() -> None:
    said = "## Leave the game\n\n- Ring them. Do it within {timescale: three-days} or so.\n"
    page = PAGE.replace("## Leave the game\n", said)
    text = LIMITS.replace("limit: 3", "limit: 5")

    limit = seen_first("timescales.yaml", text, **{**FILES, PAGE_PATH: page})

    assert limit.mark == "changed"
    assert ("Time limit", "5 working days after the call") in limit.facts
    heading, sentences = limit.lists[0]
    assert heading == "Said so"
    assert sentences[:2] == (
        "Do it within 5 working days or so.",
        "Within 5 working days.",
    )
    assert [link.text for link in limit.links] == ["Gaming and chat"]


def test_a_topic_says_which_pages_stand_under_it() -> None:
    text = TOPICS.replace("outcome: Children feel safe", "outcome: Children are safe")

    topic = seen_first("topics.yaml", text)

    assert (topic.heading, topic.mark) == ("Games", "changed")
    assert ("Outcome", "Children are safe") in topic.facts
    assert [link.text for link in topic.links] == ["Gaming and chat"]


def test_each_page_under_a_topic_is_reached_in_its_own_language() -> None:
    translated = begun_from(canonical_document(PAGE_PATH, PAGE), None)

    topic = seen_first("topics.yaml", TOPICS, **{"pl/young-people/gaming.md": translated})

    english, polish = sorted(link.url for link in topic.links)
    assert polish == f"/pl{english}"


def test_a_word_is_explained_and_what_changes_is_marked() -> None:
    path = "glossary/en.yaml"
    text = GLOSSARY.replace("at the council", "in the council")

    term = seen_first(path, text, **{path: GLOSSARY})

    ((field, paragraphs),) = term.changes
    assert (term.heading, field) == ("LADO", "Meaning")
    assert (Mark.ADDED.value, "in") in paragraphs[0].pieces


def test_what_is_taken_out_keeps_its_words_to_be_seen() -> None:
    gone = seen_entries("thesaurus/en.yaml", "{}\n", **{"thesaurus/en.yaml": THESAURUS})[0]

    assert (gone.heading, gone.mark) == ("snap", "taken out")
    assert "Terms" in dict(gone.changes)


def test_entries_of_other_lists_are_called_by_their_titles() -> None:
    source = seen_first("sources.yaml", SOURCES)

    assert source.heading == "Example guidance"
    assert ("Seen", "2026-11-22") in source.facts


def test_a_card_counts_its_words_against_the_most() -> None:
    card = seen_first("safety/cards.en.yaml", CARDS.replace("Call 999 now.", "Ring 999 now."))

    assert (card.heading, card.mark) == ("danger", "changed")
    assert ("Words", "8 of at most 90") in card.facts
    assert "Ring 999 now." in card.html[0]

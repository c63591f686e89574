"""Worksheets: read from their files, and what is told of one that cannot be filled in."""

from dataclasses import replace

import pytest

from assistant.guidance.page import Confidence
from assistant.guidance.timescale import Timescale, Unit
from assistant.pathways.fault import Fault
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.worksheet import Item, Part, Worksheet
from assistant.pathways.worksheet_lint import lint_worksheet
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.persistence.content_files.worksheets import parse_worksheet
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentErrors

FILE = """\
title: Is it ready?
about: A checklist.
owner: an officer
before: [Nothing is kept.]
parts:
  - id: child
    heading: The child
    items:
      - {id: seen, text: "Seen within {timescale: three-days}"}
      - {id: words, text: In their words, hint: Exact ones, lines: 4}
contacts: [emergency_999]
pages: [a/page]
sources: [S1]
confidence: general
"""
REST = "sources: [S1]\nconfidence: general\n"
SEEN = Item("seen", "Seen within {timescale: three-days}")
WORDS = Item("words", "In their words", "Exact ones", 4)
SHEET = Worksheet(
    id="ready",
    title="Is it ready?",
    about="A checklist.",
    owner="an officer",
    before=("Nothing is kept.",),
    parts={"child": Part("child", "The child", {"seen": SEEN, "words": WORDS})},
    contacts=("emergency_999",),
    pages=("a/page",),
    sources=("S1",),
    confidence=Confidence.GENERAL,
)
THREE_DAYS = Timescale("three-days", "seen", "it", 3, Unit.WORKING_DAYS, "S1", Confidence.SOURCED)


def read(text: str = FILE) -> Worksheet:
    return parse_worksheet(canonical_document("worksheets/ready.yaml", text))


def test_a_worksheet_is_read_and_named_after_its_file() -> None:
    assert read() == SHEET


@pytest.mark.parametrize("lines", ["0", "21", "four"])
def test_lines_are_a_number_that_fits_a_page(lines: str) -> None:
    with pytest.raises(ContentErrors, match="is not a number of lines"):
        read(FILE.replace("lines: 4", f"lines: {lines}"))


def test_times_are_said_in_its_items() -> None:
    guided = GuidedPaths(None, None, {}, {"ready": SHEET})

    said = with_limits(guided, {"three-days": THREE_DAYS}).worksheets["ready"]

    assert said.parts["child"].items["seen"].text == "Seen within 3 working days"


def test_a_sound_worksheet_has_no_fault() -> None:
    assert list(lint_worksheet(SHEET)) == []


def test_a_worksheet_with_nothing_to_fill_in_is_told() -> None:
    empty = read(FILE.partition("parts:")[0] + REST)

    assert [fault.problem for fault in lint_worksheet(empty)] == ["there is nothing to fill in"]


def test_an_empty_part_an_id_in_two_parts_and_an_unsaid_doubt_are_told() -> None:
    again = Part("again", "Again", {"seen": SEEN})
    parts = {**SHEET.parts, "again": again, "none": Part("none", "None", {})}
    unsure = replace(SHEET, parts=parts, confidence=Confidence.AWAITING_CONFIRMATION)

    found: list[Fault] = list(lint_worksheet(unsure))

    assert [fault.problem for fault in found] == [
        "the id 'seen' stands in two parts",
        "there is nothing to fill in here",
        "this awaits confirmation and is stated as a fact",
    ]

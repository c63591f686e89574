"""The service is judged by messages of danger and of harm that it was not taught by."""

import csv

from assistant.examples import harmful_and_harmless
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.directories import read_documents
from assistant.retrieval.evaluation.judged import read_judged_file
from assistant.safety.judgement import Level
from tests.support.source_code import ROOT

PRESCRIBED = {"help", "i need help", "999", "call the police", "i was raped"}
"""What the specification names word for word: it is taught and judged alike."""

ANYBODYS = 7
"""So few words two people write alike who know nothing of each other."""


def plain(message: str) -> str:
    return message.strip().lower()


def taught() -> set[str]:
    """Collect the messages of the detector and the examples of the rules."""
    documents = read_documents(ROOT / "content")
    _, pack = starter_edition(documents)
    texts = {document.path: document.text for document in documents}
    lines = (text.splitlines() for text in (texts[paths.EXAMPLES], *harmful_and_harmless()))
    messages = {plain(cell) for listed in lines for line in listed for cell in line.split("\t")}
    for book in pack.rules.values():
        for entry in (*book.rules, *book.requests):
            messages |= {plain(text) for text in (*entry.positive, *entry.negative)}
    return messages


def test_no_message_that_danger_is_judged_by_is_an_example_but_for_the_prescribed() -> None:
    with (ROOT / "tests/judged/safety.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    assert {plain(row["message"]) for row in rows} & taught() == PRESCRIBED


def test_no_longer_message_of_danger_or_harm_in_any_file_is_an_example() -> None:
    judged = [
        row.get("message") or row["query"]
        for path in (ROOT / "tests" / "judged").glob("*.tsv")
        for row in read_judged_file(path).rows
        if ("message" in row and row.get("level") != Level.NONE) or row.get("kind") == "harmful"
    ]
    longer = {plain(text) for text in judged if len(text.split()) > ANYBODYS}

    assert len(longer) > 1_500
    assert longer & taught() == set()

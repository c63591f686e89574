"""Whole cases as people tell them: ``pathways/cases.en.tsv``, a step and an invented case a line.

They teach the search which step a description leans to, and are never shown.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.pathways.thresholds import Case, Step, Thresholds
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document

STEPS = frozenset(Step)


def parse_cases(document: Document) -> tuple[Case, ...]:
    """Read the cases in the order of the file.

    Raises:
        ContentErrors: a line is not a step, a tab and words.
    """
    found: list[Case] = []
    with reading(document) as notes:
        for number, line in enumerate(document.text.removesuffix("\n").split("\n"), start=1):
            step, _, words = line.partition("\t")
            if step in STEPS and words.strip():
                found.append(Case(Step(step), words.strip()))
            else:
                notes.report(number, "this is not a step, a tab and words", "Write it so")
    return tuple(found)


def with_cases(thresholds: Thresholds, cases: Sequence[Case]) -> Thresholds:
    """Put the cases behind the thresholds, after any that they have."""
    return replace(thresholds, cases=(*thresholds.cases, *cases))

"""Cases: whole descriptions with their step, read line by line and put behind the thresholds."""

import pytest

from assistant.pathways.thresholds import Case, Step
from assistant.persistence.content_files.cases import parse_cases, with_cases
from assistant.persistence.content_files.paths import CASES
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentErrors
from tests.support.pathways import thresholds


def test_cases_are_read_in_order_and_stand_behind_the_thresholds() -> None:
    text = "universal\tall is well\nchild-protection\tburns on both hands\n"

    found = with_cases(thresholds(), parse_cases(canonical_document(CASES, text)))

    assert found.cases == (
        Case(Step.UNIVERSAL, "all is well"),
        Case(Step.CHILD_PROTECTION, "burns on both hands"),
    )


@pytest.mark.parametrize("line", ["burns", "level-4\tburns", "\tburns", "universal\t "])
def test_a_line_without_a_step_or_words_is_named(line: str) -> None:
    document = canonical_document(CASES, f"universal\tall is well\n{line}\n")

    with pytest.raises(ContentErrors, match="2"):
        parse_cases(document)

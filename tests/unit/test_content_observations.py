"""Observations: how people put a threshold sign, read line by line and put behind the sign."""

import pytest

from assistant.persistence.content_files.observations import (
    parse_observations,
    with_observations,
)
from assistant.persistence.content_files.paths import OBSERVATIONS
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentErrors
from tests.support.pathways import thresholds

THRESHOLDS = thresholds()


def test_what_was_observed_stands_behind_its_sign_in_order() -> None:
    sign, other = list(THRESHOLDS.indicators)[:2]
    text = f"{sign}\tno tea again\n{sign}\talways hungry\n"
    observed = parse_observations(canonical_document(OBSERVATIONS, text))

    known = with_observations(THRESHOLDS, observed).indicators

    assert known[sign].examples[-2:] == ("no tea again", "always hungry")
    assert known[other] == THRESHOLDS.indicators[other]


@pytest.mark.parametrize("line", ["hungry", "\thungry", "sign\t "])
def test_a_line_without_an_id_or_words_is_named(line: str) -> None:
    document = canonical_document(OBSERVATIONS, f"sign\thungry\n{line}\n")

    with pytest.raises(ContentErrors, match="2"):
        parse_observations(document)

import numpy as np
import pytest

from assistant.retrieval.lexical import PostingsIndex
from assistant.retrieval.postings import Postings
from tests.support.retrieval import BULLYING, GAMING

# Documents: two heads, then two passages of the first page and two of the second.
POSTINGS = Postings(
    terms={"chat": 0, "school": 1, "game": 2},
    starts=np.array([0, 3, 4, 5]),
    documents=np.array([0, 1, 2, 5, 0]),
    scores=np.array([2.0, 1.0, 3.0, 4.0, 5.0]),
    rarity=np.array([1.0, 3.0, 2.0]),
    document_count=6,
)
INDEX = PostingsIndex([GAMING, BULLYING], POSTINGS)


def test_a_page_scores_by_its_head_and_its_best_passage() -> None:
    match = INDEX.match(("chat", "school"))

    assert match.scores.tolist() == [5.0, 5.0]
    assert match.heads.tolist() == [2.0, 1.0]
    assert match.passages.tolist() == [3.0, 0.0, 0.0, 4.0]


def test_coverage_counts_rare_words_more() -> None:
    match = INDEX.match(("chat", "school"))

    assert match.coverage.tolist() == [0.25, 1.0]


def test_words_that_no_page_has_lower_the_known_share_alone() -> None:
    match = INDEX.match(("chat", "knit"))

    assert match.known == 0.5
    assert match.coverage.tolist() == [1.0, 1.0]


@pytest.mark.parametrize("terms", [(), ("knit",)])
def test_a_question_without_known_words_scores_nothing(terms: tuple[str, ...]) -> None:
    match = INDEX.match(terms)

    assert (match.scores.sum(), match.coverage.sum(), match.known) == (0.0, 0.0, 0.0)

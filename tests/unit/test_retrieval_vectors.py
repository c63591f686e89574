from assistant.retrieval.vectors import Compared
from tests.support.builders import a_page
from tests.support.retrieval import BULLYING, GAMING, WordEncoder, page_vectors

ENCODER = WordEncoder()


def test_a_question_is_nearest_to_the_page_that_was_asked_so() -> None:
    vectors = page_vectors(GAMING, BULLYING)

    match = vectors.match(ENCODER.encode(["is roblox safe"])[0])

    assert match.ask.argmax() == 0
    assert match.ask[0] > 0.99


def test_the_best_cosine_comes_from_whichever_part_is_nearest() -> None:
    vectors = page_vectors(GAMING)

    match = vectors.match(ENCODER.encode([GAMING.summary])[0])

    assert match.best[0] == match.summary[0] > 0.99


def test_the_mean_of_asks_is_below_the_best_of_them() -> None:
    vectors = page_vectors(GAMING)

    match = vectors.match(ENCODER.encode(["is roblox safe"])[0])

    assert match.asks[0] < match.ask[0]


def test_a_page_without_asks_or_passages_is_still_compared_by_its_summary() -> None:
    bare = a_page(asks=(), passages=(), summary="Play together.")
    vectors = page_vectors(bare)

    match = vectors.match(ENCODER.encode(["Play together."])[0])

    assert (match.ask[0], match.passage[0]) == (-1.0, -1.0)
    assert match.best[0] > 0.99


def test_a_text_that_two_pages_share_is_read_once() -> None:
    texts = Compared((GAMING, GAMING)).texts

    assert len(texts) == len(set(texts)) == 5

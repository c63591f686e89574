from assistant.retrieval.titles import TitleIndex
from tests.support.retrieval import BULLYING, GAMING, MAPS

INDEX = TitleIndex([GAMING, BULLYING, MAPS], {"maps": ("map",), "snap": ("snap",)})


def test_the_page_whose_asks_share_the_words_scores_highest() -> None:
    match = INDEX.match(("snap", "map"))

    assert match.scores.argmax() == 2
    assert match.coverage.tolist() == [0.0, 0.0, 1.0]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    match = INDEX.match(("chat", "roblox"))

    assert match.scores[0] > match.scores[1] > 0


def test_titles_have_no_passages() -> None:
    assert INDEX.match(("map",)).passages.tolist() == []


def test_a_question_without_known_words_scores_nothing() -> None:
    match = INDEX.match(("knit",))

    assert (match.scores.tolist(), match.known) == ([0.0, 0.0, 0.0], 0.0)

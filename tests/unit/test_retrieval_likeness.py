import numpy as np
import pytest

from assistant.retrieval.likeness import UNDECIDED, AskLikeness, learn_asks

ASKS = (
    ("is roblox safe", "roblox chat with strangers", "my son plays roblox all night"),
    ("girls are horrid to her in the chat", "my daughter is bullied", "she gets bullied at night"),
    (),
)
LIKENESS = AskLikeness(learn_asks(ASKS))


@pytest.mark.parametrize(
    ("question", "page"), [("roblx strangerz", 0), ("theyre bulying my dorter", 1)]
)
def test_a_question_full_of_typing_errors_still_sounds_like_the_asks_of_its_page(
    question: str, page: int
) -> None:
    assert int(np.argmax(LIKENESS.score(question).pages)) == page


@pytest.mark.parametrize("question", ["", "zzz qqq", "🙂", "\udcff"])
def test_a_question_that_sounds_like_no_ask_speaks_for_no_page(question: str) -> None:
    assert LIKENESS.score(question).pages.tolist() == [0.0, 0.0, 0.0]


def test_scores_are_relative_to_the_mean_of_all_pages() -> None:
    assert LIKENESS.score("is roblox safe at night").pages.sum() == pytest.approx(0.0)


def test_what_only_one_ask_says_tells_nothing() -> None:
    assert (
        LIKENESS.score("horrid girls").pages.tolist()
        != LIKENESS.score("bullied girls").pages.tolist()
    )
    assert LIKENESS.score("xhorridx").pages.tolist() == [0.0, 0.0, 0.0]


def test_an_edition_without_asks_has_no_opinion() -> None:
    assert AskLikeness(learn_asks(((), ()))).score("is roblox safe").pages.tolist() == [0.0, 0.0]


BEYOND = AskLikeness(
    learn_asks(ASKS, ("when is bin day", "bin collection at night", "bin day over easter"))
)


def test_what_sounds_like_the_asks_of_any_page_is_within_scope() -> None:
    assert BEYOND.score("roblox with strangers").scope > 0 > BEYOND.score("bin day").scope


def test_without_examples_from_elsewhere_the_scope_is_undecided() -> None:
    assert LIKENESS.score("roblox with strangers").scope == UNDECIDED

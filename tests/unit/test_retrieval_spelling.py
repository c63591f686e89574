import pytest

from assistant.retrieval.spelling import SpellingCorrector, read_english_words

ENGLISH = (("house", 900), ("horse", 800), ("behaviour", 700), ("cloud", 90), ("need", 80))
OWN = {"bullying": 12, "grooming": 9, "blackmail": 3, "snapchat": 2, "horses": 1}


def correct(word: str) -> str:
    return SpellingCorrector(OWN, {"noods"}, ENGLISH).correct(word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bulliyng", "bullying"),
        ("blakmail", "blackmail"),
        ("snapcaht", "snapchat"),
        ("behavour", "behaviour"),
    ],
)
def test_a_typing_error_is_put_right(typed: str, meant: str) -> None:
    assert correct(typed) == meant


@pytest.mark.parametrize("word", ["house", "grooming", "noods", "houses"])
def test_a_known_word_stays(word: str) -> None:
    assert correct(word) == word


def test_a_word_of_the_guidance_wins_over_a_common_one() -> None:
    corrector = SpellingCorrector({"horde": 1}, (), ENGLISH)

    assert corrector.correct("horce") == "horde"


def test_a_short_word_is_left_alone() -> None:
    assert correct("nee") == "nee"


def test_a_word_with_a_digit_is_left_alone() -> None:
    assert correct("hou5e") == "hou5e"


def test_the_first_letter_is_taken_to_be_right() -> None:
    assert correct("icloud") == "icloud"


def test_a_word_that_is_near_nothing_stays() -> None:
    assert correct("xylophone") == "xylophone"


def test_the_shipped_dictionary_has_its_commonest_word_first() -> None:
    words = list(read_english_words())

    assert words[0][0] == "the"
    assert len(words) > 80_000

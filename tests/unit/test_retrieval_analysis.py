import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.analysis import (
    analyser_for,
    normalise,
    query_words,
    stop_words,
    terms_of,
)


def test_english_words_lose_their_endings_and_stop_words() -> None:
    terms = terms_of("My son's been bullied, they don't stop", analyser_for("en"))

    assert terms == ["son", "bulli", "stop"]


def test_kept_stems_make_no_difference_to_the_terms() -> None:
    text = "Grooming, groomed and groomers on gaming platforms"

    kept = terms_of(text, analyser_for("en", keeps_stems=True))

    assert kept == terms_of(text, analyser_for("en"))


def test_a_language_without_a_stemmer_gets_words_and_runs_of_four() -> None:
    terms = terms_of("dziecko jest", analyser_for("pl"))

    assert terms == ["dziecko", "dzie", "ziec", "ieck", "ecko", "jest"]


def test_a_region_uses_the_analyser_of_its_language() -> None:
    terms = terms_of("famílias", analyser_for("pt-BR"))

    assert terms == terms_of("famílias", analyser_for("pt"))


@pytest.mark.parametrize(
    ("locale", "text"),
    [("bn", "আমার সন্তান"), ("pa", "ਮੇਰੇ ਬੱਚੇ"), ("ur", "میرا بچہ"), ("ar", "العُنْف الأسري")],
)
def test_vowel_signs_do_not_cut_words(locale: str, text: str) -> None:
    whole_words = set(text.split())

    terms = terms_of(text, analyser_for(locale))

    assert whole_words <= set(terms)


def test_invisible_characters_vanish_from_words() -> None:
    assert normalise("sui\u200bcide \ufeffhelp") == "suicide help"


def test_full_width_letters_become_plain_ones() -> None:
    assert query_words("ＨＥＬＰ") == ["help"]


def test_a_lone_surrogate_becomes_a_space() -> None:
    assert query_words("a\ud800b") == ["a", "b"]


def test_only_the_first_two_thousand_characters_are_searched() -> None:
    words = query_words("word " * 400 + "last")

    assert len(words) == 400


def test_a_word_is_cut_to_forty_characters() -> None:
    assert query_words("x" * 100) == ["x" * 40]


@pytest.mark.parametrize("word", ["ill", "id", "hell", "shed"])
def test_a_contraction_that_is_also_a_word_is_searched(word: str) -> None:
    assert word not in stop_words("en")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    words = query_words(text)

    assert all(0 < len(word) <= 40 for word in words)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.analysis import analyser_for
from assistant.retrieval.reading import (
    QueryReader,
    QueryReading,
    ReadBy,
    ReadForm,
    Sense,
    lexicon_of,
    read_thesaurus,
)
from assistant.retrieval.spelling import SpellingCorrector

ANALYSER = analyser_for("en")
WORDS = ("bullying", "nudes", "pictures", "snapchat", "map", "sextorsion", "the", "my", "off")
LEXICON = lexicon_of(WORDS, ANALYSER)
THESAURUS = read_thesaurus(
    {
        "noods": ("nudes", "naked pictures"),
        "snap": ("snapchat",),
        "snap map": ("snapchat map",),
        "Don't": (),
    }
)
CORRECTOR = SpellingCorrector({"bullying": 3, "sextortion": 2}, {"noods"}, (("my", 1),))
READER = QueryReader(ANALYSER, LEXICON, THESAURUS, CORRECTOR)
PLAIN = QueryReader(ANALYSER, LEXICON, {})


def test_words_of_the_pages_are_read_as_their_terms() -> None:
    reading = PLAIN.read("the BULLYING of my nudes")

    assert reading == QueryReading("the bullying of my nudes", ("bulli", "nude"), 2)


def test_a_word_that_no_page_has_is_still_a_term() -> None:
    assert PLAIN.read("knitting").terms == ("knit",)


def test_a_repeated_word_counts_once() -> None:
    reading = PLAIN.read("map map map bullying")

    assert (reading.terms, reading.word_count) == (("map", "bulli"), 2)


def test_a_typing_error_is_read_as_both_what_it_says_and_what_it_means() -> None:
    reading = READER.read("bulliyng")

    assert reading == QueryReading("bullying", ("bulliyng", "bulli"), 1)


def test_a_misspelt_word_of_the_asks_also_means_the_right_one() -> None:
    reading = READER.read("sextorsion")

    assert reading.terms == ("sextors", "sextort")


def test_slang_means_itself_and_all_that_the_thesaurus_says() -> None:
    reading = READER.read("noods")

    assert reading == QueryReading("nudes", ("nood", "nude", "nake", "pictur"), 1)


def test_the_longest_form_of_the_thesaurus_wins() -> None:
    reading = READER.read("snap map off")

    assert reading.text == "snapchat map off"


def test_a_form_at_the_end_of_a_question_is_found() -> None:
    assert READER.read("off snap").text == "off snapchat"


def test_an_entry_without_meanings_is_passed_over() -> None:
    assert ("dont",) not in THESAURUS


def test_at_most_thirty_two_telling_words_are_searched() -> None:
    reading = PLAIN.read(" ".join(f"word{number}" for number in range(100)))

    assert reading.word_count == 32
    assert len(reading.terms) == 32


def test_the_model_reads_also_what_comes_after_thirty_two_words() -> None:
    reading = PLAIN.read(" ".join(f"word{number}" for number in range(100)))

    assert reading.text.endswith("word99")


@pytest.mark.parametrize("text", ["", "   ", "the my", "?!", "\x00"])
def test_a_question_without_telling_words_has_no_terms(text: str) -> None:
    assert PLAIN.read(text).terms == ()


@given(st.text())
def test_any_text_is_read_within_the_limits(text: str) -> None:
    assert READER.read(text).word_count <= 32


def test_staff_see_how_each_word_was_read_and_by_what() -> None:
    forms = READER.forms("my bulliyng on Snap Map")

    assert forms == (
        ReadForm("my", Sense("my", ()), ReadBy.ITSELF),
        ReadForm("bulliyng", Sense("bullying", ("bulliyng", "bulli")), ReadBy.CORRECTION),
        ReadForm("on", Sense("on", ()), ReadBy.ITSELF),
        ReadForm(
            "snap map", Sense("snapchat map", ("snap", "map", "snapchat", "map")), ReadBy.THESAURUS
        ),
    )


@given(st.text())
def test_the_forms_hold_the_terms_of_the_reading_and_no_others(text: str) -> None:
    terms = dict.fromkeys(term for form in READER.forms(text) for term in form.sense.terms)

    assert tuple(terms) == READER.read(text).terms

"""Normalising: every disguise comes off, and nothing at all can break it."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.safety.glued_words import NUMBER_UNITS, PAIRS
from assistant.safety.lexicon import LEXICON
from assistant.safety.misspellings import MISSPELLINGS
from assistant.safety.normalising import normalise, undisguised
from assistant.safety.slips import MEANT
from assistant.safety.text_speak import FILLERS, SINGLE_LETTERS, TEXT_SPEAK

_ODD_LETTERS = st.sampled_from(list("abdehiklmnorstuwy0123457 .!'*@$-\u200b\u0301\ud800éЅ\n"))

# Slips that the dictionary holds as names, foreign words or slips of its own.
REAL_SLIPS = frozenset(
    """
    bating color engin granddad mobil mooney parkin pennis phons shool siting stree sumer sunda
    thees troat washin wether
    """.split()  # noqa: SIM905
)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("I'm GONNA kms", "i am going to kill myself"),
        ("suicde", "suicide"),
        ("s\u200bu\u200bi\u200bc\u200bi\u200bd\u200be", "suicide"),
        ("ｓｕｉｃｉｄｅ", "suicide"),
        ("ѕuісіdе", "suicide"),
        ("𝓈𝓊𝒾𝒸𝒾𝒹ℯ", "suicide"),
        ("S̷u̸i̵c̶i̴d̵e̷", "suicide"),
        ("5u1c1d3", "suicide"),
        ("s.u.i.c.i.d.e", "suicide"),
        ("i w a n t t o d i e", "i want to die"),
        ("r*pe", "rape"),
        ("r@ped", "raped"),
        ("hellllp", "help"),
        ("kiiillll", "kill"),
        ("he1p", "help"),
        ("don’t", "dont"),
        ("he won`t let me", "he wont let me"),
        ("do not", "dont"),
        ("my mum's boyfriend", "my mum boyfriend"),
        ("he's outside", "he is outside"),
        ("step-dad", "stepdad"),
        ("insta gram", "instagram"),
        ("13yo", "13 year old"),
        ("14 y/o", "14 year old"),
        ("a yr4 and two y10s", "a year 4 and two year 10"),
        ("s47 and s17, u13s", "section 47 and section 17 under 13"),
        ("15 yo", "15 year old"),
        ("swaaaallowed", "swallowed"),
        ("raepd", "raped"),
        ("oevrdose", "overdose"),
        ("stranled", "strangled"),
        ("dooesnt", "doesnt"),
        ("wnana", "want to"),
        ("sacred", "sacred"),
        ("sacred of him", "scared of him"),
        ("h3'5 h1tt1ng m3 4nd 1m 0nly 12", "he is hitting me and i am only 12"),
        ("1t5 my 50n, h3 15 13yo n he tr13d", "its my son he is 13 year old and he tried"),
        ("4 tickets for 1 adult", "4 tickets for 1 adult"),
        ("🆘", "sos"),
        ("he just bloody well hit me lol", "he just well hit me"),
        ("he is obv hitting me", "he is hitting me"),
        ("help me. he is here!!", "help me . he is here"),
        ("wait... what", "wait what"),
        ("999", "999"),
        ("he hit us in the 50s", "he hit us in the 50s"),
        ("since the 1970s", "since the 1970s"),
        ("u r 2 late 4 me", "you are 2 late 4 me"),
        ("r*xq", "rxq"),
        ("ẞtraße", "sstrasse"),
        ("111aaaa222222", "111a222222"),
        ("1000000a", "1000000a"),
        ("ਕੁੜੀ", "ਕੁੜੀ"),
        ("", ""),
        ("?!.", ""),
    ],
)
def test_a_disguise_comes_off(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


def test_no_word_of_a_dictionary_is_taken_for_another() -> None:
    dictionary = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    words = {line.split()[0] for line in dictionary.read_text("utf-8-sig").splitlines()}

    assert words & MEANT.keys() - REAL_SLIPS == set()


@given(st.one_of(st.text(_ODD_LETTERS, max_size=60), st.text(max_size=80)))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


@given(st.text(st.characters(), max_size=200))
def test_any_text_becomes_words_with_single_spaces(text: str) -> None:
    plain = normalise(text)

    assert plain == " ".join(plain.split())


@pytest.mark.parametrize(
    "text",
    [
        "a!" * 50_000,
        "a " * 50_000,
        "k i l l " * 12_500,
        "'" * 100_000,
        "a'" * 50_000,
        "*" * 50_000 + "a*" * 25_000,
        "a" * 100_000,
        "\u0301" * 100_000,
        "e\u0301" * 50_000,
        "\ud800" * 100_000,
        "can not " * 12_500,
        "\u200d👩" * 50_000,
        "1" * 100_000,
        "\x00" * 100_000,
        "\u202e" * 100_000,
    ],
    ids=lambda text: repr(text[:4]),
)
def test_a_hundred_thousand_odd_characters_are_no_trouble(text: str) -> None:
    assert len(normalise(text)) <= len(text)


@pytest.mark.parametrize(
    "plain",
    sorted(
        {*TEXT_SPEAK.values(), *MISSPELLINGS.values(), *SINGLE_LETTERS.values(), *PAIRS.values()}
    ),
)
def test_what_a_table_writes_no_table_changes(plain: str) -> None:
    assert normalise(plain) == plain


@pytest.mark.parametrize("word", sorted(LEXICON))
def test_a_word_that_is_looked_for_stays_as_it_is(word: str) -> None:
    assert normalise(word) == word


def test_no_table_writes_a_filler() -> None:
    written = {word for table in (TEXT_SPEAK, MISSPELLINGS) for word in table.values()}

    assert not {part for word in written for part in word.split()} & FILLERS


def test_units_after_numbers_are_kept_apart() -> None:
    assert {normalise(f"12{unit}") for unit in NUMBER_UNITS} == {
        f"12 {plain}" for plain in NUMBER_UNITS.values()
    }


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I want to d1e", "i want to die"),
        ("Should he k1ll it?", "should he kill it?"),
        ("h\u0435 hits m\u0435, Mum", "he hits me, mum"),
        ("he hiiits me!!", "he hits me!!"),
        ("1 w4nt 1t t0 3nd! n0w", "i want it to end! now"),
        ("th1s 15 my h0me", "this is my home"),
    ],
)
def test_words_with_letters_swapped_or_drawn_out_are_written_as_meant(
    text: str, meant: str
) -> None:
    assert undisguised(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He's 14 and 5ft 2",
        "gr8 c u 2nite m8",
        "caf\u00e9 at 10:30, \u00a3500",
        "don\u2019t know",
        "3G or 4G?",
    ],
)
def test_numbers_measures_text_speak_and_accents_are_no_disguise(text: str) -> None:
    assert undisguised(text) == text

"""The phrase language: what matches, what does not, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.safety.matching import PhraseIndex, words_of
from assistant.safety.normalising import normalise
from assistant.safety.phrases import PhraseError, PhraseParser
from assistant.safety.reading import ALWAYS_READ, Reading, read

_NAMES = {"child": ("son", "little (girl|boy)"), "my_child": ("my <child>",)}


def _reading(message: str, phrase: str) -> Reading:
    return read(normalise(message), ALWAYS_READ | words_of(PhraseParser(_NAMES).parse(phrase)))


def _matches(message: str, phrase: str) -> bool:
    return bool(PhraseParser(_NAMES).parse(phrase).ends(_reading(message, phrase)))


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("hits me", "My dad hits me"),
        ("(send|share|post) (my)? nudes", "he will post nudes"),
        ("(send|share|post) my? nudes", "he will share my nudes"),
        ("threat* me", "he keeps threatening me"),
        ("told _ secret", "he told me secret things"),
        ("dad ... hits me", "my dad when he is drunk always hits me"),
        ("dad ... hits me", "dad hits me"),
        ("(hits (me|us)|scares (me|us)) badly", "he scares us badly"),
        ("<my_child> cries", "my little girl cries"),
        ("^ help $", "HELP!!!"),
        ("dont want to live", "i don't want to live"),
        ("knife & outside", "he is outside with a knife"),
        ("outside & knife", "he has a knife and waits outside"),
    ],
)
def test_a_phrase_finds_its_words(phrase: str, message: str) -> None:
    assert _matches(message, phrase)


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("hits me", "he hits the wall"),
        ("hits me", "he never hits me"),
        ("hits me", "he does not want to ever hits me"),
        ("dad ... hits me", "my dad never hits me"),
        ("dad ... hits me", "dad one two three four five six seven hits me"),
        ("threat* me", "he ignores me"),
        ("told _ secret", "he told secret"),
        ("^ help $", "help with homework"),
        ("knife & outside", "a knife " + "and so on " * 8 + "outside"),
        ("<my_child> cries", "my dog cries"),
    ],
)
def test_a_phrase_does_not_find_other_words(phrase: str, message: str) -> None:
    assert not _matches(message, phrase)


def test_a_denial_ends_with_its_sentence() -> None:
    assert _matches("He does not. Hits me all the time", "hits me")


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "... hits me",
        "hits me ...",
        "(one|two",
        "one) two",
        "one|two",
        "(one||two)",
        "? me",
        "<nobody> hits me",
        "im sad",
        "th* me",
        "he hits me!",
        "do not tell",
        "really hits me",
        "maybe? perhaps?",
        "one & ... two",
    ],
)
def test_a_phrase_that_could_never_match_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        PhraseParser(_NAMES).parse(phrase)


def test_a_refusal_names_the_phrase_and_says_what_to_write() -> None:
    with pytest.raises(PhraseError, match=r"'im sad'.*write 'i am', not 'im'"):
        PhraseParser(_NAMES).parse("im sad")


def test_a_name_that_uses_a_later_name_is_refused() -> None:
    with pytest.raises(PhraseError, match="before it"):
        PhraseParser({"early": ("<late>",), "late": ("word",)})


def test_a_single_word_is_refused_where_two_are_asked_for() -> None:
    with pytest.raises(PhraseError, match="single words"):
        PhraseParser(_NAMES).parse("(dead|has died)", fewest_words=2)


def test_a_single_word_may_be_the_whole_message() -> None:
    phrase = PhraseParser(_NAMES).parse("^ help $", fewest_words=2)

    assert phrase.ends(read("help", ALWAYS_READ | {"help"}))


def test_an_index_yields_owners_in_order_and_only_those_that_match() -> None:
    parser = PhraseParser({})
    index = PhraseIndex(
        [(0, parser.parse("hits me")), (1, parser.parse("a knife")), (2, parser.parse("he hits"))]
    )

    owners = [owner for owner, _ in index.matches(read("he hits me", index.vocabulary))]

    assert owners == [0, 2]


@given(st.text(st.sampled_from("he hits me never . dad ab"), max_size=300))
def test_a_phrase_matches_like_a_plain_search_of_its_words(message: str) -> None:
    reading = _reading(message, "hits me")

    assert bool(PhraseParser({}).parse("hits me").ends(reading)) <= ("hits" in message)


def test_a_very_long_message_is_read_in_one_pass() -> None:
    message = "he is my dad and " * 20_000 + "he hits me"

    assert _matches(message, "dad ... hits me")

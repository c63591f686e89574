"""Contexts: what silences a match, and how far."""

import pytest

from assistant.safety.contexts import ContextParser
from assistant.safety.matching import words_of
from assistant.safety.normalising import normalise
from assistant.safety.phrases import PhraseError, PhraseParser
from assistant.safety.reading import ALWAYS_READ, read


def _is_silenced(message: str, context: str) -> bool:
    """Tell whether "hits me" at its first place in a message is silenced."""
    phrases = PhraseParser({})
    phrase = phrases.parse("hits me")
    (parsed,) = ContextParser(phrases, {}).parse([context])
    reading = read(normalise(message), ALWAYS_READ | words_of(phrase) | words_of(parsed.phrase))
    return not phrase.ends(reading) & ~parsed.silenced(reading)


@pytest.mark.parametrize(
    ("context", "message"),
    [
        ("meaning of ...", "what is the meaning of hits me"),
        ("... in the film", "he hits me in the film"),
        ("as a joke", "he hits me as a joke"),
        ("as a joke", "as a joke he hits me"),
        ("... training on ...", "We have training on this. What if he hits me?"),
        ("... training on ...", "What if he hits me? We have training on this."),
    ],
)
def test_a_context_silences_what_it_speaks_for(context: str, message: str) -> None:
    assert _is_silenced(message, context)


@pytest.mark.parametrize(
    ("context", "message"),
    [
        ("meaning of ...", "he hits me what is the meaning of this"),
        ("meaning of ...", "What is the meaning of it. He hits me"),
        ("... in the film", "In the film all is well and he hits me"),
        ("as a joke", "It was as a joke. He hits me"),
        ("as a joke", "he hits me"),
    ],
)
def test_a_context_silences_nothing_else(context: str, message: str) -> None:
    assert not _is_silenced(message, context)


def test_a_named_context_may_name_others() -> None:
    shared = {"asking": ("meaning of ...",), "elsewhere": ("@asking", "as a joke")}

    parsed = ContextParser(PhraseParser({}), shared).parse(["@elsewhere"])

    assert [context.phrase.source for context in parsed] == ["meaning of", "as a joke"]


@pytest.mark.parametrize("name", ["@nobody", "@round"])
def test_a_context_that_leads_nowhere_is_refused(name: str) -> None:
    with pytest.raises(PhraseError, match="no such context"):
        ContextParser(PhraseParser({}), {"round": ("@round",)}).parse([name])

"""What training learns from: the examples of the content and those beside the code."""

import hashlib
from collections.abc import Sequence

from assistant.persistence.content_files.pack import ContentPack
from assistant.retrieval.danger.requests import HARMFUL, HARMLESS
from assistant.retrieval.talk.examples import NO_TALK, parse_talk
from assistant.safety.examples import Example
from assistant.safety.judgement import Kind, Level
from assistant.safety.judging import FALLBACK_LOCALE

CALM_FOR_ONE = 3
DANGERS_FOR_ONE = 2
"""Of how many calm messages and disclosures one is a proper request as well."""
NOT_CALM = {NO_TALK, "take_your_time", "never_mind", "is_this_private", "insult"}
"""The talk that is no proof of calm: whoever cannot find words, takes them back or asks who can
read them may be about to tell of danger.
"""


def harmful_and_harmless() -> tuple[str, str]:
    """Read the requests on both sides of the line, one on each line.

    Raises:
        OSError: one of the files is missing.
    """
    return HARMFUL.read_text(encoding="utf-8"), HARMLESS.read_text(encoding="utf-8")


def calm_talk(talk: str) -> tuple[Example, ...]:
    """Give what is said about the service and is calm; what is answered alike is one register.

    Raises:
        TalkExamplesError: an example of talk cannot be used.
    """
    return tuple(
        Example(message, Level.NONE, Kind.NONE, f"talk, {reply}")
        for message, reply in parse_talk(talk)
        if reply not in NOT_CALM
    )


def digest_of_examples(*texts: str) -> str:
    """Name the examples that a table was made from."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def ordinary_messages(examples: Sequence[Example], pack: ContentPack) -> list[str]:
    """Give what people write who ask for no harm: some calm, some in danger, and all asks."""
    calm = [example.message for example in examples if example.level is Level.NONE]
    dangers = [example.message for example in examples if example.level is not Level.NONE]
    pages = [page.asks for page in pack.pages.values()]
    asks = [ask for some in (*pages, *pack.asks.values()) for ask in some]
    elsewhere = pack.elsewhere.get(FALLBACK_LOCALE, ())
    return [*calm[::CALM_FOR_ONE], *dangers[::DANGERS_FOR_ONE], *asks, *elsewhere]

"""Finding counted words in a message: whatever is not on the reviewed list is never seen."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Final

from assistant.guidance.vocabulary import CountedWord

MOST_CHARACTERS: Final = 2_000
MOST_WORDS: Final = 8
_TOKEN: Final = re.compile(r"[^\W\d_]+")


def counted_words(text: str, vocabulary: Iterable[CountedWord], today: date) -> tuple[str, ...]:
    """List the words of the vocabulary that a text has, once each and at most eight.

    They come in the order of the text. A word that nobody has reviewed, or whose
    review is due, is left out.
    """
    known = {
        spelling: word.id
        for word in vocabulary
        if word.counts_on(today)
        for spelling in word.spellings
    }
    tokens = _TOKEN.findall(text[:MOST_CHARACTERS].casefold())
    found = dict.fromkeys(known[token] for token in tokens if token in known)
    return tuple(islice(found, MOST_WORDS))

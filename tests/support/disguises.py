"""Ways in which a message may be typed so that it looks like another, the same on every run."""

import re
from collections.abc import Callable, Mapping

_LEETSPEAK = str.maketrans("aeios", "43105")
_HOMOGLYPHS = str.maketrans("aeocpi", "аеосрі")
_LONG_WORD = 5
_LONGER_WORD = 6


def _change_every(step: int, text: str, change: Callable[[str], str], shortest: int) -> str:
    """Change every so manyth word that is long enough and all letters."""
    words = text.split(" ")
    places = [
        place for place, word in enumerate(words) if word.isalpha() and len(word) >= shortest
    ]
    for place in places[::step]:
        words[place] = change(words[place])
    return " ".join(words)


def _stretched(word: str) -> str:
    return re.sub(r"([aeiou])", r"\1\1\1\1", word, count=1)


DISGUISES: Mapping[str, Callable[[str], str]] = {
    "zero width": "\u200b".join,
    "homoglyphs": lambda text: text.translate(_HOMOGLYPHS),
    "leetspeak": lambda text: text.translate(_LEETSPEAK),
    "stretched ends": lambda text: _change_every(2, text, lambda word: word + word[-1] * 3, 3),
    "stretched vowels": lambda text: _change_every(2, text, _stretched, 3),
    "swapped letters": lambda text: _change_every(
        4, text, lambda word: word[0] + word[2] + word[1] + word[3:], _LONG_WORD
    ),
    "doubled letters": lambda text: _change_every(
        4, text, lambda word: word[:2] + word[1:], _LONG_WORD
    ),
    "dropped letters": lambda text: _change_every(
        4, text, lambda word: word[:3] + word[4:], _LONGER_WORD
    ),
}

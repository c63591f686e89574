"""Slips of the fingers: two letters swapped, one dropped, one struck twice.

Only known words are restored, and never a word in its own right: "raepd" is "raped", "sacred" is
not "scared".
"""

from collections.abc import Iterator

from assistant.safety.lexicon import KNOWN, LEXICON, ORDINARY
from assistant.safety.misspellings import MISSPELLINGS
from assistant.safety.text_speak import FILLERS, TEXT_SPEAK

SHORTEST_WORD = 5
SHORTEST_TO_DROP_FROM = 6
"""Short words are too much like one another: half of them are a slip away from the next."""

SPOKEN = ("gonna", "gotta", "wanna", "theres", "youre", "theyre")


def _slips_of(word: str) -> Iterator[str]:
    """Yield how a word may be mistyped; its first letter is nearly always right."""
    for place in range(1, len(word) - 1):
        yield f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"
    for place, letter in enumerate(word):
        yield f"{word[:place]}{letter}{word[place:]}"
    if len(word) >= SHORTEST_TO_DROP_FROM or (word in LEXICON and len(word) == SHORTEST_WORD):
        for place in range(1, len(word)):
            yield f"{word[:place]}{word[place + 1 :]}"


def _meant() -> dict[str, str]:
    """Map every slip to what was meant; words of danger before the others."""
    meant: dict[str, str] = {}
    for word in (*sorted(LEXICON), *sorted(KNOWN - LEXICON), *SPOKEN):
        if len(word) >= SHORTEST_WORD:
            for slip in _slips_of(word):
                meant.setdefault(slip, TEXT_SPEAK.get(word, word))
    taken = KNOWN | ORDINARY | FILLERS | TEXT_SPEAK.keys() | MISSPELLINGS.keys()
    return {slip: word for slip, word in meant.items() if slip not in taken}


MEANT = _meant()

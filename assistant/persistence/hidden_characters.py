"""Characters that a reader cannot see: they can turn, split or smuggle words past an approver.

Bidirectional controls reorder what is shown (Unicode Technical Report 36; CVE-2021-42574), format
characters split words, and tags or variation selectors carry text that nobody sees.
"""

import re
import unicodedata

_EMOJI = r"[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2934-\u2b55\U0001f000-\U0001faff]"
_PART = rf"{_EMOJI}[\U0001f3fb-\U0001f3ff]?\ufe0f?"
_FLAG = r"\U0001f3f4[\U000e0061-\U000e007a]{5}\U000e007f"
_KEYCAP = r"[0-9#*]\ufe0f\u20e3"
_INDIC_OR_ARABIC = r"[\u0620-\u07ff\u0900-\u0dff]"

# Emoji sequences, and the joiners that Bengali, Punjabi or Urdu spelling needs inside a word
# (Unicode Standard Annex 31, section 2.3).
_ALLOWED = re.compile(
    rf"{_FLAG}|{_KEYCAP}|{_PART}(?:\u200d{_PART})*"
    rf"|(?<={_INDIC_OR_ARABIC})[\u200c\u200d](?={_INDIC_OR_ARABIC})"
)
# What is unassigned (Cn) has no picture yet, and some of it is never to have one.
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_HIDDEN_OTHERS = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\uffa0\ufe00-\ufe0f"
    r"\U000e0100-\U000e01ef]"
)
_UNUSUAL = re.compile(r"[^\t -~]")


def find_hidden_characters(text: str) -> tuple[tuple[int, str], ...]:
    """List each hidden character: its line, from 1, and its code point with its name."""
    return tuple(
        (number, f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}")
        for number, line in enumerate(text.split("\n"), start=1)
        if _UNUSUAL.search(line)
        for character in _UNUSUAL.findall(_ALLOWED.sub("", line))
        if _is_hidden(character)
    )


def _is_hidden(character: str) -> bool:
    is_of_hidden_kind = unicodedata.category(character) in _HIDDEN_CATEGORIES
    return is_of_hidden_kind or _HIDDEN_OTHERS.match(character) is not None

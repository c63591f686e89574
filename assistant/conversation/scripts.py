"""Whether the rules of triage can read the letters of a message at all."""

import unicodedata
from collections import Counter

LATIN = "LATIN"
SCRIPT_OF_LOCALE = {
    "ar": "ARABIC",
    "bg": "CYRILLIC",
    "bn": "BENGALI",
    "pa": "GURMUKHI",
    "ru": "CYRILLIC",
    "uk": "CYRILLIC",
    "ur": "ARABIC",
}
READ_CHARACTERS = 2_000


def is_unreadable(text: str, locale: str, *, has_rules: bool) -> bool:
    """Tell whether most letters are of a script that no rule reads.

    Latin letters are read always, for there are English rules; those of the page's own language
    where it ``has_rules``. Only the beginning of a long message is looked at.
    """
    if text.isascii():
        return False
    readable = {LATIN, SCRIPT_OF_LOCALE.get(locale, LATIN)} if has_rules else {LATIN}
    letters = (each for each in unicodedata.normalize("NFKC", text[:READ_CHARACTERS]))
    scripts = Counter(_script(letter) for letter in letters if letter.isalpha())
    read = sum(scripts[script] for script in readable)
    return scripts.total() > 2 * read


def _script(letter: str) -> str:
    """Name the script of a letter by the first word of its name in Unicode."""
    return unicodedata.name(letter, "").partition(" ")[0]

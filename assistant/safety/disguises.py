"""Single words in disguise: digits for letters, stars for letters, letters drawn out."""

import re
from collections.abc import Iterable
from itertools import groupby, islice

from assistant.safety.glued_words import NUMBER_UNITS
from assistant.safety.lexicon import KNOWN, LEXICON
from assistant.safety.lookalikes import LEETSPEAK
from assistant.safety.misspellings import MISSPELLINGS
from assistant.safety.text_speak import TEXT_SPEAK

NUMBER_AND_UNIT = re.compile(rf"(?P<number>\d{{1,4}})(?P<unit>{'|'.join(NUMBER_UNITS)})")
_GROUP = re.compile(
    r"(?P<year>y|yr|year)(?P<of>1[0-3]|[1-9])s?|s(?P<section>17|20|31|47)|u(?P<under>[1-9]\d?)s"
)
_DECADE = re.compile(r"(?:19|20)?[1-9]0s")
_STRETCHED = re.compile(r"([a-z])\1\1+")
_CODE = re.compile(r"[0134578@$!|€+]")
_MOST_CHARACTERS_PER_LETTER = 3
_FEWEST_CODED_WORDS = 2
_CODED_NUMBERS = {"1": "i", "4": "a", "15": "is", "45": "as"}
_CODED_UNITS = frozenset(("m", "f", "x", "y", "k", "g", "w", "nd", "st", "th"))
_READ = KNOWN | TEXT_SPEAK.keys() | MISSPELLINGS.keys()
_CENSORED = {
    length: tuple(sorted(word for word in LEXICON if len(word) == length))
    for length in range(3, 12)
}


def is_coded(tokens: Iterable[str]) -> bool:
    """Tell whether a whole message is in leetspeak: two known words or more are."""
    mixed = (token for token in tokens if _CODE.search(token) and not token.isdecimal())
    coded = (token for token in mixed if not is_number(token) and _letters(token) in _READ)
    return len(tuple(islice(coded, _FEWEST_CODED_WORDS))) == _FEWEST_CODED_WORDS


def decoded(token: str) -> str:
    """Read a token of a message in leetspeak: even "1" and "15" are words there."""
    if token.isalpha() or token.isdecimal():
        return _CODED_NUMBERS.get(token, token)
    if group_of(token):
        return token
    measure = NUMBER_AND_UNIT.fullmatch(token)
    if measure and measure["unit"] not in _CODED_UNITS:
        return token
    readings = [token.replace("1", one).translate(LEETSPEAK) for one in ("i", "l")]
    return next((reading for reading in readings if reading in KNOWN), readings[0])


def is_number(word: str) -> bool:
    """Tell a number with its unit, or a decade, from leetspeak: "the 50s" is no "sos"."""
    return any(each.fullmatch(word) for each in (NUMBER_AND_UNIT, _DECADE, _GROUP))


def group_of(word: str) -> tuple[str, str] | None:
    """Read what schools and social workers write short: "yr4" is year 4, "s47" section 47."""
    found = _GROUP.fullmatch(word)
    if found is None:
        return None
    if found["year"]:
        return "year", found["of"]
    return ("section", found["section"]) if found["section"] else ("under", found["under"])


def unleeted(word: str) -> str:
    """Read digits and signs as letters, but only in a word that has letters too."""
    readable = "".join(filter(str.isalnum, word))
    letters = sum(map(str.isalpha, readable))
    if not letters or letters * _MOST_CHARACTERS_PER_LETTER < len(readable):
        return readable
    return _letters(word)


def _letters(word: str) -> str:
    """Fold digits and signs into letters; a "1" is an "i" or an "l", whichever gives a word."""
    readings = [word.replace("1", one).translate(LEETSPEAK) for one in ("i", "l")]
    readings = ["".join(filter(str.isalnum, reading)) for reading in readings]
    return next((reading for reading in readings if reading in KNOWN), readings[0])


def uncensored(word: str) -> str:
    """Find the word behind "r*pe" or "s**cide"; without the stars where there is none."""
    pattern = re.compile(re.escape(word).replace(r"\*", "[a-z]"))
    words = _CENSORED.get(len(word), ())
    return next(filter(pattern.fullmatch, words), word.replace("*", ""))


def is_stretched(word: str) -> bool:
    """Tell whether a letter stands three times in a row or more."""
    return bool(_STRETCHED.search(word))


def unstretched(word: str) -> str:
    """Shorten "hellllp" to "help", "killlll" to "kill" and "swaaaallowed" to "swallowed"."""
    if not is_stretched(word):
        return word
    shortened = _STRETCHED.sub(r"\1", word)
    if shortened in KNOWN or not word.isalpha():
        return shortened
    return _BY_SINGLE_LETTERS.get(_single(word), shortened)


def _single(word: str) -> str:
    """Write every run of a letter once: "kill" and "killl" meet in "kil"."""
    return "".join(letter for letter, _ in groupby(word))


# Where two words meet ("feel", "fell"), that of danger wins, then the first of the alphabet.
_BY_SINGLE_LETTERS = {
    _single(word): word
    for word in (*sorted(KNOWN - LEXICON, reverse=True), *sorted(LEXICON, reverse=True))
}

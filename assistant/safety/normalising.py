"""From what people type to plain words: the form in which messages and phrases meet.

Linear in the length of the text, and total: any string at all gives words. Normalising twice
changes nothing, so phrases may be written with the same care as messages.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from assistant.safety.disguises import (
    NUMBER_AND_UNIT,
    decoded,
    group_of,
    is_coded,
    is_number,
    is_stretched,
    uncensored,
    unleeted,
    unstretched,
)
from assistant.safety.glued_words import NUMBER_UNITS, PAIRS
from assistant.safety.lexicon import LEXICON
from assistant.safety.lookalikes import APOSTROPHES, CONFUSABLES, PICTURES
from assistant.safety.misspellings import MISSPELLINGS
from assistant.safety.slips import MEANT
from assistant.safety.text_speak import (
    CONTRACTIONS,
    FILLERS,
    PRONOUNS_WITH_IS,
    SINGLE_LETTERS,
    TEXT_SPEAK,
)

BREAK = "."
"""Stands as a word of its own where a sentence ends."""

LONGEST_WORD = 60
_READABLE = APOSTROPHES | PICTURES
_REPLACEMENTS = TEXT_SPEAK | MISSPELLINGS
_INVISIBLE = frozenset(("Cf", "Cs", "Cc", "Co", "Cn", "Sk"))
_MARKS = frozenset(("Mn", "Me"))
_LAST_PLAIN_LETTER = "\u06ff"  # Latin, Greek, Cyrillic, Hebrew, Arabic: readable without marks
_LETTER = r"(?:[^\W_]|[\u0900-\u0963\u0966-\u0dff])"  # vowel signs of India are no "word" to re
_TOKEN = re.compile(
    rf"(?P<word>[@$]?{_LETTER}(?:[@$!*|€+']*+{_LETTER})*+)"
    r"|(?P<pause>\.{2,})"
    r"|(?P<stop>[.!?;؟۔।。]+(?=[\s\"')\]]|$)|\n)"
)
_SHORTEST_SPELLED_RUN = 3
_SPELLED_WORD_LENGTHS = range(12, 1, -1)


def normalise(text: str) -> str:
    """Write a text as plain lower-case words with single spaces; "." marks the end of a sentence.

    Empty when the text holds no word. Compatibility forms, invisible characters, lookalikes,
    leetspeak, stretched, spelled-out and censored words, text-speak and common misspellings are
    undone; words said for emphasis only are dropped.
    """
    tokens = list(_tokens(_visible(text)))
    if is_coded(tokens):
        tokens = [decoded(token) for token in tokens]
    plain = (word for token in tokens for word in _plain_words(token))
    kept = [word for word in plain if word not in FILLERS]
    joined = [word for run in _runs(kept) for word in run]
    expanded = [word for token in joined for word in SINGLE_LETTERS.get(token, token).split()]
    return " ".join(_without_idle_breaks(_pairs_joined(expanded)))


def undisguised(text: str) -> str:
    """Write the words that are hidden in a text as they are meant; the rest stays as it was typed.

    Hidden are words with digits, signs or lookalikes for letters, and those drawn out. The
    sentence model reads letters as they stand and makes little of such words.
    """
    visible = _visible(text)
    tokens = list(_tokens(visible))
    if is_coded(tokens):
        return _with_words(visible, lambda word: _shown(decoded(word)))
    return _with_words(visible, _shown) if any(map(_hides_a_word, tokens)) else text


def _with_words(text: str, change: Callable[[str], str]) -> str:
    return _TOKEN.sub(
        lambda found: change(found[0]) if found.lastgroup == "word" else found[0], text
    )


def _shown(word: str) -> str:
    if not _hides_a_word(word):
        return word
    folded = word.translate(CONFUSABLES)
    letters = folded if folded.replace("'", "").isalpha() else unleeted(folded)
    return unstretched(letters)


def _hides_a_word(token: str) -> bool:
    if token in LEXICON or token in _REPLACEMENTS or token == BREAK:
        return False
    if not token.isascii():
        return token.translate(CONFUSABLES).isascii()
    if token.isalpha():
        return is_stretched(token)
    is_measure = is_number(token) or NUMBER_AND_UNIT.fullmatch(token) is not None
    return not is_measure and unleeted(token) in LEXICON


def _visible(text: str) -> str:
    """Drop what cannot be seen, compose what can, and take the marks off plain letters."""
    if text.isascii():
        return text.lower().replace("\x00", "").replace("`", "'")
    readable = _without_lone_surrogates(text).translate(_READABLE)
    compatible = unicodedata.normalize("NFKD", readable).casefold()
    kept: list[str] = []
    base, marks = "", 0
    for character in compatible:
        category = unicodedata.category(character)
        if category in _MARKS:
            marks += 1
            if base > _LAST_PLAIN_LETTER and marks <= 2:  # noqa: PLR2004 - more is zalgo
                kept.append(character)
        elif category not in _INVISIBLE or character in "\n\t":
            base, marks = character, 0
            kept.append(character)
    return unicodedata.normalize("NFKC", "".join(kept))


def _without_lone_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _tokens(text: str) -> Iterator[str]:
    """Cut a text into words and breaks; "..." is a pause in a sentence, not its end."""
    for found in _TOKEN.finditer(text):
        if found.lastgroup == "word":
            yield found.group()
        elif found.lastgroup == "stop":
            yield BREAK


def _plain_words(token: str) -> list[str]:
    """Undo every disguise of one token; most tokens are one word, "can't've" is three."""
    if token in LEXICON or token == BREAK:
        return [token]
    if token in _REPLACEMENTS:
        return _REPLACEMENTS[token].split()
    if token.isascii() and token.isalpha() and not is_stretched(token):
        word = token[:LONGEST_WORD]
        return MEANT.get(word, word).split()
    folded = token.translate(CONFUSABLES)
    word = folded if folded.isascii() else token
    if "'" in word:
        return [plain for part in _contraction_parts(word) for plain in _looked_up(part)]
    return _looked_up(word)


def _contraction_parts(word: str) -> list[str]:
    stem, _, ending = word.rpartition("'")
    stem = stem.replace("'", "")
    if ending == "s":
        return [stem, "is"] if stem in PRONOUNS_WITH_IS else [stem]
    if ending in CONTRACTIONS:
        return [stem, CONTRACTIONS[ending]]
    return [stem + ending]


def _looked_up(word: str) -> list[str]:
    if word in _REPLACEMENTS:
        return _REPLACEMENTS[word].split()
    if "*" in word:
        word = uncensored(word)
    if word.isascii() and not word.isalpha() and not is_number(word):
        word = unleeted(word)
    group = group_of(word)
    if group is not None:
        return [*group]
    word = unstretched(word[:LONGEST_WORD])
    number_and_unit = NUMBER_AND_UNIT.fullmatch(word)
    if number_and_unit:
        return [number_and_unit["number"], *NUMBER_UNITS[number_and_unit["unit"]].split()]
    return (MEANT.get(word) or _REPLACEMENTS.get(word, word)).split()


def _runs(words: Iterable[str]) -> Iterator[list[str]]:
    """Read runs of single letters as the words that they spell."""
    for is_letter, group in groupby(words, key=_is_single_letter):
        run = list(group)
        is_spelled = is_letter and len(run) >= _SHORTEST_SPELLED_RUN
        yield _spelled_words("".join(run)) if is_spelled else run


def _is_single_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _spelled_words(letters: str) -> list[str]:
    """Cut letters into known words, the longest first; what spells nothing stays letters."""
    words = []
    place = 0
    while place < len(letters):
        ends = (place + length for length in _SPELLED_WORD_LENGTHS)
        end = next((end for end in ends if letters[place:end] in LEXICON), place + 1)
        words.append(letters[place:end])
        place = end
    return words


def _pairs_joined(words: list[str]) -> Iterator[str]:
    """Read "do not" as "dont", "step dad" as "stepdad", and "13 yo" as an age."""
    place = 0
    while place < len(words):
        word = words[place]
        following = words[place + 1] if place + 1 < len(words) else ""
        pair = PAIRS.get((word, following))
        if pair is None and word.isdecimal() and following in ("yo", "yro"):
            pair = f"{word} {NUMBER_UNITS[following]}"
        if pair is None:
            yield word
            place += 1
        else:
            yield from pair.split()
            place += 2


def _without_idle_breaks(words: Iterable[str]) -> list[str]:
    """Keep one break between two sentences, none at either end."""
    kept: list[str] = []
    for word in words:
        if word != BREAK or (kept and kept[-1] != BREAK):
            kept.append(word)
    if kept and kept[-1] == BREAK:
        kept.pop()
    return kept

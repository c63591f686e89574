"""Syllables of English words, told from their spelling: near enough to measure a page by.

A word is spelt anew, without the vowels that are not spoken and with a stroke between those that
are spoken apart; then its groups of vowels are counted. English keeps few rules, so that each
pattern was kept only if it mended more words than it broke. Held against the pronouncing
dictionary of Carnegie Mellon University it is right for 99 in 100 words of the pages that it was
made by, and for 97 in 100 of other texts, where it errs on the side of counting more.
"""

import re
from functools import lru_cache

_ENDING_AFTER_APOSTROPHE = re.compile(r"'(?:s|ll|ve|re|d|m)?$")
_NOT_LETTERS = re.compile(r"[^a-z|]")
# "Does|n't" has a syllable more than "does"; "don't" is one like "do".
_SPOKEN_NOT = re.compile(r"(?<=[ds])n't$")
_SECOND_PARTS = "ly|less|ful|ment|ness|ty|time|one|body|thing|where|some|guarding|work|book"
_MUTE_WITHIN = re.compile(
    rf"(?<=\bev)e(?=ry|ning)|(?<=[aeiouy][a-z])e(?=(?:{_SECOND_PARTS})(?:s|ly)?$)|(?<=ng)e(?=ment)"
)
_MUTE_AT_THE_END = re.compile(
    r"(?:(?<=[^aeioulr])|(?<=[aeioulr][lr]))e$"
    r"|(?:(?<=[^aeioulrtd])|(?<=[aeioulr][lr]))e(?=d$)"
    r"|(?:(?<=[^aeioulrszxcgh])|(?<=[aeioulr][lr])|(?<=[^cs]h))e(?=s$)"
)
_SPOKEN_APART = re.compile(
    r"(?<=[aeou])(?=ing)|(?<=[bcdfglmnprstv]y)(?=ing|er$|est$|one?$)"
    r"|(?<=[^aeouctgs]i)(?=a(?!g))|(?<=soci)(?=at)"
    r"|(?<=i)(?=o(?![un])|u|et)|(?<=[rdpv]i)(?<!havi)(?=o[un])"
    r"|(?<=[^fgh]i)(?=ers?$|est$)|(?<=[^cfht]i)(?<!fri)(?=en[ct])|(?<=[^q]u)(?=en[ct]|ous|al|ity|ici)"
    r"|(?<=e)(?=o(?![pu]))|(?<=cre)(?=at)|(?<=re)(?=ali)|(?<=[dr]e)(?=a(?:s?$))(?<!tre)"
    r"|(?<=o)(?=e[mt])|(?<=co)(?=er)|(?<=ru)(?=in)|(?<=s)(?=m$)"
)
_VOWELS = re.compile(r"(?:[aeiou]|y(?![aeiou])|(?<=[^aeiouw|])y)+|(?<=\|)m")


@lru_cache(maxsize=16_384)
def count_syllables(word: str) -> int:
    """Count the syllables of one word, at least one; case does not matter.

    What has no vowel at all is spelt out, as GP and NHS are.
    """
    plain = _NOT_LETTERS.sub("", _shorn(word))
    if not _VOWELS.search(plain):
        return max(1, len(plain))
    return max(1, len(_VOWELS.findall(_as_spoken(plain))))


def _shorn(word: str) -> str:
    plain = word.casefold().replace("’", "'")
    return _SPOKEN_NOT.sub("|en", _ENDING_AFTER_APOSTROPHE.sub("", plain))


def _as_spoken(plain: str) -> str:
    voiced = _MUTE_AT_THE_END.sub("", _MUTE_WITHIN.sub("", plain))
    return _SPOKEN_APART.sub("|", voiced)

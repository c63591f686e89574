"""Tell a follow-up ("and how do I turn it off?") from a question that stands alone."""

import re

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
LONGEST_FRAGMENT = 3
LONGEST_WITHOUT_SUBJECT = 10
LONGEST_WITH_POINTER = 14

OPENERS = {"en": "and|but|so|also|ok|okay|then|or|what if|what about|how about"}
POINTERS = {
    "en": "he|him|his|she|her|hers|it|its|they|them|their|that|this|these|those|there|one|either"
    "|instead|else"
}
OWN_SUBJECTS = {
    "en": "my|our|son|daughter|child|kid|kids|boy|girl|lad|teenager|someone|grandson"
    "|granddaughter|nephew|niece|pupil|student"
}


def knows_follow_ups(locale: str) -> bool:
    """Tell whether there is a table of words for a language."""
    return locale in OPENERS


def is_follow_up(text: str, locale: str) -> bool:
    """Tell whether a message leans on what was said before.

    It does when it opens like a continuation, points at something it does not name, is short and
    says nothing of whom it is about ("who do I tell"), or is a bare fragment. Languages without a
    table have no follow-ups.
    """
    words = WORD.findall(text.casefold())
    if not knows_follow_ups(locale) or not 0 < len(words) <= LONGEST_WITH_POINTER:
        return False
    if len(words) <= LONGEST_FRAGMENT or _opens(words, locale):
        return True
    if _has_any(words, OWN_SUBJECTS[locale]):
        return False
    return len(words) <= LONGEST_WITHOUT_SUBJECT or _has_any(words, POINTERS[locale])


def _opens(words: list[str], locale: str) -> bool:
    openers = OPENERS[locale].split("|")
    return words[0] in openers or " ".join(words[:2]) in openers


def _has_any(words: list[str], table: str) -> bool:
    return not set(words).isdisjoint(table.split("|"))

"""Words that may be counted: plain words, reviewed in time, none that could point at anybody.

Who reviewed a word is told by the role: a name would be published with every edition.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from assistant.guidance.vocabulary import CountedWord
from assistant.persistence.checks.finding import Finding
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import VOCABULARY

LONGEST_BETWEEN_REVIEWS = timedelta(days=366)
_WORD = re.compile(r"[a-z]{2,20}")
_ROLE = re.compile(r"[a-z][a-z -]{3,60}")
_PLACES = re.compile(r"school|academy|college|road|street|town|village|church|mosque|temple")


def check_vocabulary(pack: ContentPack) -> Iterator[Finding]:
    """Check each word and each of its spellings."""
    areas = {part for area in pack.partnership.areas for part in area.name.casefold().split()}
    seen: set[str] = set()
    for word in pack.vocabulary:
        if not word.reviewed < word.review_due <= word.reviewed + LONGEST_BETWEEN_REVIEWS:
            problem = "the next review is not within a year of the last"
            yield _finding(word, "review_due", problem, "Write a day at most a year later")
        if not word.reviewed_by:
            problem = "it is not said who reviewed it"
            yield _finding(word, "reviewed_by", problem, "Write the role of who did")
        elif not _ROLE.fullmatch(word.reviewed_by):
            problem = "reviewed_by is not a role in small letters"
            yield _finding(word, "reviewed_by", problem, "Write a role such as e-safety officer")
        for spelling in word.spellings:
            field = "id" if spelling == word.id else "also"
            if not _WORD.fullmatch(spelling):
                problem = f"{spelling!r} is not one plain word in small letters"
                yield _finding(word, field, problem, "Use letters from a to z and nothing else")
            if spelling in areas or _PLACES.search(spelling):
                problem = f"{spelling!r} could tell where somebody lives or learns"
                yield _finding(word, field, problem, "Take it out")
            if spelling in seen:
                problem = f"{spelling!r} stands twice"
                yield _finding(word, field, problem, "Keep it at one of the two")
            seen.add(spelling)


def _finding(word: CountedWord, field: str, problem: str, remedy: str) -> Finding:
    return Finding(VOCABULARY, (word.id, field), problem, remedy)

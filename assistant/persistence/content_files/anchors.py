"""Anchors: what a heading is called in an address, in any script."""

import unicodedata
from collections.abc import Sequence

FALLBACK = "passage"
_WITHOUT_APOSTROPHES = str.maketrans("", "", "'’")


def anchors_of(headings: Sequence[str]) -> tuple[str, ...]:
    """Name each heading of a page by its letters and digits; repeats are numbered from 2."""
    anchors: list[str] = []
    for heading in headings:
        anchors.append(_unused(_slug(heading), anchors))
    return tuple(anchors)


def _slug(heading: str) -> str:
    # Marks (category M) belong to the letters of Indic scripts; a word would fall apart without.
    plain = unicodedata.normalize("NFKC", heading).casefold().translate(_WITHOUT_APOSTROPHES)
    kept = "".join(
        character if unicodedata.category(character)[0] in "LMN" else " " for character in plain
    )
    return "-".join(kept.split()) or FALLBACK


def _unused(wanted: str, taken: Sequence[str]) -> str:
    number, anchor = 1, wanted
    while anchor in taken:
        number += 1
        anchor = f"{wanted}-{number}"
    return anchor

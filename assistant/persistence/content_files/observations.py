"""How people put a threshold sign: ``pathways/observations.en.tsv``, its id and one way a line.

They are searched and never shown, as the further asks of a page are.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from assistant.pathways.thresholds import Thresholds
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document

Observed = Mapping[str, tuple[str, ...]]


def parse_observations(document: Document) -> Observed:
    """Read what was observed, by the id of the sign, in the order of the file.

    Raises:
        ContentErrors: a line is not an id, a tab and words.
    """
    found: dict[str, list[str]] = {}
    with reading(document) as notes:
        for number, line in enumerate(document.text.removesuffix("\n").split("\n"), start=1):
            sign, _, words = line.partition("\t")
            if not sign or not words.strip():
                notes.report(number, "this is not an id, a tab and words", "Write it so")
            found.setdefault(sign, []).append(words.strip())
    return MappingProxyType({sign: tuple(listed) for sign, listed in found.items()})


def with_observations(thresholds: Thresholds, observed: Observed) -> Thresholds:
    """Put behind each sign the ways in which people put it."""
    signs = {
        key: replace(sign, examples=(*sign.examples, *observed.get(key, ())))
        for key, sign in thresholds.indicators.items()
    }
    return replace(thresholds, indicators=MappingProxyType(signs))

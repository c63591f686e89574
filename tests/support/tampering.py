"""Careless and hostile edits of protected values in the starter content, one for each seed."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from assistant.persistence.content_files import paths
from assistant.persistence.content_files.contacts import parse_contacts
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.persistence.content_files.timescales import parse_timescales
from assistant.persistence.documents import Document
from tests.support.source_code import ROOT

NUMBERS = re.compile(r"(?<![\w£.,-])(?:999|101|111)(?![\w%-])")
LIMITS = re.compile(r"\b\d+(?= (?:working |calendar )?(?:hours|days|weeks|months)\b(?! a day))")
NAMES = re.compile(r"(?<=\{timescale: )[a-z-]+(?=\})")
PHONES = re.compile(r'(?<=  phone: ")[+0-9]+(?=")')
TERMS = re.compile(r"(?<=  limit: )\d+")
SHOWN = re.compile(r"en/.*\.md|safety/cards\.en\.yaml|replies/en\.yaml")
PROTECTED = (
    (NUMBERS, SHOWN),
    (LIMITS, SHOWN),
    (NAMES, SHOWN),
    (PHONES, re.compile(r"contacts\.yaml")),
    (TERMS, re.compile(r"timescales\.yaml")),
)
OTHERS = {"999": "101", "101": "111", "111": "999"}


@cache
def starter() -> ContentPack:
    return parse_pack(read_documents(ROOT / "content"))


def with_document(pack: ContentPack, document: Document) -> ContentPack:
    """Put one document over a pack, with what the registers make of it."""
    documents = MappingProxyType({**pack.documents, document.path: document})
    changed = replace(pack, documents=documents)
    if document.path == paths.CONTACTS:
        return replace(changed, contacts=parse_contacts(document))
    if document.path == paths.TIMESCALES:
        return replace(changed, timescales=parse_timescales(document))
    return changed


def tampered(seed: int) -> tuple[ContentPack, str]:
    """Change one protected value at random, and say what was done."""
    chosen = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    pattern, place = chosen.choice(PROTECTED)
    candidates = [
        document
        for path, document in starter().documents.items()
        if place.fullmatch(path) and list(_edited_spans(document.text, pattern))
    ]
    document = chosen.choice(candidates)
    start, end = chosen.choice(list(_edited_spans(document.text, pattern)))
    value = document.text[start:end]
    new = chosen.choice(EDITS)(value, chosen)
    text = document.text[:start] + new + document.text[end:]
    return with_document(starter(), Document(document.path, text)), f"{value} -> {new!r}"


def _edited_spans(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Find values in what is shown, not in what people are heard to ask."""
    heard = re.search(r"^asks:\n(?:  .*\n)+", text, re.MULTILINE)
    skipped = range(*heard.span()) if heard else range(0)
    return [match.span() for match in pattern.finditer(text) if match.start() not in skipped]


def _another_digit(value: str, chosen: random.Random) -> str:
    if not value[-1].isdigit():
        return chosen.choice([name for name in starter().timescales if name != value])
    place = chosen.choice([n for n, letter in enumerate(value) if letter.isdigit()])
    digit = chosen.choice([digit for digit in "123456789" if digit != value[place]])
    return value[:place] + digit + value[place + 1 :]


def _one_digit_more(value: str, chosen: random.Random) -> str:
    return (
        value + chosen.choice("123456789")
        if value[-1].isdigit()
        else _another_digit(value, chosen)
    )


def _another_known_one(value: str, chosen: random.Random) -> str:
    return OTHERS.get(value) or _another_digit(value, chosen)


EDITS: tuple[Callable[[str, random.Random], str], ...] = (
    _another_digit,
    _one_digit_more,
    _another_known_one,
)

"""Values that nobody changes by the way: telephone numbers, time limits, and where links lead.

A value in a paragraph that stays may change only if its register changes in the same publication:
contacts for numbers, timescales for limits. Threat 6 of the threat model: a vandal or a careless
editor changes 999 to another number.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

import phonenumbers

from assistant.persistence.checks.register import REGION, numbers_of
from assistant.persistence.checks.wording import KNOWN_BY_HEART
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.timescales import NAMED, UNITS

_COUNTS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(_COUNTS, start=1)}
_LIMIT = re.compile(
    rf"\b(\d+|{'|'.join(_COUNTS)})[ -](?:(working|calendar|school)[ -])?(hour|day|week|month)s?\b"
    r"(?! (?:a|every|each) (?:day|week))",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://[^\s)>\"'\]]+", re.IGNORECASE)


class Kind(StrEnum):
    """What kind of value is protected."""

    TELEPHONE = "telephone number"
    TIME_LIMIT = "time limit"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Value:
    """A protected value as it is compared: E.164 or a short number, "15 working day", a host."""

    kind: Kind
    written: str


@dataclass(frozen=True, slots=True)
class Register:
    """What may stand in a text, and how many entries hold it; ``limits`` by timescale id."""

    values: Counter[Value]
    limits: Mapping[str, Value]


def register_of(pack: ContentPack) -> Register:
    """Gather the numbers, limits and hosts that the registers of a pack hold."""
    values: Counter[Value] = Counter()
    for contact in pack.contacts.values():
        values.update(Value(Kind.TELEPHONE, canonical(number)) for number in numbers_of(contact))
        values.update(_hosts(contact.web, contact.chat_url))
    for source in pack.sources.values():
        values.update(_hosts(source.address))
    limits = {
        each.id: Value(Kind.TIME_LIMIT, f"{each.limit} {UNITS[each.unit][0]}")
        for each in pack.timescales.values()
    }
    values.update(limits.values())
    values.update(Value(Kind.TELEPHONE, number) for number in KNOWN_BY_HEART)
    return Register(values, limits)


def values_in(text: str, register: Register) -> tuple[Value, ...]:
    """List the protected values of a text, in reading order."""
    # A link may hold digits that look like a number, and is a value of its own.
    plain = _LINK.sub(lambda link: " " * len(link[0]), text)
    found = dict(_links(text))
    found |= dict(_short_numbers(plain, register))
    found |= dict(_numbers(plain))
    found |= dict(_limits(plain, register))
    return tuple(value for _, value in sorted(found.items(), key=lambda item: item[0]))


def canonical(number: str) -> str:
    """Write a number in one way, however it was written; a short one as its digits."""
    try:
        parsed = phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException:
        return number
    if number.startswith("+") or phonenumbers.is_valid_number(parsed):
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return re.sub(r"\D", "", number)


def _numbers(text: str) -> Iterator[tuple[int, Value]]:
    leniency = phonenumbers.Leniency.POSSIBLE
    for match in phonenumbers.PhoneNumberMatcher(text, REGION, leniency):
        # A year is possible as a number too; one that can be rung begins with a nought or a plus.
        if match.raw_string.startswith(("0", "+", "(0")):
            yield match.start, Value(Kind.TELEPHONE, canonical(match.raw_string))


def _short_numbers(text: str, register: Register) -> Iterator[tuple[int, Value]]:
    short = sorted(
        value.written
        for value in register.values
        if value.kind is Kind.TELEPHONE and not value.written.startswith("+")
    )
    spaced = "|".join(r"[ -]?".join(number) for number in short)
    for match in re.finditer(rf"(?<![\w£.,])(?:{spaced})(?![\d%])", text):
        yield match.start(), Value(Kind.TELEPHONE, re.sub(r"\D", "", match[0]))


def _limits(text: str, register: Register) -> Iterator[tuple[int, Value]]:
    for match in _LIMIT.finditer(text):
        count = _NUMBER_WORDS.get(match[1].lower(), match[1])
        unit = " ".join(part.lower() for part in match.groups()[1:] if part)
        yield match.start(), Value(Kind.TIME_LIMIT, f"{count} {unit}")
    for match in NAMED.finditer(text):
        unknown = Value(Kind.TIME_LIMIT, match[0])
        yield match.start(), register.limits.get(match[1], unknown)


def _links(text: str) -> Iterator[tuple[int, Value]]:
    for match in _LINK.finditer(text):
        for value in _hosts(match[0]):
            yield match.start(), value


def _hosts(*addresses: str | None) -> Iterator[Value]:
    for address in addresses:
        host = urlsplit(address).hostname if address else None
        if host:
            yield Value(Kind.LINK, host)

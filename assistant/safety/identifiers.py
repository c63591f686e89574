"""What in free text may tell who somebody is, so that its writer can take it out again.

Nothing is changed and nothing kept: a tool that needs no names says that it has seen one. It errs
towards warning, and cannot find every name.
"""

import re
from enum import StrEnum

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_TEN_DIGITS = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
_NHS_DIGITS = 10
_NHS_MODULUS = 11


class Identifier(StrEnum):
    """A kind of detail that tells who somebody is."""

    NAME = "name"
    DATE = "date"
    PHONE = "phone"
    NHS_NUMBER = "nhs-number"
    POSTCODE = "postcode"
    EMAIL = "email"


_PATTERNS = {
    Identifier.NAME: re.compile(
        r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w'’-]+"
        r"|\b(?:called|named|(?i:name is|name's|surname)) [A-Z][\w'’-]+"
        r"|\b[A-Z][a-z'’-]+ [A-Z][a-z'’-]+\b(?=,? (?:\(?(?:DOB|dob|born|aged)\b|\(?\d))"
    ),
    Identifier.DATE: re.compile(
        r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}(?!\d)"
        rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})[a-z]* (?:19|20)\d{{2}}(?!\d)"
        r"|\b(?:dob|d\.o\.b|date of birth)\b",
        re.IGNORECASE,
    ),
    Identifier.PHONE: re.compile(r"(?<![\d+])(?:\+44 ?|0)(?:[ -]?\d){9,10}(?!\d)"),
    Identifier.POSTCODE: re.compile(
        r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b", re.IGNORECASE
    ),
    Identifier.EMAIL: re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}\b"),
}


def identifiers_in(text: str) -> tuple[Identifier, ...]:
    """Name the kinds of detail that a text seems to hold, in the order of the kinds."""
    found = {kind for kind, pattern in _PATTERNS.items() if pattern.search(text)}
    if any(_is_nhs_number(each) for each in _TEN_DIGITS.findall(text)):
        found.add(Identifier.NHS_NUMBER)
    return tuple(kind for kind in Identifier if kind in found)


def _is_nhs_number(written: str) -> bool:
    """Check the last digit by modulus 11 (NHS Data Dictionary, "NHS Number").

    The weighted sum of all ten digits, the check digit with weight one, divides by eleven.
    """
    digits = [int(character) for character in written if character.isdigit()]
    weighted = sum(
        digit * weight for digit, weight in zip(digits, range(_NHS_DIGITS, 0, -1), strict=True)
    )
    return weighted % _NHS_MODULUS == 0

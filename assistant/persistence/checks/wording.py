"""Words that no text may use: promises that nobody can keep, numbers, and links to elsewhere."""

import re
from collections.abc import Iterator

import phonenumbers

from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.register import REGION, numbers_of
from assistant.persistence.checks.words import running_texts
from assistant.persistence.checks.written import Written
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import CONTACTS

ENGLISH = "en"
KNOWN_BY_HEART = frozenset({"999", "101", "111"})
_ALLOWED_LINK = re.compile(
    r"(?:https://[a-z0-9.-]+(?:[/?#][\x21-\x7e]*)?|tel:\+?\d+|mailto:\S+@\S+)"
)

_LINK = re.compile(
    r"\]\(\s*<?([^\s)>]*)|<([a-z][a-z0-9+.-]*:[^>\s]*)>|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE
)
_BETWEEN_SENTENCES = re.compile(r"[.!?]\s|\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)")
_QUITE = r"(?:completely|totally|fully|entirely|100%|perfectly)"
_PROMISES = re.compile(
    r"\b(?:untraceable|(?:your|a|the) secrets? (?:is|are|will be|stays?) safe"
    r"|(?:cannot|can't|can not|won't|will not|never) be (?:traced|seen by any|found out)"
    r"|(?:nobody|no one|no-one) (?:will|can) (?:ever )?(?:know|find out|trace|see (?:this|what))"
    rf"|{_QUITE} (?:anonymous|secret|private|confidential|safe|secure)"
    r"|(?:you|it|this|we|chat|page|report) (?:are|is|will be|will stay|stays?|remains?)"
    r" (?:anonymous|secret)"
    r"|(?:they|he|she) will be (?:caught|arrested|punished|convicted))\b",
    re.IGNORECASE,
)
_WARNING = re.compile(
    r"\b(?:promis\w+|guarantee\w*|do not (?:say|assume|think)|don't (?:say|assume|think)"
    r"|never (?:say|assume)|may not|might not|is not|are not|isn't|aren't)\b",
    re.IGNORECASE,
)


def check_promises(pack: ContentPack) -> Iterator[Finding]:
    """Check English texts for promises of secrecy, safety or an outcome; warnings may stay."""
    for written in running_texts(pack):
        if written.locale != ENGLISH:
            continue
        for sentence in _BETWEEN_SENTENCES.split(written.text):
            promise = _PROMISES.search(sentence.replace("\n", " "))
            if promise and not _WARNING.search(sentence):
                problem = f"{promise[0]!r} promises what nobody can keep"
                yield _finding(written, problem, "Say what is done, and what is not certain")


def check_numbers(pack: ContentPack) -> Iterator[Finding]:
    """Check that telephone numbers stand in the register only, but for those known by heart."""
    registered = _registered(pack)
    elsewhere = (written for written in running_texts(pack) if written.path != CONTACTS)
    for written in elsewhere:
        for number in _numbers(written.text, registered):
            problem = f"the number {number} stands in running text"
            yield _finding(written, problem, "Name the service here and list it under contacts")


def check_links(pack: ContentPack) -> Iterator[Finding]:
    """Check that links lead by https, tel or mailto, to hosts in plain letters."""
    for written in running_texts(pack):
        for link in _LINK.finditer(written.text):
            target = next((part for part in link.groups() if part is not None), "")
            if not _ALLOWED_LINK.fullmatch(target):
                problem = f"the link {target!r} does not begin with https:, tel: or mailto:"
                yield _finding(written, problem, "Correct or remove it")


def _numbers(text: str, registered: re.Pattern[str]) -> Iterator[str]:
    for match in phonenumbers.PhoneNumberMatcher(text, REGION):
        yield match.raw_string
    for found in registered.finditer(text):
        yield found[0]


def _registered(pack: ContentPack) -> re.Pattern[str]:
    """Make the pattern of the register's short numbers, which the library does not look for."""
    written = {number for contact in pack.contacts.values() for number in numbers_of(contact)}
    short = sorted(number for number in written - KNOWN_BY_HEART if not number.startswith("+"))
    spaced = (r"[ -]?".join(number) for number in short)
    return re.compile(rf"(?<![\d£.,])(?:{'|'.join(spaced) or '(?!)'})(?![\d%])")


def _finding(written: Written, problem: str, remedy: str) -> Finding:
    return Finding(written.path, written.place, problem, remedy)

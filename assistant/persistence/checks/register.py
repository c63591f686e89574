"""The register of contacts: numbers that can be dialled and addresses that lead somewhere safe."""

import re
from collections.abc import Iterator

import phonenumbers

from assistant.guidance.contact import Contact
from assistant.persistence.checks.finding import Finding
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.lines import Place
from assistant.persistence.content_files.pack import ContentPack

REGION = "GB"
_HTTPS = re.compile(r"https://[a-z0-9.-]+(?:[/?#][\x21-\x7e]*)?")
_WEB = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?#][\x21-\x7e]*)?")
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
NUMBER_REMEDY = 'Write "+44…" without spaces, or a short number as it is dialled'


def numbers_of(contact: Contact) -> tuple[str, ...]:
    """List the numbers of a contact: to ring, then to text."""
    texted = None if contact.text is None else contact.text.number
    return tuple(number for number in (contact.phone, texted) if number is not None)


def check_numbers(pack: ContentPack) -> Iterator[Finding]:
    """Check that numbers exist: E.164 in a range in use, or a short number of this country."""
    for contact in pack.contacts.values():
        if contact.phone is not None and not _can_be_rung(contact.phone):
            problem = f"{contact.phone!r} is no number that can be rung"
            yield Finding(paths.CONTACTS, (contact.id, "phone"), problem, NUMBER_REMEDY)
        if contact.text is not None and not _can_be_texted(contact.text.number):
            problem = f"{contact.text.number!r} is no number that can be texted"
            yield Finding(paths.CONTACTS, (contact.id, "text"), problem, NUMBER_REMEDY)


def check_addresses(pack: ContentPack) -> Iterator[Finding]:
    """Check web and e-mail addresses; only a source, being a record, may stand on plain http."""
    for contact in pack.contacts.values():
        for field, url in (("web", contact.web), ("chat_url", contact.chat_url)):
            yield from _address(paths.CONTACTS, (contact.id, field), url, _HTTPS)
        yield from _address(paths.CONTACTS, (contact.id, "email"), contact.email, _EMAIL)
    for source in pack.sources.values():
        yield from _address(paths.SOURCES, (source.id, "address"), source.address, _WEB)
    partnership = pack.partnership
    yield from _address(paths.PARTNERSHIP, ("exit_url",), partnership.exit_url, _HTTPS)
    yield from _address(paths.PARTNERSHIP, ("contact_email",), partnership.contact_email, _EMAIL)


def _can_be_rung(number: str) -> bool:
    parsed = _parsed(number)
    if parsed is None:
        return False
    if number.startswith("+"):
        is_canonical = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        return number == is_canonical and phonenumbers.is_valid_number(parsed)
    return number.isdigit() and phonenumbers.is_valid_short_number_for_region(parsed, REGION)


def _can_be_texted(number: str) -> bool:
    if number.startswith("+") or not number.isdigit():
        return _can_be_rung(number)
    # Operators' own short codes (7726) are not in the library's tables, only their lengths are.
    parsed = _parsed(number)
    return parsed is not None and phonenumbers.is_possible_short_number_for_region(parsed, REGION)


def _parsed(number: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException:
        return None


def _address(
    path: str, place: Place, address: str | None, allowed: re.Pattern[str]
) -> Iterator[Finding]:
    if address is not None and not allowed.fullmatch(address):
        problem = f"{address!r} is no address that may stand here"
        yield Finding(path, place, problem, "Write it in full and in plain letters, with https://")

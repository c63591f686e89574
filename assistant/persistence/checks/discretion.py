"""What could give a person away: a page that is not discreet, a promise of secrecy, a refuge."""

import re
from collections.abc import Iterator

from assistant.guidance.page import Audience, Page
from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.words import running_texts
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import page_path

DISCREET_COLLECTIONS = frozenset({"domestic-abuse", "young-people"})
_POSTCODE = r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
_STREETS = "Avenue|Close|Crescent|Drive|Gardens|Grove|Hill|Lane|Place|Road|Street|Terrace|Way"
_PLACE = re.compile(rf"{_POSTCODE}|\b\d+[a-z]?,? (?:[A-Z][a-z]+ ){{1,2}}(?:{_STREETS})\b")
_ANONYMOUS = re.compile(r"\banonym(?:ous(?:ly)?|ity)\b", re.IGNORECASE)


def check_discreet(pack: ContentPack) -> Iterator[Finding]:
    """Check that what a child or a survivor reads has a neutral address, tab and history."""
    for page in pack.pages.values():
        if _must_be_discreet(page) and not page.discreet:
            path = page_path(page.locale, page.slug)
            problem = "who reads this page may be watched"
            yield Finding(path, ("discreet",), problem, "Write discreet: true")


def check_places(pack: ContentPack) -> Iterator[Finding]:
    """Check that no text holds a street address or postcode, least of all that of a refuge."""
    for written in running_texts(pack):
        for place in _PLACE.finditer(written.text):
            problem = f"{place[0]!r} is where somebody could be found"
            yield Finding(written.path, written.place, problem, "Name who can tell it instead")


def check_anonymous(pack: ContentPack) -> Iterator[Finding]:
    """Check that nothing for the public speaks of being anonymous, which nobody can be sure of."""
    practitioners = {
        page_path(page.locale, page.slug)
        for page in pack.pages.values()
        if page.audience is Audience.PRACTITIONER
    }
    for written in running_texts(pack):
        word = _ANONYMOUS.search(written.text)
        if word and written.path not in practitioners:
            problem = f"{word[0]!r} promises what nobody can keep"
            remedy = "Say whom the person's name is kept from, and who learns it"
            yield Finding(written.path, written.place, problem, remedy)


def _must_be_discreet(page: Page) -> bool:
    # One open page would give its whole collection an address that tells, practitioners' too.
    is_for_children = page.audience is Audience.YOUNG_PERSON
    return is_for_children or page.collection in DISCREET_COLLECTIONS

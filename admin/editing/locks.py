"""Which protected values an edit changes, and which of these changes must not pass."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from admin.editing.pairing import differences
from admin.editing.paragraphs import paragraphs_of
from admin.editing.protected import Kind, Register, Value, register_of, values_in
from assistant.guidance.contact import Contact
from assistant.guidance.difference import Fate, ParagraphChange, compare
from assistant.guidance.timescale import Timescale
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.timescales import UNITS

LONGEST_QUOTED = 60
REGISTERS = (paths.CONTACTS, paths.TIMESCALES, paths.SOURCES)
HEARD = (
    paths.ASKS,
    paths.ELSEWHERE,
    paths.TRAINING,
    paths.FORMER,
    paths.RULES,
    paths.SIGNS,
    paths.PASTED,
    paths.JUDGED_QUESTIONS,
    paths.JUDGED_MESSAGES,
)
"""What people say, which nobody is shown."""


@dataclass(frozen=True, slots=True)
class ProtectedChange:
    """A protected value that an edit changes: ``before`` or ``after`` is None where it is not.

    ``entry`` is the id in a register, or the paragraph. ``remedy`` is None where it may pass.
    """

    path: str
    entry: str
    before: str | None
    after: str | None
    remedy: str | None

    def __str__(self) -> str:
        place = (
            self.entry if len(self.entry) <= LONGEST_QUOTED else f"{self.entry[:LONGEST_QUOTED]}…"
        )
        if self.after is None:
            return f"{self.before} is taken out of “{place}”"
        if self.before is None:
            return f"{self.after} is new in “{place}”"
        return f"{self.before} becomes {self.after} in “{place}”"

    @property
    def is_blocked(self) -> bool:
        """Tell whether nothing with this change may be approved or published."""
        return self.remedy is not None


IN_REGISTER = "Change the register in the same publication, or put the value back"
UNKNOWN = "Put it into the register first, with its source"
CHECK_AGAIN = "Ring or look it up again, and write the day into verified_on"
KEEP_EMERGENCY = "Put 999 back: nobody takes it off a help card or a page"
SOURCE_AGAIN = "Look at the source again and write the day into its seen, or name another source"


def protected_changes(live: ContentPack, candidate: ContentPack) -> tuple[ProtectedChange, ...]:
    """List every protected value that differs between what is live and what may become it."""
    before, after = register_of(live), register_of(candidate)
    return (
        *_contacts(live.contacts, candidate.contacts),
        *_people_to_call(live, candidate),
        *_timescales(live, candidate),
        *(
            change
            for path in sorted({*live.documents, *candidate.documents})
            if _is_shown(path) and _text(live, path) != _text(candidate, path)
            for change in _in_texts(path, _text(live, path), _text(candidate, path), before, after)
        ),
    )


def _is_shown(path: str) -> bool:
    """Tell whether a document is a text that somebody reads, neither register nor what is said."""
    return path not in REGISTERS and not any(kind.fullmatch(path) for kind in HEARD)


def _text(pack: ContentPack, path: str) -> str:
    document = pack.documents.get(path)
    return "" if document is None else document.text


def _in_texts(
    path: str, old: str, new: str, before: Register, after: Register
) -> Iterator[ProtectedChange]:
    if not new:
        return
    for change in _paired(compare(paragraphs_of(old, path), paragraphs_of(new, path))):
        entry = (change.after or change.before or "").strip()
        was = values_in(change.before or "", before)
        now = values_in(change.after or "", after)
        may_go = change.after is None and path.endswith(".md")
        for lost, gained in differences(was, now):
            remedy = _remedy(lost, gained, before, after)
            is_named_only = may_go and gained is None
            yield ProtectedChange(
                path, entry, _words(lost), _words(gained), None if is_named_only else remedy
            )


def _paired(changes: Sequence[ParagraphChange]) -> Iterator[ParagraphChange]:
    """Take a paragraph that stands in the place of another as that one, changed."""
    replaced: set[int] = set()
    for number, (first, second) in enumerate(pairwise(changes)):
        if (first.fate, second.fate) == (Fate.TAKEN_OUT, Fate.ADDED):
            replaced |= {number, number + 1}
            yield ParagraphChange(Fate.CHANGED, first.before, second.after, ())
    for number, change in enumerate(changes):
        if change.fate is not Fate.KEPT and number not in replaced:
            yield change


def _remedy(
    lost: Value | None, gained: Value | None, before: Register, after: Register
) -> str | None:
    """Say what to do about a change in a text, None where it may pass."""
    if lost is not None and lost.kind is not Kind.LINK:
        left_register = before.values[lost] > after.values[lost]
        if not left_register:
            return IN_REGISTER
    if gained is None or gained in after.values:
        return None
    is_new_limit = gained.kind is Kind.TIME_LIMIT and lost is None
    return None if is_new_limit else UNKNOWN


def _words(value: Value | None) -> str | None:
    return None if value is None else f"{value.kind} {value.written}"


def _contacts(old: Mapping[str, Contact], new: Mapping[str, Contact]) -> Iterator[ProtectedChange]:
    for name in sorted({*old, *new}):
        before, after = old.get(name), new.get(name)
        was, now = _reached(before), _reached(after)
        if was == now:
            continue
        is_checked = after is None or _is_newer(before, after)
        yield ProtectedChange(paths.CONTACTS, name, was, now, None if is_checked else CHECK_AGAIN)


def _people_to_call(live: ContentPack, candidate: ContentPack) -> Iterator[ProtectedChange]:
    """List who is no longer named on a page, or 999 on a card; it stays on what stays itself.

    Whoever else leaves a card is told by ``promises``.
    """
    named_before, named_now = _named(live), _named(candidate)
    for place in sorted(named_before.keys() & named_now.keys()):
        path, entry = place
        for lost in sorted(named_before[place] - named_now[place]):
            is_first = lost in live.partnership.emergency_contacts[:1]
            if is_first or not paths.CARDS.fullmatch(path):
                remedy = KEEP_EMERGENCY if is_first else None
                yield ProtectedChange(path, entry, lost, None, remedy)


def _named(pack: ContentPack) -> dict[tuple[str, str], frozenset[str]]:
    """Give the people whom each card and each page names."""
    cards = {
        (paths.cards_path(locale), card.id): frozenset(card.contacts)
        for locale, cards in pack.cards.items()
        for card in cards
    }
    pages = {
        (paths.page_path(locale, slug), slug): frozenset(page.contacts)
        for (locale, slug), page in pack.pages.items()
    }
    return cards | pages


def _reached(contact: Contact | None) -> str | None:
    """Say by which name, numbers and addresses a contact is reached."""
    if contact is None:
        return None
    text = contact.text
    texted = None if text is None else f"text {text.keyword or ''} {text.number}"
    called = (contact.phone, contact.phone_keys, texted)
    parts = (contact.name, contact.area, *called, contact.web, contact.chat_url)
    return ", ".join(part for part in (*parts, contact.confidence.value) if part)


def _is_newer(before: Contact | None, after: Contact) -> bool:
    if after.verified_on is None:
        return False
    return before is None or before.verified_on is None or after.verified_on > before.verified_on


def _timescales(live: ContentPack, candidate: ContentPack) -> Iterator[ProtectedChange]:
    for name in sorted({*live.timescales, *candidate.timescales}):
        before, after = live.timescales.get(name), candidate.timescales.get(name)
        was, now = _limit(before), _limit(after)
        if was == now:
            continue
        is_sourced = before is None or after is None or _has_new_source(live, candidate, name)
        yield ProtectedChange(
            paths.TIMESCALES, name, was, now, None if is_sourced else SOURCE_AGAIN
        )


def _limit(timescale: Timescale | None) -> str | None:
    if timescale is None:
        return None
    limit = f"{timescale.limit} {UNITS[timescale.unit][1]} {timescale.when}"
    return f"{limit}, {timescale.confidence}"


def _has_new_source(live: ContentPack, candidate: ContentPack, name: str) -> bool:
    before, after = live.timescales[name].source, candidate.timescales[name].source
    if before != after:
        return True
    was, now = live.sources.get(before), candidate.sources.get(after)
    return was is not None and now is not None and now.seen > was.seen

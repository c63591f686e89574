"""What is wrong with one entry of a draft, found in a second: the gate looks at everything."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from admin.editing.entries import Piece
from admin.editing.gate import propose
from assistant.persistence.checking import check_pack
from assistant.persistence.checks.finding import Check
from assistant.persistence.checks.rules import check_rules
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.persistence.content_files.paths import RULES
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError, ContentErrors


def wrong_in(
    live: Sequence[Document], document: Document, entry: Piece, checks: Iterable[Check]
) -> tuple[ContentError, ...]:
    """List what is wrong with a document while one entry of it is written, by line of the file.

    Of rules only this one is compiled, with the words that all share, and only its examples are
    run: all of them take some ten seconds.
    """
    try:
        pack = parse_pack(propose(live, {document.path: document.text}).candidate)
    except ContentErrors as errors:
        return _of(document, errors.errors)
    rules = RULES.fullmatch(document.path)
    if rules:
        return _of(document, check_pack(_with_one(pack, rules["locale"], entry), (check_rules,)))
    return _of(document, check_pack(pack, tuple(checks)))


def _of(document: Document, found: Iterable[ContentError]) -> tuple[ContentError, ...]:
    return tuple(dict.fromkeys(each for each in found if each.path == document.path))


def _with_one(pack: ContentPack, locale: str, entry: Piece) -> ContentPack:
    """Leave one rule alone; of requests the first that fits counts, so all of them stay."""
    book = pack.rules[locale]
    rules = tuple(each for each in book.rules if entry.part == "rules" and each.id == entry.id)
    requests = book.requests if entry.part == "requests" else ()
    return replace(pack, rules={locale: replace(book, rules=rules, requests=requests)})

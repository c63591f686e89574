"""Translations beside their source: the digest of the source tells how each stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from admin.editing.page_form import BODY, PageForm, read_form, write_form
from admin.editing.paragraphs import paragraphs_of
from admin.editing.tables import naming_source, source_named_in, words_of_table
from assistant.persistence.content_files.paths import PAGE, in_locale
from assistant.persistence.documents import Document

SHOWN = ("title", "summary", "first_steps", "asks", "change")
"""The fields of a page that a translator puts into another language; the others stay the same."""


class TranslationState(StrEnum):
    """How a translation stands to the English wording that is live."""

    MISSING = "missing"
    CURRENT = "current"
    OUTDATED = "source changed since"


_URGENCY = (TranslationState.OUTDATED, TranslationState.MISSING, TranslationState.CURRENT)


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph and its translation; one is empty where it has no partner."""

    name: str
    source: str
    translation: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How the translation at a path stands; ``title`` is that of its source."""

    path: str
    title: str
    state: TranslationState


def standings(documents: Iterable[Document], source: str, locale: str) -> tuple[Standing, ...]:
    """List how everything that is translated stands in one language: first what has work in it.

    ``source`` is the language from which is translated, such as "en".
    """
    live = {each.path: each for each in documents}
    both = (
        (live[path], translated)
        for path in sorted(live)
        if in_locale(path, source) == path and (translated := in_locale(path, locale))
    )
    found = (
        Standing(path, title_of(original), state_of(original, live.get(path)))
        for original, path in both
    )
    return tuple(sorted(found, key=lambda each: _URGENCY.index(each.state)))


def title_of(source: Document) -> str:
    """Call a page by its title, anything else by its path."""
    return (_form(source).values.get("title") if _is_page(source) else None) or source.path


def state_of(source: Document, translation: Document | None) -> TranslationState:
    """Tell how a translation stands; one that names no source counts as outdated."""
    if translation is None:
        return TranslationState.MISSING
    is_current = _source_of(translation) == source.digest
    return TranslationState.CURRENT if is_current else TranslationState.OUTDATED


def pairs_of(source: Document, translation: Document | None) -> tuple[Pair, ...]:
    """Put the paragraphs of both side by side in the order of reading, field by field.

    Paragraphs of the body of a page are paired by their place: a translator keeps them in order.
    """
    said = _words(source)
    told = {} if translation is None else _words(translation)
    return tuple(
        Pair(name, left, right)
        for name in {**said, **told}
        for left, right in zip_longest(said.get(name, ()), told.get(name, ()), fillvalue="")
    )


def words_by_field(page: Document) -> Mapping[str, tuple[str, ...]]:
    """Give the paragraphs that are translated of a page, by the name of their field in a form."""
    form = _form(page)
    fields = {name: tuple(form.values.get(name, "").splitlines()) for name in SHOWN}
    return {**fields, BODY: paragraphs_of(f"---\n---\n{form.body}", page.path)}


def begun_from(source: Document, translation: Document | None) -> str:
    """Give what a translator begins with, bound to the source as it is now.

    It is the translation that there is, else the source itself; no person has checked it.
    """
    before = source if translation is None else translation
    if not _is_page(before):
        return naming_source(before.text, source.digest)
    form = _form(before)
    values = {**form.values, "translates": source.digest, "checked": "false"}
    return write_form(before, PageForm(values, form.body))


def _source_of(translation: Document) -> str | None:
    if _is_page(translation):
        return _form(translation).values.get("translates")
    return source_named_in(translation.text)


def _is_page(document: Document) -> bool:
    return PAGE.fullmatch(document.path) is not None


def _words(document: Document) -> Mapping[str, tuple[str, ...]]:
    """Give the paragraphs of a page or a table by the name of their field."""
    return dict(_of_page(document)) if _is_page(document) else words_of_table(document)


def _of_page(document: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, paragraphs in words_by_field(document).items():
        yield "Text" if name == BODY else name.replace("_", " ").capitalize(), paragraphs


def _form(document: Document) -> PageForm:
    return read_form(document) or PageForm({}, "")

"""Translations beside their source: the digest of the source tells how each stands."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from admin.editing.page_form import PageForm, read_form, write_form
from admin.editing.paragraphs import paragraphs_of
from assistant.persistence.documents import Document

SHOWN = ("title", "summary", "first_steps", "asks", "change")
"""The fields that a translator puts into another language; the others are the same in all."""


class TranslationState(StrEnum):
    """How a translation stands to the English wording that is live."""

    MISSING = "missing"
    CURRENT = "current"
    OUTDATED = "source changed since"


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph and its translation; one is empty where it has no partner."""

    name: str
    source: str
    translation: str


def state_of(source: Document, translation: Document | None) -> TranslationState:
    """Tell how a translation stands; one that names no source counts as outdated."""
    form = None if translation is None else read_form(translation)
    if translation is None:
        return TranslationState.MISSING
    is_current = form is not None and form.values.get("translates") == source.digest
    return TranslationState.CURRENT if is_current else TranslationState.OUTDATED


def pairs_of(source: Document, translation: Document | None) -> tuple[Pair, ...]:
    """Put the paragraphs of both side by side in the order of reading, field by field.

    Paragraphs of the body are paired by their place: a translator keeps them in order.
    """
    said, told = _words(source), _words(translation)
    fields = tuple(
        Pair(name.replace("_", " ").capitalize(), left, right)
        for name in SHOWN
        for left, right in zip_longest(
            said.values.get(name, "").splitlines(),
            told.values.get(name, "").splitlines(),
            fillvalue="",
        )
    )
    bodies = zip_longest(_body(said, source.path), _body(told, source.path), fillvalue="")
    return (*fields, *(Pair("Text", left, right) for left, right in bodies))


def begun_from(source: Document, translation: Document | None) -> str:
    """Give what a translator begins with, bound to the source as it is now.

    It is the translation that there is, else the source itself; no person has checked it.
    """
    before = source if translation is None else translation
    form = _words(before)
    values = {**form.values, "translates": source.digest, "checked": "false"}
    return write_form(before, PageForm(values, form.body))


def _words(document: Document | None) -> PageForm:
    return (None if document is None else read_form(document)) or PageForm({}, "")


def _body(form: PageForm, path: str) -> tuple[str, ...]:
    return paragraphs_of(f"---\n---\n{form.body}", path)

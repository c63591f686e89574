"""A draft that is written: its fields, what is wrong with it, and a save that came too late."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from admin.editing.draft import Comment, Draft, Review, Step
from admin.editing.gate import Examination, Obstacle
from admin.editing.page_form import BODY, FIELDS, PageForm, Written, place_of, read_form
from admin.editing.reading import ReadingAge
from admin.web.appearances import Appearance, appearance_named, printed_as
from admin.web.colleagues import names_of
from admin.web.contexts import Problem
from admin.web.editing_contexts import (
    AppearanceView,
    EditorContext,
    FieldView,
    ReadingView,
    RemarkView,
)
from admin.web.entry_contexts import EntriesView
from admin.web.entry_list import Look, anchor_of, entries_view, other_way
from admin.web.field_words import CHOICES, HINTS, LABELS
from admin.web.kinds.registry import kind_at
from admin.web.page_files import links_to_files
from admin.web.services import AdminServices, Guest
from admin.web.translation_contexts import EnglishView
from admin.web.translation_views import english_of
from admin.web.views import frame_for
from assistant.channels.web.history_contexts import ParagraphView
from assistant.channels.web.parts import Link
from assistant.guidance.difference import Fate, ParagraphChange
from assistant.guidance.hours import LONDON
from assistant.persistence.content_files.paths import PAGE
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError, ContentErrors

USUAL = Look()
ROWS = {"summary": 6, "asks": 10, "first_steps": 6, "contacts": 5, "related": 4, "sources": 4}
APPEARANCES = (
    (Appearance.WEB.value, "As a web page"),
    (Appearance.CHAT.value, "As an answer in the chat"),
    (Appearance.TELEGRAM.value, "As a message on Telegram"),
    (Appearance.PRINT.value, "As it is printed"),
)
FATES = {Fate.ADDED: "Added", Fate.TAKEN_OUT: "Taken out", Fate.CHANGED: "Changed"}
MISSING = re.compile(rf"'({'|'.join(FIELDS)})' is missing")
TOLD = frozenset({Step.SENT_BACK, Step.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Told:
    """What is said above a draft: ``checked`` is None where it was not looked at as a whole.

    ``is_typed`` says that its words are not saved, ``is_urgent`` that this was ticked with them.
    """

    checked: Examination | None = None
    errors: tuple[ContentError, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_typed: bool = False
    is_urgent: bool = False


NOTHING_TOLD = Told()


def editor_context(
    services: AdminServices,
    guest: Guest,
    draft: Draft,
    *,
    look: Look = USUAL,
    told: Told = NOTHING_TOLD,
) -> EditorContext:
    """Lay out a draft to be written, with what is wrong where it was looked at."""
    form, english = _form(draft), english_of(services, draft)
    checked = told.checked
    wrong: tuple[Obstacle | ContentError, ...] = (
        *told.errors,
        *(checked.obstacles if checked else ()),
    )
    entries = _entries(services, draft, look, wrong)
    found = (*told.problems, *problems_of(draft, wrong, entries))
    title = title_of(draft)
    return EditorContext(
        frame=frame_for(services, f"Error: {title}" if found else title, guest),
        id=draft.id,
        title=title,
        path=draft.path,
        version=draft.version,
        state=draft.state.value,
        why=draft.why,
        is_urgent=told.is_urgent,
        fields=_fields(form, english) if form else (),
        text=draft.text,
        problems=found,
        is_sound=checked is not None and not found,
        reading=() if checked is None else reading_views(checked.reading),
        remarks=remarks_of(services, draft),
        shown=_shown(services, draft, look, told) if is_page(draft) else None,
        previews=previews_of(draft),
        entries=entries,
        other_way=other_way(draft, entries),
        english=english,
    )


def _entries(
    services: AdminServices, draft: Draft, look: Look, wrong: Iterable[Obstacle | ContentError]
) -> EntriesView | None:
    live = (each for each in services.editing.guidance.live().documents if each.path == draft.path)
    lines = (each.line for each in wrong if each.path == draft.path)
    text = next((document.text for document in live), "")
    return entries_view(draft, text, look, lines)


def _shown(services: AdminServices, draft: Draft, look: Look, told: Told) -> AppearanceView:
    chosen = appearance_named(look.appearance)
    try:
        html = printed_as(services, draft, chosen)
    except ContentErrors as errors:
        broken = problems_of(draft, errors.errors)
        return AppearanceView(APPEARANCES, chosen.value, None, broken, told.is_typed)
    return AppearanceView(APPEARANCES, chosen.value, html, (), told.is_typed)


def is_page(draft: Draft) -> bool:
    """Tell whether a draft holds the words of a page."""
    return draft.text is not None and PAGE.fullmatch(draft.path) is not None


def title_of(draft: Draft) -> str:
    """Call a draft by the title of its page, or by its path."""
    form = read_form(Document(draft.path, draft.text or ""))
    return (form.values.get("title") if form else "") or draft.path


def previews_of(draft: Draft) -> tuple[Link, ...]:
    """Lead to what a page will look like on every channel, and as a file; else to its entries."""
    address = f"/admin/drafts/{draft.id}"
    if draft.text is None:
        return ()
    if not PAGE.fullmatch(draft.path):
        is_seen = kind_at(draft.path) is not None
        return (Link("As people see it", f"{address}/seen"),) if is_seen else ()
    shown = (Link(words, f"{address}/{name}") for name, words in APPEARANCES)
    return (*shown, *links_to_files(f"{address}/as/"))


def paragraph_view(change: ParagraphChange) -> ParagraphView:
    """Show a paragraph in both wordings, its fate in words."""
    pieces = tuple((piece.mark.value, piece.text) for piece in change.pieces)
    return ParagraphView(FATES.get(change.fate), pieces)


def reading_views(ages: tuple[ReadingAge, ...]) -> tuple[ReadingView, ...]:
    """Say how old a reader must be, beside the most that is allowed."""
    return tuple(
        ReadingView(
            measure=age.measure,
            before="" if age.before is None else f"{age.before:.1f}",
            after=f"{age.after:.1f}",
            limit="" if age.limit is None else str(age.limit),
            is_too_high=age.limit is not None and age.after > age.limit,
        )
        for age in ages
    )


def remarks_of(services: AdminServices, draft: Draft) -> tuple[RemarkView, ...]:
    """List what was said of a draft, comments and reasons, the oldest first."""
    names = names_of(services)
    said = [each for each in services.editing.drafts.reviews(draft.id) if each.step in TOLD]
    comments = services.editing.drafts.comments(draft.id)
    remarks: list[Comment | Review] = sorted((*comments, *said), key=lambda each: each.at)
    return tuple(remark_view(each, names) for each in remarks)


def remark_view(remark: Comment | Review, names: Mapping[str, str]) -> RemarkView:
    """Show one remark with who made it."""
    who, at = names.get(remark.by, remark.by), moment_in_london(remark.at)
    if isinstance(remark, Comment):
        return RemarkView(who, at, remark.paragraph, remark.words)
    step = remark.step.value.replace("-", " ").capitalize()
    return RemarkView(who, at, "", f"{step}: {remark.reason}" if remark.reason else step)


def moment_in_london(at: datetime) -> str:
    """Write a moment as people in London read it."""
    return at.astimezone(LONDON).strftime("%Y-%m-%d %H:%M")


def with_typed(draft: Draft, text: str | None, why: str) -> Draft:
    """Show what was typed where it could not be saved."""
    return replace(draft, text=text, why=why)


def problems_of(
    draft: Draft, found: Iterable[Obstacle | ContentError], entries: EntriesView | None = None
) -> tuple[Problem, ...]:
    """Say what is wrong with a draft, each where it stands in the editor."""
    document, is_form = Document(draft.path, draft.text or ""), _form(draft) is not None
    elsewhere = "entries" if entries else "text"

    def problem(error: Obstacle | ContentError) -> Problem:
        if error.path != draft.path:
            return Problem(BODY if is_form else elsewhere, str(error))
        missing = MISSING.fullmatch(error.problem)
        where = "" if error.line is None else f"Line {error.line}: "
        place = missing[1] if missing else place_of(document, error.line)
        listed = anchor_of(draft, entries, error.line) if entries else "text"
        field = place if is_form else listed
        return Problem(field, f"{where}{error.problem}. {error.remedy}.")

    return tuple(problem(error) for error in found)


def _form(draft: Draft) -> PageForm | None:
    return read_form(Document(draft.path, draft.text or "")) if is_page(draft) else None


def _fields(form: PageForm, english: EnglishView | None) -> tuple[FieldView, ...]:
    words = english.words if english else {}
    fields = tuple(
        FieldView(
            name=name,
            label=LABELS[name],
            hint=HINTS.get(name, ""),
            value=form.values.get(name, ""),
            rows=ROWS.get(name, 1),
            options=CHOICES.get(name, ()) if written is Written.WORD else (),
            english=words.get(name, ()),
        )
        for name, written in FIELDS.items()
    )
    body = FieldView(BODY, LABELS[BODY], HINTS[BODY], form.body, 24, (), words.get(BODY, ()))
    return (*fields, body)

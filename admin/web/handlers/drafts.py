"""Writing a draft: saved on the server, looked at, previewed, sent for review, withdrawn."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated

from litestar import MediaType, Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter

from admin.editing.draft import Draft, StaleDraftError
from admin.editing.errors import (
    EditingError,
    NothingChangedError,
    ReasonNeededError,
    UnknownDraftError,
)
from admin.editing.person import Person
from admin.identity.policy import Action
from admin.web.colleagues import editor_of, may_write
from admin.web.conflict_views import NOTHING_LIVE, conflict_context, renewal_context
from admin.web.contexts import Problem
from admin.web.draft_views import USUAL, Told, editor_context, with_typed
from admin.web.entry_list import TEXT, Look, draft_url
from admin.web.handlers.answers import (
    Fields,
    Page,
    PageOrRedirect,
    Services,
    SignedIn,
    form,
    page,
    printed,
    sent_on,
)
from admin.web.page_files import draft_file, form_named, handed_out
from admin.web.review_views import UNFINISHED
from admin.web.services import AdminServices, Guest
from admin.web.typed import holds_text, typed_text, typed_why
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentErrors

MOST_BYTES = 4 * 1024 * 1024
AS_TEXT = Look(TEXT)


@page("/drafts/{draft:int}", Action.READ_DRAFTS)
def show_draft(
    services: Services,
    guest: SignedIn,
    draft: FromPath[int],
    way: Annotated[str, QueryParameter(name="as")] = "",
    search: Annotated[str, QueryParameter(name="q")] = "",
) -> PageOrRedirect:
    """Show a draft to be written; what has ended, or is not theirs to write, is read only."""
    found = draft_numbered(services, draft)
    if not found.is_open or not may_write(guest, found.path):
        return sent_on(f"/admin/reviews/{draft}")
    context = editor_context(services, guest, found, look=Look(way, search.strip()))
    return printed(services, "editor.html", context)


@form("/drafts/{draft:int}", Action.WRITE_DRAFTS, most_bytes=MOST_BYTES, holds_words=True)
def save_draft(
    services: Services, guest: SignedIn, fields: Fields, draft: FromPath[int]
) -> PageOrRedirect:
    """Save what was typed, then do what the button says."""
    before = draft_numbered(services, draft)
    text, why = typed_text(before, fields), typed_why(fields)
    try:
        save = services.editing.desk.save
        saved = save_typed(save, before, (text, why), fields["version"], editor_of(guest))
    except StaleDraftError as stale:
        context = conflict_context(services, guest, stale, fields)
        return printed(services, "conflict.html", context)
    except ContentErrors as errors:
        return again(services, guest, with_typed(before, text, why), errors, AS_TEXT)
    look = AS_TEXT if holds_text(fields) else USUAL
    return THEN.get(fields["then"], _show)(services, guest, saved, look)


@form("/drafts/{draft:int}/autosave", Action.WRITE_DRAFTS, most_bytes=MOST_BYTES, holds_words=True)
def autosave(
    services: Services, guest: SignedIn, fields: Fields, draft: FromPath[int]
) -> Response[str]:
    """Save for the script of the editor, and answer with the version that is kept now."""
    before = draft_numbered(services, draft)
    try:
        typed = (typed_text(before, fields), typed_why(fields))
        save = services.editing.desk.autosave
        saved = save_typed(save, before, typed, fields["version"], editor_of(guest))
    except (EditingError, ContentErrors):
        conflict = HTTPStatus.CONFLICT.value
        return Response("", media_type=MediaType.TEXT, status_code=conflict)
    return Response(str(saved.version), media_type=MediaType.TEXT)


@form("/drafts/{draft:int}/withdraw", Action.WRITE_DRAFTS, holds_words=True)
def withdraw(
    services: Services, guest: SignedIn, fields: Fields, draft: FromPath[int]
) -> PageOrRedirect:
    """Give a draft up, for a reason; what is live stays as it is."""
    found = draft_numbered(services, draft)
    try:
        services.editing.drafts.withdraw(draft, fields["reason"].strip(), by=editor_of(guest))
    except ReasonNeededError as error:
        told = Told(problems=(Problem("reason", str(error)),))
        context = editor_context(services, guest, found, told=told)
        return printed(services, "editor.html", context)
    return sent_on(f"/admin/reviews/{draft}")


@form("/drafts/{draft:int}/renew", Action.WRITE_DRAFTS)
def renew(
    services: Services, guest: SignedIn, fields: Fields, draft: FromPath[int]
) -> PageOrRedirect:
    """Put a draft on top of what went live since, once it was read what that takes back."""
    found = draft_numbered(services, draft)
    context = renewal_context(services, guest, found)
    if found.is_open and context.paragraphs and fields["on"] != context.on:
        return printed(services, "renewal.html", context)
    on = None if context.on == NOTHING_LIVE else context.on
    renewed = services.editing.desk.renew(found, on, by=editor_of(guest))
    return sent_on(f"/admin/drafts/{renewed.id}")


@page("/drafts/{draft:int}/as/{name:str}", Action.READ_DRAFTS)
def send_draft(
    services: Services, guest: SignedIn, draft: FromPath[int], name: FromPath[str]
) -> Response[bytes]:
    """Send a draft as a file for a colleague, marked as a draft on every sheet."""
    file = draft_file(services, draft_numbered(services, draft), form_named(name))
    return handed_out(services, guest, file)


def draft_numbered(services: AdminServices, number: int) -> Draft:
    """Find a draft.

    Raises:
        NotFoundException: there is none with this number.
    """
    try:
        return services.editing.drafts.get(number)
    except UnknownDraftError as error:
        raise NotFoundException from error


def save_typed(
    save: Callable[..., Draft],
    before: Draft,
    typed: tuple[str | None, str],
    version: str,
    by: Person,
) -> Draft:
    """Save what differs; what is the same keeps its version, so that nothing is approved twice."""
    text, why = typed
    number = typed_version(version)
    said = None if text is None else canonical_document(before.path, text).text
    is_same = (said, why) == (before.text, before.why) and number == before.version
    if is_same:
        return before
    return save(before.id, text, why, by=by, version=number)


def typed_version(version: str) -> int:
    """Give the version that a form was made for; 0, which no draft has, where it names none."""
    return int(version) if version.isdecimal() else 0


def _show(_: AdminServices, __: Guest, draft: Draft, look: Look) -> PageOrRedirect:
    return sent_on(draft_url(draft, look.way))


def _check(services: AdminServices, guest: Guest, draft: Draft, look: Look) -> PageOrRedirect:
    checked = services.editing.desk.check([draft.id])
    context = editor_context(services, guest, draft, look=look, told=Told(checked))
    return printed(services, "editor.html", context)


def _submit(services: AdminServices, guest: Guest, draft: Draft, look: Look) -> PageOrRedirect:
    """Ask for a second person; a draft that is in review already is led there again."""
    if draft.state in UNFINISHED:
        by = editor_of(guest)
        try:
            services.editing.desk.submit(draft.id, by=by, version=draft.version)
        except (ReasonNeededError, NothingChangedError) as error:
            told = Told(problems=(Problem("why", str(error)),))
            context = editor_context(services, guest, draft, look=look, told=told)
            return printed(services, "editor.html", context)
    return sent_on(f"/admin/reviews/{draft.id}")


THEN: dict[str, Callable[[AdminServices, Guest, Draft, Look], PageOrRedirect]] = {
    "check": _check,
    "submit": _submit,
}


def again(
    services: AdminServices,
    guest: Guest,
    draft: Draft,
    errors: ContentErrors,
    look: Look = USUAL,
) -> Page:
    """Show the editor once more, with what must be mended first."""
    context = editor_context(services, guest, draft, look=look, told=Told(errors=errors.errors))
    return printed(services, "editor.html", context)

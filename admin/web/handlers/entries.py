"""Writing a long draft one entry at a time: an entry changed, added after another, taken out."""

from http import HTTPStatus

from litestar import MediaType, Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery

from admin.editing.draft import Draft, StaleDraftError
from admin.editing.entry_changes import Change
from admin.editing.errors import EditingError
from admin.identity.policy import Action
from admin.web.colleagues import editor_of, may_write
from admin.web.entry_list import ENTRIES, draft_url, entry_url
from admin.web.entry_views import (
    FIELD,
    Place,
    Typed,
    changed,
    entry_conflict,
    entry_context,
    taken_out,
    typed_at,
    with_problems,
    with_what_is_wrong,
)
from admin.web.handlers.answers import (
    Fields,
    PageOrRedirect,
    Services,
    SignedIn,
    form,
    page,
    printed,
    sent_on,
)
from admin.web.handlers.drafts import MOST_BYTES, draft_numbered, save_typed
from assistant.persistence.errors import ContentErrors

PATH = "/drafts/{draft:int}/entry"
ADD, TAKE_OUT = "add", "out"


@page(PATH, Action.READ_DRAFTS)
def show_entry(  # noqa: PLR0913, PLR0917 - one parameter for each field of the address
    services: Services,
    guest: SignedIn,
    draft: FromPath[int],
    at: FromQuery[str] = "",
    after: FromQuery[str] = "",
    saved: FromQuery[str] = "",
) -> PageOrRedirect:
    """Show an entry to be written, with what is wrong with it where it was just saved.

    An entry of what has ended, or is not theirs to write, is read only.
    """
    found, place = draft_numbered(services, draft), Place(at, after)
    if not found.is_open or not may_write(guest, found.path):
        return sent_on(f"/admin/reviews/{draft}")
    typed = typed_at(found, place)
    if typed is None:
        raise NotFoundException
    context = entry_context(services, guest, found, place, typed)
    if saved:
        context = with_what_is_wrong(services, context, found, place)
    return printed(services, "entry.html", context)


@form(PATH, Action.WRITE_DRAFTS, most_bytes=MOST_BYTES, holds_words=True)
def save_entry(  # noqa: PLR0913, PLR0917 - one parameter for each field of the address
    services: Services,
    guest: SignedIn,
    fields: Fields,
    draft: FromPath[int],
    at: FromQuery[str] = "",
    after: FromQuery[str] = "",
) -> PageOrRedirect:
    """Save an entry, then do what the button says."""
    before, place = draft_numbered(services, draft), Place(at, after)
    typed, then = Typed(fields[FIELD], fields["version"]), fields["then"]
    try:
        change = _change(before, place, typed, then)
        texts = (change.text, before.why)
        save = services.editing.desk.save
        saved = save_typed(save, before, texts, typed.version, editor_of(guest))
    except StaleDraftError as stale:
        context = entry_conflict(services, guest, stale, place, typed.words)
        return printed(services, "conflict.html", context)
    except ContentErrors as errors:
        shown = entry_context(services, guest, before, place, typed)
        return printed(services, "entry.html", with_problems(shown, errors.errors))
    return sent_on(_next(saved, change.at, then))


@form(f"{PATH}/autosave", Action.WRITE_DRAFTS, most_bytes=MOST_BYTES, holds_words=True)
def autosave_entry(  # noqa: PLR0913, PLR0917 - one parameter for each field of the address
    services: Services,
    guest: SignedIn,
    fields: Fields,
    draft: FromPath[int],
    at: FromQuery[str] = "",
    after: FromQuery[str] = "",
) -> Response[str]:
    """Save an entry for the script, and answer with the version that is kept, and its address."""
    before, place = draft_numbered(services, draft), Place(at, after)
    typed, save = Typed(fields[FIELD], fields["version"]), services.editing.desk.autosave
    try:
        change = _change(before, place, typed, "")
        texts = (change.text, before.why)
        saved = save_typed(save, before, texts, typed.version, editor_of(guest))
    except (EditingError, ContentErrors):
        conflict = HTTPStatus.CONFLICT.value
        return Response("", media_type=MediaType.TEXT, status_code=conflict)
    told = f"{saved.version} {entry_url(saved, at=change.at)}"
    return Response(told, media_type=MediaType.TEXT)


def _change(draft: Draft, place: Place, typed: Typed, then: str) -> Change:
    """Make the text to be saved; of what was typed on an older version nothing is made.

    Raises:
        StaleDraftError: somebody saved in the meantime.
        ContentErrors: the draft could not be divided with what was typed.
    """
    if typed.version != str(draft.version):
        raise StaleDraftError(draft, typed.words)
    is_taken_out = then == TAKE_OUT and not place.is_new
    return taken_out(draft, place) if is_taken_out else changed(draft, place, typed.words)


def _next(draft: Draft, at: str, then: str) -> str:
    """Lead back to the entry, on to another behind it, or to the list where it is gone."""
    if not at:
        return draft_url(draft, ENTRIES)
    if then == ADD:
        return entry_url(draft, after=at)
    return entry_url(draft, at=at, saved="yes")

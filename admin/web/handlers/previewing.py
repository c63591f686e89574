"""How a draft looks: as it is saved, on a page of its own, and as it is typed, in the editor."""

from collections.abc import Callable
from dataclasses import replace

from litestar import MediaType, Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from admin.editing.draft import Draft
from admin.identity.policy import Action
from admin.web.draft_views import Told, editor_context, is_page, with_typed
from admin.web.entry_list import TEXT, Look
from admin.web.handlers.answers import Fields, Page, Services, SignedIn, form, page, printed
from admin.web.handlers.drafts import MOST_BYTES, again, draft_numbered, typed_version
from admin.web.previews import chat_preview, print_preview, telegram_preview, web_preview
from admin.web.services import AdminServices, Guest
from admin.web.typed import typed_text
from assistant.persistence.errors import ContentErrors


@page("/drafts/{draft:int}/web", Action.READ_DRAFTS)
def preview_web(services: Services, guest: SignedIn, draft: FromPath[int]) -> Page:
    """Show the page as everybody will read it."""
    return _preview(services, guest, draft, web_preview)


@page("/drafts/{draft:int}/chat", Action.READ_DRAFTS)
def preview_chat(services: Services, guest: SignedIn, draft: FromPath[int]) -> Page:
    """Show the answer as the chat gives it."""
    return _preview(services, guest, draft, chat_preview)


@page("/drafts/{draft:int}/print", Action.READ_DRAFTS)
def preview_print(services: Services, guest: SignedIn, draft: FromPath[int]) -> Page:
    """Show the page as it lies on paper."""
    return _preview(services, guest, draft, print_preview)


@page("/drafts/{draft:int}/telegram", Action.READ_DRAFTS)
def preview_telegram(services: Services, guest: SignedIn, draft: FromPath[int]) -> Page:
    """Show the answer as a message on Telegram."""
    found = draft_numbered(services, draft)
    try:
        context = telegram_preview(services, guest, found)
    except ContentErrors as errors:
        return again(services, guest, found, errors)
    return printed(services, "telegram.html", context)


@form("/drafts/{draft:int}/preview", Action.READ_DRAFTS, most_bytes=MOST_BYTES, holds_words=True)
def preview_typed(
    services: Services, guest: SignedIn, fields: Fields, draft: FromPath[int]
) -> Page:
    """Show the editor again with how what was typed looks; nothing of it is kept."""
    found = draft_numbered(services, draft)
    if not is_page(found):
        raise NotFoundException
    typed = with_typed(found, typed_text(found, fields), fields["why"].strip())
    typed = replace(typed, version=typed_version(fields["version"]))
    told = Told(is_typed=True, is_urgent=bool(fields["urgent"]))
    look = Look(TEXT, appearance=fields["appearance"])
    context = editor_context(services, guest, typed, look=look, told=told)
    return printed(services, "editor.html", context)


def _preview(
    services: AdminServices,
    guest: Guest,
    number: int,
    made: Callable[[AdminServices, Draft], str],
) -> Page:
    found = draft_numbered(services, number)
    try:
        return Response(made(services, found), media_type=MediaType.HTML)
    except ContentErrors as errors:
        return again(services, guest, found, errors)

"""Translations beside their source, and the way to a draft of one."""

from litestar.params import FromQuery

from admin.editing.translating import begun_from
from admin.identity.policy import Action
from admin.web.colleagues import editor_of
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
from admin.web.handlers.documents import open_draft_of
from admin.web.translation_views import both_of, translation_context, translations_context


@page("/translations", Action.READ_DRAFTS)
def show_translations(services: Services, guest: SignedIn, locale: FromQuery[str] = "") -> Page:
    """Show how everything stands in one language."""
    context = translations_context(services, guest, locale)
    return printed(services, "translations.html", context)


@page("/translation", Action.READ_DRAFTS)
def show_translation(services: Services, guest: SignedIn, path: FromQuery[str] = "") -> Page:
    """Show a document and its translation side by side."""
    draft = open_draft_of(services, path)
    context = translation_context(services, guest, path, draft)
    return printed(services, "translation.html", context)


@form("/translation", Action.WRITE_DRAFTS)
def begin_translation(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Begin a draft of a translation, or lead to the one that is open already."""
    path = fields["path"]
    both = both_of(services, path)
    draft = open_draft_of(services, path)
    if draft is None:
        draft = services.editing.desk.begin(path, begun_from(*both), "", by=editor_of(guest))
    return sent_on(f"/admin/drafts/{draft.id}")

"""Looking at a draft of what is no page as people see it, and trying a message on its rules."""

from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from admin.editing.draft import Draft
from admin.identity.policy import Action
from admin.web.handlers.answers import Fields, Page, Services, SignedIn, form, page, printed
from admin.web.handlers.drafts import draft_numbered
from admin.web.kinds.registry import kind_at
from admin.web.kinds.shown import KindPreview
from admin.web.seen_views import seen_context
from admin.web.services import AdminServices

PATH = "/drafts/{draft:int}/seen"


@page(PATH, Action.READ_DRAFTS)
def preview_seen(services: Services, guest: SignedIn, draft: FromPath[int]) -> Page:
    """Show each entry of the draft, those that change first."""
    found, kind = _previewed(services, draft)
    return printed(services, "seen.html", seen_context(services, guest, found, kind))


@form(PATH, Action.READ_DRAFTS, back="/admin/drafts/{draft}/seen", holds_words=True)
def try_message(services: Services, guest: SignedIn, fields: Fields, draft: FromPath[int]) -> Page:
    """Judge a message by the live rules and by the draft's; nothing of it is kept."""
    found, kind = _previewed(services, draft)
    if not kind.can_try:
        raise NotFoundException
    context = seen_context(services, guest, found, kind, message=fields["message"])
    return printed(services, "seen.html", context)


def _previewed(services: AdminServices, number: int) -> tuple[Draft, KindPreview]:
    """Find a draft of which people see something.

    Raises:
        NotFoundException: there is none with this number, it is a page, or nobody sees it.
    """
    draft = draft_numbered(services, number)
    kind = kind_at(draft.path)
    if kind is None or draft.text is None:
        raise NotFoundException
    return draft, kind

"""A page beside one of its translations: what is live, or the draft that is open."""

from urllib.parse import quote

from litestar.exceptions import NotFoundException

from admin.editing.draft import Draft
from admin.editing.translating import TranslationState, pairs_of, state_of
from admin.identity.policy import Action
from admin.web.colleagues import may
from admin.web.services import AdminServices, Guest
from admin.web.translation_contexts import TranslationContext
from admin.web.views import frame_for
from assistant.channels.web.parts import Link
from assistant.guidance.edition import Revision
from assistant.persistence.content_files.paths import PAGE, page_path
from assistant.persistence.documents import Document

SOURCE = "en"
ADDRESS = "/admin/translation"


def translation_links(services: AdminServices, path: str) -> tuple[Link, ...]:
    """Lead from a page to each of its translations; nothing for what is no page."""
    if not PAGE.fullmatch(path):
        return ()
    slug = path.partition("/")[2].removesuffix(".md")
    return tuple(
        Link(
            f"Beside the English: {each.name}",
            f"{ADDRESS}?path={quote(page_path(each.tag, slug))}",
        )
        for each in services.web.offered
        if each.tag != SOURCE
    )


def both_of(services: AdminServices, path: str) -> tuple[Document, Document | None]:
    """Find the source of a translation, and the translation where one is live.

    Raises:
        NotFoundException: it is no page in an offered language, or its source is not live.
    """
    locale, _, name = path.partition("/")
    live = {each.path: each for each in services.editing.guidance.live().documents}
    source = live.get(f"{SOURCE}/{name}")
    offered = {each.tag for each in services.web.offered} - {SOURCE}
    if source is None or locale not in offered or not PAGE.fullmatch(path):
        raise NotFoundException
    return source, live.get(path)


def translation_context(
    services: AdminServices, guest: Guest, path: str, draft: Draft | None
) -> TranslationContext:
    """Lay both out; the words of an open draft count before those that are live.

    Raises:
        NotFoundException: it is no page in an offered language, or its source is not live.
    """
    source, live = both_of(services, path)
    locale = services.web.catalogues[path.partition("/")[0]].locale
    shown = live if draft is None or draft.text is None else Document(path, draft.text)
    revisions = services.web.live().edition.revisions
    slug = path.partition("/")[2].removesuffix(".md")
    original = revisions.get((SOURCE, slug))
    title = original.page.title if original else path
    return TranslationContext(
        frame=frame_for(services, f"{locale.name}: {title}", guest, "/admin/documents"),
        title=title,
        path=path,
        locale=locale.tag,
        language=locale.name,
        direction=locale.direction.value,
        state=state_of(source, live).value,
        checked=_checked(state_of(source, live), revisions.get((locale.tag, slug))),
        from_draft=shown is not live,
        draft_url=None if draft is None else f"/admin/drafts/{draft.id}",
        pairs=pairs_of(source, shown),
        others=tuple(
            each for each in translation_links(services, path) if quote(path) not in each.url
        ),
        may_write=may(guest, Action.WRITE_DRAFTS),
    )


def _checked(state: TranslationState, revision: Revision | None) -> str:
    """Say who has checked what is live, by role."""
    if state is TranslationState.MISSING or revision is None:
        return "There is nothing to check yet"
    if not revision.page.checked:
        return "No person has checked it: readers are told so"
    if revision.approval is None:
        return "Marked as checked; not yet approved by the partnership"
    return (
        f"Checked, and approved by the {revision.approval.role} on {revision.approval.approved_on}"
    )

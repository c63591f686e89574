"""What is translated beside its translations: what is live, or the draft that is open."""

from urllib.parse import quote

from litestar.exceptions import NotFoundException

from admin.editing.catalogue import kind_of
from admin.editing.draft import Draft
from admin.editing.translating import (
    TranslationState,
    pairs_of,
    standings,
    state_of,
    title_of,
    words_by_field,
)
from admin.identity.policy import Action
from admin.web.colleagues import may
from admin.web.services import AdminServices, Guest
from admin.web.translation_contexts import (
    EnglishView,
    StandingRow,
    TranslationContext,
    TranslationsContext,
)
from admin.web.views import frame_for
from assistant.channels.web.parts import Link
from assistant.guidance.hours import LONDON
from assistant.localisation.locales import Locale
from assistant.persistence.content_files.paths import PAGE, in_locale, locale_of
from assistant.persistence.documents import Document

SOURCE = "en"
ADDRESS = "/admin/translation"
ALL = "/admin/translations"


def languages(services: AdminServices) -> tuple[Locale, ...]:
    """List the languages into which is translated."""
    return tuple(each for each in services.web.offered if each.tag != SOURCE)


def links_to_languages(services: AdminServices, current: str = "") -> tuple[Link, ...]:
    """Lead to how everything stands in each language."""
    return tuple(
        Link(f"Translations: {each.name}", f"{ALL}?locale={each.tag}", each.tag == current)
        for each in languages(services)
    )


def translations_context(services: AdminServices, guest: Guest, tag: str) -> TranslationsContext:
    """List how everything stands in one language, or in none yet.

    Raises:
        NotFoundException: this language is not offered.
    """
    chosen = next((each for each in languages(services) if each.tag == tag), None)
    if chosen is None:
        raise NotFoundException
    found = standings(services.editing.guidance.live().documents, SOURCE, tag)
    return TranslationsContext(
        frame=frame_for(services, f"Translations: {chosen.name}", guest, "/admin/documents"),
        language=chosen.name,
        current=sum(each.state is TranslationState.CURRENT for each in found),
        rows=tuple(
            StandingRow(
                title=Link(each.title, f"{ADDRESS}?path={quote(each.path)}"),
                kind=kind_of(each.path),
                state=each.state.value,
            )
            for each in found
        ),
        others=links_to_languages(services, tag),
    )


def translation_links(services: AdminServices, path: str) -> tuple[Link, ...]:
    """Lead to each translation of a document; nothing for what is not translated."""
    return tuple(
        Link(f"Beside the English: {each.name}", f"{ADDRESS}?path={quote(translated)}")
        for each in languages(services)
        if (translated := in_locale(path, each.tag))
    )


def both_of(services: AdminServices, path: str) -> tuple[Document, Document | None]:
    """Find the source of a translation, and the translation where one is live.

    Raises:
        NotFoundException: it is nothing that is translated into an offered language, or its
            source is not live.
    """
    live = {each.path: each for each in services.editing.guidance.live().documents}
    source = live.get(in_locale(path, SOURCE) or "")
    if source is None or locale_of(path) not in {each.tag for each in languages(services)}:
        raise NotFoundException
    return source, live.get(path)


def translation_context(
    services: AdminServices, guest: Guest, path: str, draft: Draft | None
) -> TranslationContext:
    """Lay both out; the words of an open draft count before those that are live.

    Raises:
        NotFoundException: see ``both_of``.
    """
    source, live = both_of(services, path)
    locale = services.web.catalogues[locale_of(path) or SOURCE].locale
    shown = live if draft is None or draft.text is None else Document(path, draft.text)
    title = title_of(source)
    return TranslationContext(
        frame=frame_for(services, f"{locale.name}: {title}", guest, "/admin/documents"),
        title=title,
        path=path,
        locale=locale.tag,
        language=locale.name,
        direction=locale.direction.value,
        state=state_of(source, live).value,
        checked=_checked(services, live),
        from_draft=shown is not live,
        draft_url=None if draft is None else f"/admin/drafts/{draft.id}",
        pairs=pairs_of(source, shown),
        others=tuple(
            each for each in translation_links(services, path) if quote(path) not in each.url
        ),
        may_write=may(guest, Action.WRITE_DRAFTS),
    )


def english_of(services: AdminServices, draft: Draft) -> EnglishView | None:
    """Lay out the English beside which a page is written; None where it is no translation."""
    if draft.text is None or not PAGE.fullmatch(draft.path) or locale_of(draft.path) == SOURCE:
        return None
    try:
        source, _ = both_of(services, draft.path)
    except NotFoundException:
        return None
    slug = source.path.partition("/")[2].removesuffix(".md")
    revision = services.web.live().edition.revisions.get((SOURCE, slug))
    state = state_of(source, Document(draft.path, draft.text))
    return EnglishView(
        words=words_by_field(source),
        url=f"{ADDRESS}?path={quote(draft.path)}",
        has_moved=state is TranslationState.OUTDATED,
        history_url=f"/history/{revision.page.code}" if revision else None,
    )


def _checked(services: AdminServices, live: Document | None) -> str:
    """Say who has checked what is live, by role."""
    if live is None:
        return "There is nothing to check yet"
    if PAGE.fullmatch(live.path):
        return _page_checked(services, live.path)
    draft = services.editing.drafts.last_published(live.path)
    if draft is None or draft.approval is None or draft.text != live.text:
        return "It came with the content as files: nobody approved it here"
    day = draft.approval.at.astimezone(LONDON).date()
    return f"Approved on {day} by {draft.approval.title}"


def _page_checked(services: AdminServices, path: str) -> str:
    locale, _, name = path.partition("/")
    revision = services.web.live().edition.revisions.get((locale, name.removesuffix(".md")))
    if revision is None or not revision.page.checked:
        return "No person has checked it: readers are told so"
    if revision.approval is None:
        return "Marked as checked; not yet approved by the partnership"
    return (
        f"Checked, and approved by the {revision.approval.role} on {revision.approval.approved_on}"
    )

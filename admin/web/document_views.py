"""The list of all documents, and one of them as it is live."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from admin.editing.catalogue import Entry, catalogue, kind_of
from admin.editing.draft import Draft
from admin.web.colleagues import may_begin_page, may_write
from admin.web.document_contexts import (
    DocumentContext,
    DocumentRow,
    DocumentsContext,
    FilterView,
)
from admin.web.page_files import links_to_files
from admin.web.services import AdminServices, Guest
from admin.web.translation_views import links_to_languages, translation_links
from admin.web.views import frame_for
from assistant.channels.web.addresses import url_of_page
from assistant.channels.web.parts import Link
from assistant.channels.web.views.changes import url_of_history
from assistant.guidance.hours import LONDON
from assistant.guidance.page import Confidence, Page
from assistant.persistence.content_files.paths import locale_of, page_path
from assistant.persistence.documents import Document

MOST_SHOWN = 200_000
SOON = timedelta(days=30)
DOCUMENTS = "/admin/documents"
DUE = (("overdue", "Overdue"), ("soon", "Due within 30 days"))
AWAITING = Confidence.AWAITING_CONFIRMATION.value
CONFIRMING = (("yes", "Something awaits confirmation"),)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to, each empty for all."""

    kind: str = ""
    collection: str = ""
    status: str = ""
    owner: str = ""
    due: str = ""
    confidence: str = ""
    awaiting: str = ""
    language: str = ""
    sort: str = ""

    def has(self, entry: Entry, today: date) -> bool:
        """Tell whether a document is wanted."""
        due_by = {"overdue": today, "soon": today + SOON}.get(self.due)
        return (
            self.kind in ("", entry.kind)
            and self.collection in ("", entry.collection)
            and self.status in ("", entry.standing)
            and self.owner in ("", entry.owner)
            and (due_by is None or entry.is_due_by(due_by))
            and self.confidence in ("", entry.confidence)
            and (not self.awaiting or entry.awaits_confirmation)
            and self.language in ("", locale_of(entry.path))
        )


def all_entries(services: AdminServices) -> tuple[Entry, ...]:
    """Gather every document, with its newest open draft."""
    editing, pages = services.editing, live_pages(services)
    awaiting = frozenset(each.path for each in services.oversight.pack.awaiting())
    return catalogue(editing.guidance.paths(), pages, editing.drafts.list_open(), awaiting)


def live_pages(services: AdminServices) -> Mapping[str, Page]:
    """Give the pages that people read now, by path."""
    revisions = services.web.live().edition.revisions
    return {
        page_path(locale, slug): revision.page for (locale, slug), revision in revisions.items()
    }


def collections_of(services: AdminServices) -> tuple[str, ...]:
    """List the collections in which a page can stand, by name."""
    return tuple(sorted({page.collection for page in live_pages(services).values()}))


def documents_context(services: AdminServices, guest: Guest, wanted: Wanted) -> DocumentsContext:
    """List the documents that are wanted, by title or by when they are due."""
    entries, today = all_entries(services), services.clock().astimezone(LONDON).date()
    chosen = sorted((each for each in entries if wanted.has(each, today)), key=_order(wanted))
    return DocumentsContext(
        frame=frame_for(services, "Documents", guest, DOCUMENTS),
        filters=_filters(entries, wanted),
        rows=tuple(_row(each, today) for each in chosen),
        found=len(chosen),
        translations=links_to_languages(services),
        may_write=may_begin_page(guest),
    )


def document_context(
    services: AdminServices, guest: Guest, document: Document, draft: Draft | None
) -> DocumentContext:
    """Show a live document as its text, and lead to where it is public."""
    page = live_pages(services).get(document.path)
    title = page.title if page else document.path
    return DocumentContext(
        frame=frame_for(services, title, guest, DOCUMENTS),
        title=title,
        path=document.path,
        kind=kind_of(document.path),
        text=document.text[:MOST_SHOWN],
        public=(*public_links(services, page), *translation_links(services, document.path)),
        files=_files(document.path) if page else (),
        draft_url=None if draft is None else f"/admin/drafts/{draft.id}",
        may_write=may_write(guest, document.path),
    )


def public_links(services: AdminServices, page: Page | None) -> tuple[Link, ...]:
    """Lead to what the public sees of a page: the page, its wordings, and all that changed."""
    changes = Link("What changed, as everybody can read it", "/changes")
    if page is None:
        return (changes,)
    visit = services.web.visit_in(services.web.visit("/"), page.locale)
    return (
        Link("The page as everybody reads it", url_of_page(page, visit)),
        Link("All wordings of this page", url_of_history(page.slug, visit)),
        changes,
    )


def _files(path: str) -> tuple[Link, ...]:
    return tuple(
        Link(each.text, f"{each.url}?path={quote(path)}")
        for each in links_to_files("/admin/document/as/")
    )


def _order(wanted: Wanted) -> Callable[[Entry], tuple[str, str]]:
    def by_title(entry: Entry) -> tuple[str, str]:
        return (entry.kind != "Pages") * "z" + entry.title.casefold(), entry.path

    def by_day(entry: Entry) -> tuple[str, str]:
        return entry.page.review_due.isoformat() if entry.page else "9999", entry.path

    return by_day if wanted.sort == "due" else by_title


def _filters(entries: tuple[Entry, ...], wanted: Wanted) -> tuple[FilterView, ...]:
    def of(name: str, label: str, value: Callable[[Entry], str]) -> FilterView:
        values = sorted({value(each) for each in entries} - {""})
        options = tuple((each, each.replace("-", " ")) for each in values)
        return FilterView(name, label, getattr(wanted, name), (("", "All"), *options))

    return (
        of("kind", "Kind", lambda each: each.kind),
        of("collection", "Collection", lambda each: each.collection),
        of("status", "State", lambda each: each.standing),
        of("owner", "Owner", lambda each: each.owner),
        FilterView("due", "Review", wanted.due, (("", "All"), *DUE)),
        of("confidence", "Confidence", lambda each: each.confidence),
        FilterView("awaiting", "Confirmation", wanted.awaiting, (("", "All"), *CONFIRMING)),
        of("language", "Language", lambda each: locale_of(each.path) or ""),
        FilterView("sort", "Order", wanted.sort, (("", "By title"), ("due", "By review date"))),
    )


def _row(entry: Entry, today: date) -> DocumentRow:
    page = entry.page
    address = f"/admin/document?path={quote(entry.path)}"
    if not entry.is_live and entry.draft is not None:
        address = f"/admin/drafts/{entry.draft.id}"
    return DocumentRow(
        title=Link(entry.title, address),
        kind=entry.kind,
        collection=entry.collection,
        owner=entry.owner,
        due=page.review_due.isoformat() if page else "",
        is_overdue=page is not None and page.is_overdue(today),
        standing=entry.standing,
        confidence=entry.confidence,
        awaits_in_part=entry.awaits_confirmation and entry.confidence != AWAITING,
    )

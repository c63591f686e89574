"""The documents of the guidance: all of them, one of them, and the way to a draft."""

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery

from admin.editing.draft import Draft
from admin.identity.policy import Action
from admin.web.colleagues import editor_of
from admin.web.document_views import (
    Wanted,
    document_context,
    documents_context,
    live_pages,
)
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
from admin.web.new_pages import NewPage, new_page_context, problem_of, read_new_page
from admin.web.page_files import form_named, handed_out, live_file, text_file
from admin.web.services import AdminServices
from assistant.persistence.documents import Document

NOTHING_YET = NewPage("", "", "", "")


@page("/documents", Action.READ_DRAFTS)
def show_documents(  # noqa: PLR0913, PLR0917 - one parameter for each filter of the address
    services: Services,
    guest: SignedIn,
    kind: FromQuery[str] = "",
    collection: FromQuery[str] = "",
    status: FromQuery[str] = "",
    owner: FromQuery[str] = "",
    due: FromQuery[str] = "",
    confidence: FromQuery[str] = "",
    awaiting: FromQuery[str] = "",
    language: FromQuery[str] = "",
    sort: FromQuery[str] = "",
) -> Page:
    """List the documents that the filters leave."""
    wanted = Wanted(kind, collection, status, owner, due, confidence, awaiting, language, sort)
    return printed(services, "documents.html", documents_context(services, guest, wanted))


@page("/document", Action.READ_DRAFTS)
def show_document(services: Services, guest: SignedIn, path: FromQuery[str] = "") -> Page:
    """Show a document as it is live."""
    document = _live(services, path)
    context = document_context(services, guest, document, open_draft_of(services, path))
    return printed(services, "document.html", context)


@page("/document/file", Action.READ_DRAFTS)
def send_document(
    services: Services, guest: SignedIn, path: FromQuery[str] = ""
) -> Response[bytes]:
    """Send a live document as the file that it is, such as the Markdown of a page."""
    return handed_out(services, guest, text_file(_live(services, path)))


@page("/document/as/{name:str}", Action.READ_DRAFTS)
def send_page(
    services: Services, guest: SignedIn, name: FromPath[str], path: FromQuery[str] = ""
) -> Response[bytes]:
    """Send a live page as a file for a colleague, such as a Word file."""
    document, chosen = _live(services, path), form_named(name)
    if path not in live_pages(services):
        raise NotFoundException
    return handed_out(services, guest, live_file(services, path, document.text, chosen))


@form("/document", Action.WRITE_DRAFTS)
def begin_draft(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Begin a draft with the words that are live, or lead to the one that is open already."""
    document = _live(services, fields["path"])
    draft = open_draft_of(services, document.path)
    if draft is None:
        text = None if fields["then"] == "take-out" else document.text
        draft = services.editing.desk.begin(document.path, text, "", by=editor_of(guest))
    return sent_on(f"/admin/drafts/{draft.id}")


@page("/new-page", Action.WRITE_DRAFTS)
def show_new_page(services: Services, guest: SignedIn) -> Page:
    """Show the form for a new page."""
    return printed(services, "new_page.html", new_page_context(services, guest, NOTHING_YET))


@form("/new-page", Action.WRITE_DRAFTS, holds_words=True)
def begin_page(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Begin a page that does not exist yet."""
    new = read_new_page(services, fields)
    if problem := problem_of(services, new):
        context = new_page_context(services, guest, new, problem)
        return printed(services, "new_page.html", context)
    draft = services.editing.desk.begin(new.path, new.text, "", by=editor_of(guest))
    return sent_on(f"/admin/drafts/{draft.id}")


def open_draft_of(services: AdminServices, path: str) -> Draft | None:
    """Find the newest open draft of a document."""
    found = [each for each in services.editing.drafts.list_open() if each.path == path]
    return found[-1] if found else None


def _live(services: AdminServices, path: str) -> Document:
    """Find a document that is live.

    Raises:
        NotFoundException: nothing is live at this path.
    """
    for document in services.editing.guidance.live().documents:
        if document.path == path:
            return document
    raise NotFoundException

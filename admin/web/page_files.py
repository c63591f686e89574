"""A page, live or a draft, as a file that a colleague opens elsewhere."""

from dataclasses import dataclass
from enum import StrEnum

from litestar import Response
from litestar.exceptions import NotFoundException

from admin.editing.draft import Draft
from admin.printing.pages import PrintedPage, page_paper
from admin.web.previews import revision_of
from admin.web.services import AdminServices, Guest
from assistant.channels.web.parts import Link
from assistant.channels.web.views.guidance import guidance_context
from assistant.documents.in_word import WORD, write_word
from assistant.documents.paper import Paper
from assistant.documents.pdf import PDF, write_pdf
from assistant.guidance.edition import Revision
from assistant.persistence.content_files.paths import page_path
from assistant.persistence.documents import Document

MARKDOWN = "text/markdown; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"


class PageForm(StrEnum):
    """What a page is taken away as; the Markdown is the file itself."""

    WORD = "docx"
    PDF = "pdf"
    MARKDOWN = "md"


FORMS = (
    (PageForm.WORD, "as a Word file"),
    (PageForm.PDF, "as a PDF file"),
    (PageForm.MARKDOWN, "as Markdown"),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a wording has come: ``words`` for readers, ``name`` for the name of a file."""

    words: str
    name: str
    is_draft: bool


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file to take away; ``what`` says for the audit log what somebody took."""

    name: str
    content: bytes
    media_type: str
    what: str


def links_to_files(address: str) -> tuple[Link, ...]:
    """Lead to every form; ``address`` ends where the form is put."""
    return tuple(Link(f"Download {words}", f"{address}{form}") for form, words in FORMS)


def form_named(name: str) -> PageForm:
    """Find a form by its name in an address.

    Raises:
        NotFoundException: there is no such form.
    """
    try:
        return PageForm(name)
    except ValueError as unknown:
        raise NotFoundException from unknown


def handed_out(services: AdminServices, guest: Guest, file: PageFile) -> Response[bytes]:
    """Send a file, and note in the audit log who took it."""
    services.stores.audit.note(services.clock(), guest.person.email, file.what, file.name)
    headers = {"content-disposition": f'attachment; filename="{file.name}"'}
    return Response(file.content, media_type=file.media_type, headers=headers)


def text_file(document: Document) -> PageFile:
    """Give a live document as the file that it is."""
    name = document.path.rpartition("/")[2]
    return PageFile(name, document.text.encode(), PLAIN, "took a document")


def live_file(services: AdminServices, path: str, text: str, form: PageForm) -> PageFile:
    """Give a page that is live.

    Raises:
        KeyError: no page is live at this path.
        NoPdfError: this machine cannot make a PDF.
    """
    edition = services.web.live().edition
    found = {page_path(*key): revision for key, revision in edition.revisions.items()}[path]
    standing = Standing(f"Edition {edition.number}", f"edition-{edition.number}", is_draft=False)
    return _file(services, found, standing, text, form)


def draft_file(services: AdminServices, draft: Draft, form: PageForm) -> PageFile:
    """Give a draft; every sheet of it says that it is not published.

    Raises:
        ContentErrors: the draft is no page yet.
        NoPdfError: this machine cannot make a PDF.
    """
    state = draft.state.value.replace("-", " ")
    words = f"Draft {draft.id}, version {draft.version} ({state}): not what is published"
    standing = Standing(words, f"draft-{draft.id}-version-{draft.version}", is_draft=True)
    return _file(services, revision_of(services, draft), standing, draft.text or "", form)


def _file(
    services: AdminServices, revision: Revision, standing: Standing, text: str, form: PageForm
) -> PageFile:
    name = f"{revision.page.name}-{revision.page.locale}-{standing.name}.{form}"
    match form:
        case PageForm.MARKDOWN:
            content, kind = text.encode(), MARKDOWN
        case PageForm.WORD:
            content, kind = write_word(_paper(services, revision, standing)), WORD
        case PageForm.PDF:
            content, kind = write_pdf(_paper(services, revision, standing)), PDF
    return PageFile(name, content, kind, "took a draft" if standing.is_draft else "took a page")


def _paper(services: AdminServices, revision: Revision, standing: Standing) -> Paper:
    visit = services.web.visit("/")
    return page_paper(
        PrintedPage(
            revision=revision,
            shown=guidance_context(revision, visit),
            status=standing.words,
            is_draft=standing.is_draft,
            publisher=visit.edition.partnership.name,
            written_at=services.clock(),
        )
    )

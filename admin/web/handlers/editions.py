"""Editions: an older one proposed again, and the whole guidance in and out as one file."""

from typing import TypeAlias

from litestar import Response
from litestar.di import NamedDependency
from litestar.params import FromPath

from admin.editing.draft import Draft
from admin.editing.errors import ReasonNeededError
from admin.identity.policy import Action
from admin.web.colleagues import editor_of, may
from admin.web.contexts import Problem
from admin.web.document_contexts import EditionRow, EditionsContext
from admin.web.draft_views import moment_in_london
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
from admin.web.review_views import name_of
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.localisation.locales import LOCALES
from assistant.persistence.content_files.packed import pack_documents, unpack_documents
from assistant.persistence.errors import ContentErrors, UnknownEditionError

Packed: TypeAlias = NamedDependency[bytes]
EDITIONS = "/admin/editions"
MOST_SHOWN = 50
MOST_BYTES = 6 * 1024 * 1024
NOTHING = "Nothing would change: the guidance that is live says the same."


@page("/editions", Action.READ_DRAFTS)
def show_editions(services: Services, guest: SignedIn) -> Page:
    """List the editions, the newest first."""
    return _editions(services, guest)


@form("/editions/{number:int}/restore", Action.WRITE_DRAFTS, holds_words=True)
def restore(
    services: Services, guest: SignedIn, fields: Fields, number: FromPath[int]
) -> PageOrRedirect:
    """Propose an older edition, word for word, to a second person."""
    field = f"why-{number}"
    try:
        drafts = services.editing.desk.restore(number, fields[field], by=editor_of(guest))
    except (ReasonNeededError, UnknownEditionError) as error:
        return _editions(services, guest, Problem(field, str(error)))
    return _proposed(services, guest, drafts, field)


@form("/import", Action.WRITE_DRAFTS, most_bytes=MOST_BYTES)
def import_guidance(
    services: Services, guest: SignedIn, fields: Fields, packed: Packed
) -> PageOrRedirect:
    """Bring a zip file in as drafts; nothing is published."""
    try:
        documents = unpack_documents(packed, languages=len(LOCALES))
        drafts = services.editing.desk.propose_all(documents, fields["why"], by=editor_of(guest))
    except ContentErrors as errors:
        problems = tuple(Problem("zip", str(each)) for each in errors.errors)
        return _editions(services, guest, *problems)
    except ReasonNeededError as error:
        return _editions(services, guest, Problem("why", str(error)))
    return _proposed(services, guest, drafts, "zip")


@page("/export", Action.EXPORT, back=EDITIONS)
def export_guidance(services: Services, guest: SignedIn) -> Response[bytes]:
    """Send the guidance that is live as one zip file, and note who took it."""
    live = services.editing.guidance.live()
    file = f"guidance-{live.number}.zip"
    services.stores.audit.note(services.clock(), guest.person.email, "took the guidance", file)
    return Response(
        pack_documents(live.documents),
        media_type="application/zip",
        headers={"content-disposition": f"attachment; filename={file}"},
    )


def _proposed(
    services: AdminServices, guest: Guest, drafts: tuple[Draft, ...], field: str
) -> PageOrRedirect:
    if not drafts:
        return _editions(services, guest, Problem(field, NOTHING))
    return sent_on(f"/admin/reviews/{name_of(drafts)}")


def _editions(services: AdminServices, guest: Guest, *problems: Problem) -> Page:
    editions = services.editing.guidance.newest_editions(MOST_SHOWN)
    context = EditionsContext(
        frame=frame_for(services, "Error: Editions" if problems else "Editions", guest, EDITIONS),
        rows=tuple(
            EditionRow(
                each.number, moment_in_london(each.published_at), each.note, each == editions[0]
            )
            for each in editions
        ),
        problems=problems,
        may_write=may(guest, Action.WRITE_DRAFTS),
        may_export=may(guest, Action.EXPORT),
    )
    return printed(services, "editions.html", context)

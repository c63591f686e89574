"""Vignettes: published, closed and read by staff; answered behind a link without an account."""

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from admin.consistency.tickets import digest_of, is_ticket, new_ticket
from admin.consistency.vignettes import Phase, VignetteError, read_answers, read_set
from admin.identity.policy import Action
from admin.persistence.vignettes import KeptSet
from admin.web.contexts import Problem
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
from admin.web.services import AdminServices
from admin.web.vignette_views import (
    ADDRESS,
    answer_context,
    closed_context,
    thanks_context,
    vignettes_context,
)


@page("/vignettes", Action.SEE_VIGNETTES)
def show_vignettes(services: Services, guest: SignedIn) -> Page:
    """List the sets, their links, and what was released of those that are closed."""
    return printed(services, "vignettes.html", vignettes_context(services, guest, {}))


@form("/vignettes", Action.CHANGE_VIGNETTES, back=ADDRESS, holds_words=True)
def publish_vignettes(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Publish a set behind two links: one before training, one after."""
    try:
        content = read_set(fields["title"], fields["text"])
    except VignetteError as error:
        problems = (Problem("text", str(error)),)
        context = vignettes_context(services, guest, fields, problems)
        return printed(services, "vignettes.html", context)
    services.stores.vignettes.publish(content, by=guest.person.email)
    return sent_on(ADDRESS)


@form("/vignettes/{vignettes:int}/close", Action.CHANGE_VIGNETTES, back=ADDRESS)
def close_vignettes(
    services: Services, guest: SignedIn, vignettes: FromPath[int]
) -> PageOrRedirect:
    """Close a set for good, and show what may be shown of it."""
    services.stores.vignettes.close(vignettes, by=guest.person.email)
    return sent_on(ADDRESS)


@get("/{code:str}", sync_to_thread=True)
def show_answer_form(services: Services, code: FromPath[str]) -> Page:
    """Show the vignettes behind a link, with a ticket that counts once."""
    kept, _ = _behind(services, code)
    fields = {"ticket": new_ticket(services.form_key, code)}
    return printed(services, "vignette_form.html", answer_context(services, kept, code, fields))


@post("/{code:str}", status_code=200, sync_to_thread=True)
def take_answers(services: Services, fields: Fields, code: FromPath[str]) -> Page:
    """Count the answers of one form, once."""
    kept, phase = _behind(services, code)
    ticket = fields["ticket"]
    if not is_ticket(ticket, services.form_key, code):
        return printed(services, "vignette_thanks.html", closed_context(services))
    try:
        answers = read_answers(fields, len(kept.content.vignettes))
    except VignetteError as error:
        problems = (Problem("agency", str(error)),)
        form_again = answer_context(services, kept, code, fields, problems)
        return printed(services, "vignette_form.html", form_again)
    is_counted = services.stores.vignettes.take(kept, phase, answers, digest_of(ticket))
    context = thanks_context(services) if is_counted else closed_context(services)
    return printed(services, "vignette_thanks.html", context)


def _behind(services: AdminServices, code: str) -> tuple[KeptSet, Phase]:
    found = services.stores.vignettes.open_behind(code)
    if found is None:
        raise NotFoundException
    return found

"""Every address of the back end, behind the one guard."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from litestar import Request, Router
from litestar.datastructures import ResponseHeader, State
from litestar.di import Provide
from litestar.types import ControllerRouterHandler

from admin.identity.passkeys import Site, site_at
from admin.web.admission import NotAdmittedError, admit, go_there
from admin.web.handlers import (
    account,
    activities,
    contacts,
    documents,
    drafts,
    editions,
    elsewhere,
    entries,
    gaps,
    impact,
    incidents,
    joining,
    passkeys,
    people,
    previewing,
    reviewing,
    said,
    scripts,
    secrets,
    seen,
    signing_in,
    translations,
    vignettes,
    why,
    work,
)
from admin.web.posting import read_posted
from admin.web.refusals import refusals
from admin.web.services import AdminServices, Guest
from admin.web.unsaved import WordsNotTakenError, giving_back
from admin.web.vignette_views import PUBLIC
from assistant.channels.web.environment import TEMPLATES as PUBLIC_TEMPLATES
from assistant.channels.web.environment import create_environment
from assistant.channels.web.forms import last_of
from assistant.channels.web.security import (
    LARGEST_BODY_BYTES,
    REFUSED_FEATURES,
    refuse_flood,
    refuse_foreign_form,
    refuse_huge_number,
)
from assistant.documents.charts import draw
from assistant.documents.html import TEMPLATES as PAPERS
from assistant.documents.paper import pieces
from assistant.localisation.catalogues import Catalogue

PASSKEY_FEATURES = ("publickey-credentials-create", "publickey-credentials-get")
OWN_HEADERS = {
    "x-robots-tag": "noindex, nofollow, noarchive",
    "permissions-policy": ", ".join(
        f"{feature}={'(self)' if feature in PASSKEY_FEATURES else '()'}"
        for feature in REFUSED_FEATURES
    ),
}
"""What the headers of the staff's pages have of their own: passkeys work on them."""
TEMPLATES = Path(__file__).parent / "templates"
HANDLERS: tuple[ControllerRouterHandler, ...] = (
    signing_in.show_sign_in,
    signing_in.sign_in,
    signing_in.sign_out,
    signing_in.end_sessions,
    elsewhere.go_elsewhere,
    elsewhere.come_back,
    joining.show_invitation,
    joining.accept_invitation,
    joining.show_second_factor,
    joining.set_up_second_factor,
    account.show_account,
    account.show_confirm,
    account.confirm,
    people.show_people,
    people.invite,
    people.change_role,
    people.suspend,
    people.restore,
    people.offer_password,
    people.end_their_sessions,
    people.remove_factor,
    passkeys.send_script,
    passkeys.show_passkeys,
    passkeys.add_passkey,
    passkeys.remove_passkey,
    secrets.show_password,
    secrets.change_password,
    secrets.renew_spare_codes,
    people.show_audit,
    activities.show_activities,
    activities.show_new_activity,
    activities.add_activity,
    activities.show_activity,
    activities.change_activity,
    activities.show_import,
    activities.import_activities,
    activities.download_template,
    activities.export_activities,
    vignettes.show_vignettes,
    vignettes.publish_vignettes,
    vignettes.close_vignettes,
    work.show_work,
    work.show_awaiting,
    work.show_owners,
    work.set_owner,
    gaps.show_gaps,
    contacts.show_contacts,
    contacts.note_checked,
    incidents.show_incidents,
    incidents.check_stop,
    incidents.check_start,
    incidents.stop,
    incidents.start,
    why.show_why,
    why.explain,
    said.show_past,
    said.ask_past,
    scripts.send_editor_script,
    scripts.send_paper_css,
    documents.show_documents,
    documents.show_document,
    documents.send_document,
    documents.send_page,
    documents.begin_draft,
    documents.show_new_page,
    documents.begin_page,
    translations.show_translations,
    translations.show_translation,
    translations.begin_translation,
    drafts.show_draft,
    drafts.save_draft,
    drafts.autosave,
    drafts.withdraw,
    drafts.renew,
    previewing.preview_web,
    previewing.preview_chat,
    previewing.preview_telegram,
    previewing.preview_print,
    previewing.preview_typed,
    drafts.send_draft,
    entries.show_entry,
    entries.save_entry,
    entries.autosave_entry,
    seen.preview_seen,
    seen.try_message,
    reviewing.show_work,
    reviewing.choose_together,
    reviewing.show_review,
    reviewing.comment,
    reviewing.send_back,
    reviewing.approve,
    reviewing.publish,
    editions.show_editions,
    editions.restore,
    editions.import_guidance,
    editions.export_guidance,
    impact.show_impact,
    impact.take_impact,
)


def create_admin_router(services: AdminServices) -> Router:
    """Put the pages of the back end under /admin."""
    return Router(
        "/admin",
        route_handlers=HANDLERS,
        dependencies={
            "services": Provide(lambda: services, sync_to_thread=False),
            "guest": Provide(_guest, sync_to_thread=False),
            "packed": Provide(_packed),
            "fields": Provide(_fields),
            "site": Provide(site_of(services), sync_to_thread=False),
        },
        guards=[refuse_flood(services.web.rate_limit), admit(services), refuse_huge_number],
        exception_handlers={
            NotAdmittedError: go_there,
            WordsNotTakenError: giving_back(services),
            **refusals(services),
        },
        response_headers=[
            ResponseHeader(name, value=value) for name, value in OWN_HEADERS.items()
        ],
        request_max_body_size=LARGEST_BODY_BYTES,
        include_in_schema=False,
    )


def create_vignette_router(services: AdminServices) -> Router:
    """Put the forms behind links under /v: no account, no cookie, and the limits of the public."""
    return Router(
        PUBLIC,
        route_handlers=(vignettes.show_answer_form, vignettes.take_answers),
        dependencies={
            "services": Provide(lambda: services, sync_to_thread=False),
            "fields": Provide(_fields),
        },
        guards=[refuse_foreign_form, refuse_flood(services.web.rate_limit)],
        response_headers=[ResponseHeader("x-robots-tag", value="noindex, nofollow, noarchive")],
        request_max_body_size=LARGEST_BODY_BYTES,
        include_in_schema=False,
    )


def create_admin_environment(catalogue: Catalogue) -> Environment:
    """Set up the templates; each is compiled when it is first used, for most days nobody comes."""
    environment = create_environment(catalogue, TEMPLATES, PAPERS, PUBLIC_TEMPLATES)
    environment.filters.update(drawn=draw, pieces=pieces)
    return environment


def site_of(services: AdminServices) -> Callable[[Request[Any, Any, State]], Site]:
    """Say where staff sign in: as the operator says, else as the browser calls us."""

    def site(request: Request[Any, Any, State]) -> Site:
        return site_at(services.public_url or str(request.base_url))

    return site


def _guest(request: Request[Any, Any, State]) -> Guest | None:
    """Hand on whom the guard let in."""
    guest: Guest | None = request.scope["state"].get("guest")
    return guest


async def _fields(request: Request[Any, Any, State]) -> Mapping[str, str]:
    """Read a form; of each field the last value counts, and what was not sent is empty."""
    read = (await read_posted(request)).words
    return defaultdict(str, {name: last_of(read, name) for name in read})


async def _packed(request: Request[Any, Any, State]) -> bytes:
    """Hand on the file that a form carries."""
    return (await read_posted(request)).packed

"""Every template of the back end reads only its documented context, and prints all of it."""

import pytest

from admin.web import (
    activity_contexts,
    contact_contexts,
    contexts,
    document_contexts,
    editing_contexts,
    entry_contexts,
    gap_contexts,
    review_contexts,
    seen_contexts,
    translation_contexts,
    vignette_contexts,
    why_contexts,
    work_contexts,
)
from admin.web.contexts import AdminFrame
from admin.web.routing import TEMPLATES
from tests.support.templates import field_names, has_path, paths_read

CONTEXTS = {
    "vignettes.html": vignette_contexts.VignettesContext,
    "vignette_form.html": vignette_contexts.AnswerContext,
    "vignette_thanks.html": vignette_contexts.AnsweredContext,
    "activities.html": activity_contexts.ActivitiesContext,
    "activity.html": activity_contexts.ActivityFormContext,
    "activity_import.html": activity_contexts.ActivityImportContext,
    "account.html": contexts.AccountContext,
    "audit.html": contexts.AuditContext,
    "awaiting.html": work_contexts.AwaitingContext,
    "impact.html": contexts.ImpactContext,
    "confirm.html": contexts.ConfirmContext,
    "elsewhere.html": contexts.ElsewhereContext,
    "incident_check.html": work_contexts.IncidentCheckContext,
    "incidents.html": work_contexts.IncidentsContext,
    "conflict.html": editing_contexts.ConflictContext,
    "document.html": document_contexts.DocumentContext,
    "documents.html": document_contexts.DocumentsContext,
    "editions.html": document_contexts.EditionsContext,
    "entry.html": entry_contexts.EntryContext,
    "editor.html": editing_contexts.EditorContext,
    "contacts.html": contact_contexts.ContactsContext,
    "gaps.html": gap_contexts.GapsContext,
    "invitation.html": contexts.InvitationContext,
    "overview.html": work_contexts.WorkContext,
    "owners.html": work_contexts.OwnersContext,
    "passkeys.html": contexts.PasskeysContext,
    "password.html": contexts.PasswordContext,
    "people.html": contexts.PeopleContext,
    "new_page.html": document_contexts.NewPageContext,
    "refused.html": editing_contexts.RefusedContext,
    "renewal.html": editing_contexts.RenewalContext,
    "review.html": review_contexts.ReviewContext,
    "telegram.html": editing_contexts.TelegramContext,
    "work.html": review_contexts.WorkContext,
    "second_factor.html": contexts.SecondFactorContext,
    "sign_in.html": contexts.SignInContext,
    "spare_codes.html": contexts.SpareCodesContext,
    "spent.html": contexts.SpentContext,
    "seen.html": seen_contexts.SeenContext,
    "said.html": why_contexts.SaidContext,
    "translation.html": translation_contexts.TranslationContext,
    "translations.html": translation_contexts.TranslationsContext,
    "unsaved.html": contexts.UnsavedContext,
    "why.html": why_contexts.WhyContext,
}
every_template = pytest.mark.parametrize("template", CONTEXTS)


def test_every_page_template_has_a_documented_context() -> None:
    pages = {path.name for path in TEMPLATES.glob("*.html")}

    assert pages == {*CONTEXTS, "layout.html"}


@every_template
def test_a_template_reads_only_what_it_is_handed(template: str) -> None:
    page = paths_read(template, "page", TEMPLATES)
    frame = paths_read(template, "frame", TEMPLATES)

    assert [path for path in page if not has_path(CONTEXTS[template], path)] == []
    assert [path for path in frame if not has_path(AdminFrame, path)] == []


@every_template
def test_a_template_prints_all_that_it_is_handed(template: str) -> None:
    read = {path.partition(".")[0] for path in paths_read(template, "page", TEMPLATES)}

    assert field_names(CONTEXTS[template]) - read == set()

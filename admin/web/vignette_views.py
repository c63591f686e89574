"""From vignette sets to what their pages print."""

from collections.abc import Mapping

from admin.activities.activity import AgencyType
from admin.consistency.releasing import GroupAgreement, PhaseAgreement
from admin.consistency.vignettes import Phase
from admin.persistence.vignettes import KeptSet
from admin.web.contexts import Problem
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from admin.web.vignette_contexts import (
    AgreementView,
    AnswerContext,
    AnsweredContext,
    SetView,
    VignettesContext,
)
from assistant.pathways.thresholds import Step
from assistant.usage.release import SMALLEST_GROUP

ADDRESS = "/admin/vignettes"
PUBLIC = "/v"
PHASES = {Phase.BEFORE: "Before training", Phase.AFTER: "After training"}
STEPS = {
    Step.UNIVERSAL: "Universal services are enough",
    Step.EARLY_HELP: "Early help",
    Step.FAMILY_HELP: "Family help: a statutory assessment of need",
    Step.CHILD_PROTECTION: "Child protection: significant harm may be likely",
}
PAGE_TITLE = "What would you do?"


def vignettes_context(
    services: AdminServices,
    guest: Guest,
    fields: Mapping[str, str],
    problems: tuple[Problem, ...] = (),
) -> VignettesContext:
    """Lay out every set, and the form to publish one."""
    title = "Error: Consistency" if problems else "Consistency"
    return VignettesContext(
        frame=frame_for(services, title, guest, ADDRESS),
        sets=tuple(_set_view(each) for each in services.stores.vignettes.everything()),
        title=fields.get("title", ""),
        text=fields.get("text", ""),
        smallest=SMALLEST_GROUP,
        problems=problems,
    )


def answer_context(
    services: AdminServices,
    kept: KeptSet,
    code: str,
    fields: Mapping[str, str],
    problems: tuple[Problem, ...] = (),
) -> AnswerContext:
    """Lay out the public form, as it was filled in."""
    title = f"Error: {PAGE_TITLE}" if problems else PAGE_TITLE
    return AnswerContext(
        frame=frame_for(services, title),
        code=code,
        ticket=fields["ticket"],
        vignettes=tuple(
            (number, text, fields.get(f"step-{number}", ""))
            for number, text in enumerate(kept.content.vignettes, 1)
        ),
        agencies=tuple(agency.value for agency in AgencyType),
        agency=fields.get("agency", ""),
        steps=tuple((step.value, name) for step, name in STEPS.items()),
        problems=problems,
    )


def thanks_context(services: AdminServices) -> AnsweredContext:
    """Thank for answers that were counted."""
    text = (
        "Your answers were counted with those of others. Nothing tells that they are yours."
        " You can close this page."
    )
    return AnsweredContext(frame_for(services, "Thank you"), "Thank you", text)


def closed_context(services: AdminServices) -> AnsweredContext:
    """Say that nothing was counted, because the form was sent before or the link is closed."""
    text = (
        "Nothing was counted: this form was sent already, or the link is closed. Whoever sent you"
        " the link can tell you more."
    )
    return AnsweredContext(frame_for(services, "This cannot be sent"), "This cannot be sent", text)


def _set_view(kept: KeptSet) -> SetView:
    is_open = kept.closed_on is None
    links = tuple((PHASES[phase], f"{PUBLIC}/{code}") for phase, code in kept.codes.items())
    return SetView(
        id=kept.id,
        title=kept.content.title,
        vignettes=len(kept.content.vignettes),
        links=links if is_open else (),
        closed_on="" if kept.closed_on is None else kept.closed_on.isoformat(),
        agreement=tuple(_agreement_view(each) for each in kept.agreement or ()),
    )


def _agreement_view(agreement: PhaseAgreement) -> AgreementView:
    return AgreementView(
        phase=PHASES[agreement.phase],
        groups=tuple(_group(group) for group in agreement.groups),
        alpha=_alpha(agreement.alpha),
    )


def _group(group: GroupAgreement) -> tuple[str, int, str]:
    return ", ".join(group.agencies), group.answered, _alpha(group.alpha)


def _alpha(alpha: float | None) -> str:
    return "cannot be told" if alpha is None else f"{alpha:.1f}"

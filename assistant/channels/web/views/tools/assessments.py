"""The range of steps, in the words of a framework, with all that a practitioner needs for it."""

from assistant.channels.web.tool_forms import ThresholdForm
from assistant.channels.web.tool_parts import AssessmentView, ReasonView, StepView
from assistant.channels.web.views.tools.rationales import rationale_view
from assistant.channels.web.views.tools.shared import page_links, people_view
from assistant.channels.web.visit import Visit
from assistant.conversation.navigating import Navigation
from assistant.localisation.navigator import range_in_words
from assistant.pathways.assessment import Assessment
from assistant.pathways.levels import framework_of, name_of_step
from assistant.pathways.thresholds import Framework, StepGuide


def assessment_view(
    found: Navigation, assessment: Assessment, form: ThresholdForm, visit: Visit
) -> AssessmentView:
    """Lay out what the observations come to."""
    framework = framework_of(found.thresholds, form.framework)
    guides = [found.thresholds.steps[step] for step in reversed(assessment.range.steps)]
    contacts = (contact for guide in guides for contact in guide.contacts)
    gathered = assessment.gathered
    return AssessmentView(
        range=range_in_words(assessment, framework, visit.catalogue),
        framework=framework.name,
        note=framework.note,
        is_serious=bool(assessment.serious),
        reasons=tuple(ReasonView(each.rule.text, each.quotes) for each in assessment.reasons),
        against=assessment.against,
        cumulative=gathered.rule.text if gathered else None,
        cautions=tuple(each.text for each in assessment.cautions),
        would_raise=tuple(each.text for each in assessment.would_raise),
        would_lower=tuple(each.text for each in assessment.would_lower),
        steps=tuple(_step(guide, framework, found, visit) for guide in guides),
        people=people_view(contacts, visit, area=form.area or None),
        rationale=rationale_view(found, assessment, form, visit),
    )


def _step(guide: StepGuide, framework: Framework, found: Navigation, visit: Visit) -> StepView:
    links = page_links((guide.page,), visit)
    return StepView(
        name=name_of_step(guide.step, framework, found.thresholds),
        lead=guide.lead,
        basis=guide.basis,
        do=guide.do,
        consent=guide.consent,
        by_when=guide.by_when,
        record=guide.record,
        page=links[0] if links else None,
    )

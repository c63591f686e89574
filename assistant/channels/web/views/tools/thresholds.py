"""The threshold navigator: one form, and the range that its ticks come to."""

from assistant.channels.web.addresses import url_to
from assistant.channels.web.tool_contexts import ThresholdsContext
from assistant.channels.web.tool_forms import UNBORN, ThresholdForm
from assistant.channels.web.tool_parts import HeardView, Option, ThresholdFormView
from assistant.channels.web.views.tools.assessments import assessment_view
from assistant.channels.web.views.tools.shared import (
    NOTHING_HEARD,
    area_options,
    options,
    tool_frame,
)
from assistant.channels.web.views.tools.ticking import (
    BY_DOMAIN,
    kept_ticks,
    question_groups,
    sign_groups,
    suggested_ticks,
)
from assistant.channels.web.views.turns import shown_words
from assistant.channels.web.visit import Visit
from assistant.conversation.navigating import Navigation
from assistant.pathways.levels import framework_of
from assistant.pathways.thresholds import OLDEST_CHILD


def thresholds_context(
    form: ThresholdForm, found: Navigation, visit: Visit, heard: HeardView = NOTHING_HEARD
) -> ThresholdsContext:
    """Lay out the navigator; the sealed token of the next form is that of ``form``."""
    title = visit.catalogue.gettext("Which level of need?")
    assessment = found.assessment
    return ThresholdsContext(
        frame=tool_frame(visit, title),
        form=_form(form, found, visit),
        heard=heard,
        assessment=assessment_view(found, assessment, form, visit) if assessment else None,
        needs_sign=form.wants_level and assessment is None,
        tools_url=url_to("/tools", visit),
        url=url_to("/thresholds", visit),
        how_url=url_to("/thresholds/how-it-decides", visit),
        rationale_url=url_to("/thresholds/rationale", visit),
    )


def _form(form: ThresholdForm, found: Navigation, visit: Visit) -> ThresholdFormView:
    words = visit.catalogue
    frameworks = found.thresholds.frameworks.values()
    chosen = framework_of(found.thresholds, form.framework).id
    arrangements = (("theme", words.gettext("theme")), (BY_DOMAIN, words.gettext("part of life")))
    return ThresholdFormView(
        ages=_ages(form, visit),
        areas=area_options(form.area, visit),
        frameworks=options(((each.id, each.name) for each in frameworks), chosen),
        agencies=_agencies(form, visit),
        arrangements=options(arrangements, form.arrangement or "theme"),
        words=shown_words(form.words),
        suggested=suggested_ticks(found),
        kept=kept_ticks(found),
        signs=sign_groups(found, form.arrangement, visit),
        questions=question_groups(found, visit),
        sounds_like=_sounds_like(found),
        is_degraded=bool(found.suggestions and found.suggestions.is_degraded),
        conversation=form.conversation,
    )


def _sounds_like(found: Navigation) -> str | None:
    step = found.suggestions.step if found.suggestions else None
    return framework_of(found.thresholds, "").levels[step] if step else None


def _ages(form: ThresholdForm, visit: Visit) -> tuple[Option, ...]:
    words = visit.catalogue
    years = ((str(age), str(age)) for age in range(1, OLDEST_CHILD + 1))
    names = (
        ("", words.gettext("Not known")),
        (UNBORN, words.gettext("Not born yet")),
        ("0", words.gettext("Under 1")),
        *years,
    )
    return options(names, form.age)


def _agencies(form: ThresholdForm, visit: Visit) -> tuple[Option, ...]:
    grid = visit.live.guided.grid
    known = ((each.id, each.name) for each in grid.agencies.values()) if grid else ()
    unsaid = ("", visit.catalogue.gettext("I would rather not say"))
    return options((unsaid, *known), form.agency)

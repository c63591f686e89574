"""The rationale of a range on a page: its text, and the fields that make it anew."""

from collections.abc import Iterator

from assistant.channels.web.tool_forms import ThresholdForm
from assistant.channels.web.tool_parts import NotedSection, RationaleView
from assistant.channels.web.views.tools.shared import known_area
from assistant.channels.web.visit import Visit
from assistant.conversation.navigating import Navigation
from assistant.localisation.navigator import made_in_words, rationale_of
from assistant.pathways.assessment import Assessment
from assistant.pathways.levels import framework_of
from assistant.pathways.thresholds import Framework


def rationale_view(
    found: Navigation, assessment: Assessment, form: ThresholdForm, visit: Visit
) -> RationaleView:
    """Write the rationale of a range, with the edition, the date and the time."""
    framework = framework_of(found.thresholds, form.framework)
    made = made_in_words(visit.edition.number, visit.at, visit.catalogue)
    rationale = rationale_of(found, assessment, framework, made, visit.catalogue)
    return RationaleView(
        title=rationale.title,
        made=rationale.made,
        sections=tuple(NotedSection(*section) for section in rationale.sections),
        text=rationale.text,
        fields=tuple(_fields(found, known_area(form.area, visit), framework)),
    )


def _fields(
    found: Navigation, area: str | None, framework: Framework
) -> Iterator[tuple[str, str]]:
    """Yield what the document needs to be written again: ids and choices, never words."""
    for each in found.observed.ids:
        yield "tick", each
    age = "" if found.child.age is None else str(found.child.age)
    yield from (("age", age), ("area", area or ""), ("framework", framework.id))

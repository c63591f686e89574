"""The rationale: what was ticked and what it comes to, to be put on record; no name, no case."""

from collections.abc import Iterable, Iterator

from assistant.channels.web.tool_forms import ThresholdForm
from assistant.channels.web.tool_parts import NotedSection, RationaleView
from assistant.channels.web.views.tools.shared import known_area
from assistant.channels.web.visit import Visit
from assistant.conversation.navigating import Navigation
from assistant.guidance.hours import LONDON
from assistant.localisation.limits import moment_in_words
from assistant.pathways.assessment import Assessment
from assistant.pathways.levels import framework_of, level_names
from assistant.pathways.thresholds import Framework

BULLET = "- "


def rationale_view(
    found: Navigation, assessment: Assessment, form: ThresholdForm, visit: Visit
) -> RationaleView:
    """Write the rationale of a range, with the edition, the date and the time."""
    title = visit.catalogue.gettext("Reasons for the level of need")
    moment = moment_in_words(visit.at.astimezone(LONDON), visit.catalogue)
    made = visit.catalogue.gettext(
        "Edition %(edition)d of the guidance, %(moment)s. It holds no name.",
        edition=visit.edition.number,
        moment=moment,
    )
    framework = framework_of(found.thresholds, form.framework)
    sections = tuple(_sections(found, assessment, framework, visit))
    return RationaleView(
        title=title,
        made=made,
        sections=sections,
        text="\n".join(_lines(title, made, sections)),
        fields=tuple(_fields(found, known_area(form.area, visit), framework)),
    )


def range_in_words(assessment: Assessment, framework: Framework, visit: Visit) -> str:
    """Say a range in the words of a framework, the lowest level first."""
    lowest, *higher = level_names(assessment.range, framework)
    if not higher:
        return lowest
    return visit.catalogue.gettext(
        "From %(lowest)s to %(highest)s", lowest=lowest, highest=higher[-1]
    )


def _sections(
    found: Navigation, assessment: Assessment, framework: Framework, visit: Visit
) -> Iterator[NotedSection]:
    """Yield what has anything to say, in the order in which a record is read."""
    words, observed = visit.catalogue, found.observed
    guide = found.thresholds.steps[assessment.range.highest]
    reasons = (f"{reason.rule.text} ({'; '.join(reason.quotes)})" for reason in assessment.reasons)
    told: tuple[tuple[str, Iterable[str]], ...] = (
        (
            words.gettext("What the signs point to (%(framework)s)", framework=framework.name),
            (range_in_words(assessment, framework, visit), framework.note or ""),
        ),
        (words.gettext("Signs seen"), (f"{each.text} [{each.id}]" for each in observed.signs)),
        (words.gettext("What else matters"), (each.text for each in observed.circumstances)),
        (words.gettext("Why"), reasons),
        (words.gettext("What pulls the other way"), assessment.against),
        (words.gettext("Consent and sharing information"), guide.consent),
        (words.gettext("By when"), guide.by_when),
        (words.gettext("Also record"), guide.record),
        (
            words.gettext("Who decides"),
            (words.gettext("A practitioner judges, with these reasons. If in doubt, ring."),),
        ),
    )
    for heading, lines in told:
        kept = tuple(line for line in lines if line)
        if kept:
            yield NotedSection(heading, kept)


def _lines(title: str, made: str, sections: Iterable[NotedSection]) -> Iterator[str]:
    yield from (title, made)
    for section in sections:
        yield from ("", section.heading, *(f"{BULLET}{line}" for line in section.lines))


def _fields(
    found: Navigation, area: str | None, framework: Framework
) -> Iterator[tuple[str, str]]:
    """Yield what the document needs to be written again: ids and choices, never words."""
    for each in found.observed.ids:
        yield "tick", each
    age = "" if found.child.age is None else str(found.child.age)
    yield from (("age", age), ("area", area or ""), ("framework", framework.id))

"""How the navigator decides: the rules, signs and names as they stand in the edition."""

from collections.abc import Iterator

from assistant.channels.web.addresses import url_to
from assistant.channels.web.tool_contexts import HowItDecidesContext
from assistant.channels.web.tool_parts import NotedSection, ReasonView
from assistant.channels.web.views.tools.shared import tool_frame
from assistant.channels.web.visit import Visit
from assistant.conversation.navigating import thresholds_of
from assistant.localisation.navigator import aspect_name
from assistant.pathways.levels import framework_of
from assistant.pathways.thresholds import Aspect, Direction, Effect, Rule, Thresholds


def how_it_decides_context(visit: Visit) -> HowItDecidesContext:
    """Lay out what decides, from the data itself."""
    thresholds = thresholds_of(visit.live)
    title = visit.catalogue.gettext("How the level of need is found")
    return HowItDecidesContext(
        frame=tool_frame(visit, title),
        steps=tuple(framework_of(thresholds, "").levels.values()),
        rules=tuple(_rule(rule, visit) for rule in thresholds.rules.values()),
        serious=tuple(_serious(thresholds, visit)),
        circumstances=tuple(_circumstances(thresholds, visit)),
        frameworks=tuple(
            (each.name, each.note, tuple(each.levels.values()))
            for each in thresholds.frameworks.values()
        ),
        sign_count=len(thresholds.indicators),
        case_count=len(thresholds.cases),
        edition=visit.edition.number,
        tools_url=url_to("/tools", visit),
        navigator_url=url_to("/thresholds", visit),
    )


def _rule(rule: Rule, visit: Visit) -> ReasonView:
    return ReasonView(rule.text, (_when(rule, visit),))


def _when(rule: Rule, visit: Visit) -> str:
    """Say when a rule applies and what it does; the numbers are those of the rule."""
    words, count = visit.catalogue, rule.fewest
    match rule.effect:
        case Effect.DECIDES:
            return words.gettext(
                "One of the signs listed below: the answer is the highest step, and no other."
            )
        case Effect.LEADS:
            return words.ngettext(
                "At least %(num)d sign of the highest step ticked: the range begins there.",
                "At least %(num)d signs of the highest step ticked: the range begins there.",
                count,
            )
        case Effect.ALONE:
            return words.gettext("Fewer signs than that: the range begins one step lower.")
        case Effect.GATHERS:
            return words.ngettext(
                "At least %(num)d sign above the lowest step, from %(parts)d parts of life: the"
                " range reaches one step above the lowest of these signs.",
                "At least %(num)d signs above the lowest step, from %(parts)d parts of life: the"
                " range reaches one step above the lowest of these signs.",
                count,
                parts=rule.domains,
            )
        case Effect.RAISES:
            return words.gettext(
                "Anything that speaks for more caution: the range reaches one step higher, and"
                " does not begin lower."
            )
        case Effect.LOWERS:
            return words.ngettext(
                "At least %(num)d thing that protects, or anything that speaks for less: the range"
                " begins one step lower. Not beside anything that speaks for more caution, and not"
                " where signs add up to a higher step.",
                "At least %(num)d things that protect, or anything that speaks for less: the range"
                " begins one step lower. Not beside anything that speaks for more caution, and not"
                " where signs add up to a higher step.",
                count,
            )


def _serious(thresholds: Thresholds, visit: Visit) -> Iterator[NotedSection]:
    """Group the signs that decide alone by theme, those of no theme last."""
    other = visit.catalogue.gettext("Other signs")
    names = [*((theme.id, theme.name) for theme in thresholds.themes.values()), (None, other)]
    for theme, name in names:
        lines = tuple(
            sign.text
            for sign in thresholds.indicators.values()
            if sign.decisive and sign.theme == theme
        )
        if lines:
            yield NotedSection(name, lines)


def _circumstances(thresholds: Thresholds, visit: Visit) -> Iterator[NotedSection]:
    headings = {
        Direction.UP: visit.catalogue.gettext("Speaks for more caution"),
        Direction.DOWN: visit.catalogue.gettext("Speaks for less"),
    }
    for direction, heading in headings.items():
        lines = tuple(
            f"{aspect_name(aspect, visit.catalogue)}: {each.text}"
            for aspect in Aspect
            for each in thresholds.would_change.values()
            if each.aspect is aspect and each.direction is direction
        )
        yield NotedSection(heading, lines)

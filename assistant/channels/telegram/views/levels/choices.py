"""The first screen of the navigator, what is ticked so far, and what is known of the child."""

from collections.abc import Iterator

from assistant.channels.telegram.presses import code_of_id
from assistant.channels.telegram.screens import LONGEST_TEXT, Button, Screen
from assistant.channels.telegram.views.fitting import as_many_as_fit, joined
from assistant.channels.telegram.views.levels.standing import (
    UNBORN,
    UNKNOWN,
    Op,
    Rows,
    Standing,
    answer_row,
    framed,
    level_row,
)
from assistant.channels.telegram.views.markup import Block, bold, plain, told
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.views.tools import all_tools_row, interruption_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.navigating import thresholds_of
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import OLDEST_CHILD

AGES_IN_A_ROW = 6


def begin_screen(visit: Visit, *, is_forgotten: bool = False) -> Screen:
    """Say what to know before the navigator is used, and ask for the words for the levels."""
    forgotten = visit.gettext("What was ticked here has been forgotten. Please begin again.")
    short = visit.gettext("What you tick is remembered for thirty minutes and kept nowhere.")
    blocks = (
        *opening_blocks(visit),
        *((Block(bold(forgotten)),) if is_forgotten else ()),
        Block(bold(_title(visit))),
        *interruption_blocks(visit),
        Block(plain(short)),
        Block(bold(visit.gettext("Words for the levels"))),
    )
    frameworks = thresholds_of(visit.live).frameworks.values()
    rows = (level_row(each.name, Op.FRAMEWORK, code_of_id(each.id)) for each in frameworks)
    return Screen(joined(blocks), (*rows, all_tools_row(visit), *around_rows(visit)))


def standing_screen(standing: Standing, *, needs_sign: bool = False) -> Screen:
    """Show what is ticked so far, as much as there is room for, and every way on."""
    visit, observed = standing.visit, standing.found.observed
    missing = (Block(bold(visit.gettext("Tick at least one sign"))),) if needs_sign else ()
    required = (*standing.opening, *missing, Block(bold(_title(visit))))
    ticked = (
        *told(visit.gettext("Signs seen"), tuple(each.text for each in observed.signs)),
        *told(
            visit.gettext("What else matters"), tuple(each.text for each in observed.circumstances)
        ),
        *told(
            visit.gettext("What protects the child"),
            tuple(each.text for each in observed.strengths),
        ),
    )
    blocks = as_many_as_fit(required, ticked, LONGEST_TEXT)
    rows = (*_ways_on(standing), all_tools_row(visit), *around_rows(visit))
    return Screen(joined(blocks), rows, is_card=bool(standing.serious))


def age_screen(standing: Standing) -> Screen:
    """Ask for the child's age."""
    visit = standing.visit
    ages = [
        *level_row(visit.gettext("Under 1"), Op.AGE, "0"),
        *(
            each
            for age in range(1, OLDEST_CHILD + 1)
            for each in level_row(str(age), Op.AGE, str(age))
        ),
    ]
    rows = (
        level_row(visit.gettext("Not known"), Op.AGE, UNKNOWN),
        level_row(visit.gettext("Not born yet"), Op.AGE, UNBORN),
        *(
            tuple(ages[start : start + AGES_IN_A_ROW])
            for start in range(0, len(ages), AGES_IN_A_ROW)
        ),
    )
    return _menu(visit.gettext("Age in years"), rows, standing)


def area_screen(standing: Standing) -> Screen:
    """Ask where the child lives."""
    visit = standing.visit
    areas = visit.edition.partnership.areas
    rows = (
        *(level_row(each.name, Op.AREA, code_of_id(each.id)) for each in areas),
        level_row(visit.gettext("Not known, or elsewhere"), Op.AREA, UNKNOWN),
    )
    return _menu(visit.gettext("Where the child lives"), rows, standing)


def framework_screen(standing: Standing) -> Screen:
    """Ask for the words for the levels."""
    frameworks = standing.thresholds.frameworks.values()
    rows = tuple(level_row(each.name, Op.FRAMEWORK, code_of_id(each.id)) for each in frameworks)
    return _menu(standing.visit.gettext("Words for the levels"), rows, standing)


def _menu(title: str, rows: Rows, standing: Standing) -> Screen:
    return framed((*standing.opening, Block(bold(title))), rows, standing)


def _ways_on(standing: Standing) -> Iterator[tuple[Button, ...]]:
    visit = standing.visit
    yield level_row(visit.gettext("Describe what you see, in plain words"), Op.DESCRIBE)
    if standing.suggestions is not None:
        yield level_row(visit.gettext("Signs that were suggested"), Op.SUGGESTED)
    yield level_row(visit.gettext("Signs by theme"), Op.BY_THEME)
    yield level_row(visit.gettext("Signs by part of life"), Op.BY_DOMAIN)
    yield level_row(visit.gettext("What else matters, and what protects"), Op.ELSE)
    yield from _known(standing)
    yield answer_row(visit)
    yield level_row(visit.gettext("Take all ticks away"), Op.CLEAR)


def _known(standing: Standing) -> Rows:
    """Say what is known of the child, and offer to change it."""
    visit = standing.visit
    areas = {each.id: each.name for each in visit.edition.partnership.areas}
    place = areas.get(standing.area or "", visit.gettext("Not known, or elsewhere"))
    age = _age(standing.found.child, visit)
    name = standing.framework.name
    return (
        level_row(visit.gettext("Age of the child: %(age)s. Change", age=age), Op.AGE),
        level_row(visit.gettext("The child lives: %(place)s. Change", place=place), Op.AREA),
        level_row(visit.gettext("Words: %(name)s. Change", name=name), Op.FRAMEWORK),
    )


def _age(child: Child, visit: Visit) -> str:
    if child.is_unborn:
        return visit.gettext("Not born yet")
    if child.age is None:
        return visit.gettext("Not known")
    return str(child.age) if child.age else visit.gettext("Under 1")


def _title(visit: Visit) -> str:
    return visit.gettext("Which level of need?")

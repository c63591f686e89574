"""The navigator by buttons: what is ticked is remembered in memory as the chat is, no longer."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.channels.telegram.chats.turns import Said, Turn
from assistant.channels.telegram.presses import BETWEEN, Press, code_of_id
from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.ticked import Ticked
from assistant.channels.telegram.views.levels.choices import (
    age_screen,
    area_screen,
    begin_screen,
    framework_screen,
    standing_screen,
)
from assistant.channels.telegram.views.levels.describing import describe_screen
from assistant.channels.telegram.views.levels.results import record_screen, result_screen
from assistant.channels.telegram.views.levels.serious import serious_screen
from assistant.channels.telegram.views.levels.standing import (
    OPS,
    SUGGESTED_LIST,
    UNBORN,
    Op,
    Standing,
    list_row,
    standing_of,
)
from assistant.channels.telegram.views.levels.ticking import (
    list_of_code,
    list_screen,
    lists_screen,
    suggested_entries,
    suggested_screen,
)
from assistant.conversation.navigating import navigate
from assistant.conversation.tool_counts import cells_of_path, count_once
from assistant.pathways.guided import THRESHOLDS
from assistant.pathways.listing import Entry
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import OLDEST_CHILD


@dataclass(frozen=True, slots=True)
class Move:
    """A press within the navigator: what is ticked before it, and the codes that it carries."""

    turn: Turn
    ticked: Ticked
    codes: tuple[str, ...] = ()
    number: int = 0

    @property
    def code(self) -> str:
        """The first of the codes, empty where there is none."""
        return self.codes[0] if self.codes else ""


def press_levels(turn: Turn, press: Press) -> Said:
    """Go where a button of the navigator leads; without anything remembered, to its beginning."""
    name, *codes = press.value.split(BETWEEN)
    op, ticked = OPS.get(name, Op.BEGIN), turn.remembered.ticked
    if op is Op.BEGIN:
        return begin_levels(turn)
    if ticked is None and op is not Op.FRAMEWORK:
        return _shown(turn, begin_screen(turn.visit, is_forgotten=True), Ticked())
    return MOVES[op](Move(turn, ticked or Ticked(), tuple(codes), press.number))


def begin_levels(turn: Turn) -> Said:
    """Show the first screen; what was ticked before stays."""
    return _shown(turn, begin_screen(turn.visit), turn.remembered.ticked or Ticked())


def standing_after(turn: Turn, ticked: Ticked) -> Standing:
    """Say where somebody stands who has ticked this."""
    found = navigate(turn.visit.live, ticked.child, ticked.ids)
    found = replace(found, suggestions=ticked.suggestions)
    return standing_of(found, ticked, turn.remembered.context.area, turn.visit)


def _standing(move: Move) -> Said:
    return _then(move, standing_screen)


def _lists(op: Op) -> Callable[[Move], Said]:
    return lambda move: _then(move, lambda standing: lists_screen(op, standing))


def _list(move: Move) -> Said:
    """Show a list; one that the edition no longer has leads back to what is ticked."""
    standing = standing_after(move.turn, move.ticked)
    ticks = list_of_code(move.code, standing)
    screen = list_screen(ticks, move.number, standing) if ticks else standing_screen(standing)
    return _shown(move.turn, screen, move.ticked)


def _suggested(move: Move) -> Said:
    return _then(move, lambda standing: suggested_screen(move.number, standing))


def _tick(move: Move) -> Said:
    """Tick an entry and show its list again; a serious sign shows 999 and the front door first."""
    before = standing_after(move.turn, move.ticked)
    entry = _entry(move, before)
    if entry is None:
        return _standing(move)
    ticked = move.ticked.toggled(entry.id)
    after = standing_after(move.turn, ticked)
    if len(after.serious) > len(before.serious):
        back = list_row(move.turn.visit.gettext("Go on ticking"), move.code, move.number)
        return _shown(move.turn, serious_screen(back, after), ticked)
    again = replace(move, ticked=ticked)
    return _suggested(again) if move.code == SUGGESTED_LIST else _list(again)


def _entry(move: Move, standing: Standing) -> Entry | None:
    """Find what a button ticks: by its code, in the list whose code stands before it."""
    ticks = list_of_code(move.code, standing)
    entries = suggested_entries(standing) if move.code == SUGGESTED_LIST else ()
    known = ticks.entries if ticks else entries
    return next((each for each in known if code_of_id(each.id) in move.codes[1:]), None)


def _age(move: Move) -> Said:
    """Take an age, or ask for it; anything but an age of a child says that none is known."""
    if not move.code:
        return _then(move, age_screen)
    is_age = move.code.isascii() and move.code.isdecimal() and int(move.code) <= OLDEST_CHILD
    child = Child(int(move.code)) if is_age else Child(is_unborn=move.code == UNBORN)
    return _standing(replace(move, ticked=replace(move.ticked, child=child)))


def _area(move: Move) -> Said:
    """Take the place where the child lives, or ask for it; it holds for the conversation."""
    if not move.code:
        return _then(move, area_screen)
    areas = move.turn.visit.edition.partnership.areas
    area = next((each.id for each in areas if code_of_id(each.id) == move.code), None)
    turn = move.turn
    context = replace(turn.remembered.context, area=area)
    turn = replace(turn, remembered=replace(turn.remembered, context=context))
    return _standing(replace(move, turn=turn))


def _framework(move: Move) -> Said:
    if not move.code:
        return _then(move, framework_screen)
    frameworks = standing_after(move.turn, move.ticked).thresholds.frameworks
    chosen = next((each for each in frameworks if code_of_id(each) == move.code), "")
    return _standing(replace(move, ticked=replace(move.ticked, framework=chosen)))


def _describe(move: Move) -> Said:
    """Ask for words; those that come next describe what was seen."""
    ticked = replace(move.ticked, awaits_words=True)
    return _shown(move.turn, describe_screen(standing_after(move.turn, ticked)), ticked)


def _level(move: Move) -> Said:
    """Show the range, and count it once; without a sign there is none."""
    turn = move.turn
    standing = standing_after(turn, move.ticked)
    assessment = standing.found.assessment
    if assessment is None:
        return _shown(turn, standing_screen(standing, needs_sign=True), move.ticked)
    cells = cells_of_path(
        THRESHOLDS, step=assessment.range.highest, framework=standing.framework.id
    )
    context = count_once(cells, turn.remembered.context, turn.counter)
    turn = replace(turn, remembered=replace(turn.remembered, context=context))
    return _shown(turn, result_screen(assessment, move.number, standing), move.ticked)


def _record(move: Move) -> Said:
    standing = standing_after(move.turn, move.ticked)
    assessment = standing.found.assessment
    if assessment is None:
        return _shown(move.turn, standing_screen(standing, needs_sign=True), move.ticked)
    return _shown(move.turn, record_screen(assessment, move.number, standing), move.ticked)


def _clear(move: Move) -> Said:
    """Take every tick away; the words for the levels stay."""
    cleared = Ticked(framework=move.ticked.framework)
    return _standing(replace(move, ticked=cleared))


def _then(move: Move, view: Callable[[Standing], Screen]) -> Said:
    return _shown(move.turn, view(standing_after(move.turn, move.ticked)), move.ticked)


def _shown(turn: Turn, screen: Screen, ticked: Ticked) -> Said:
    return Said(screen, replace(turn.remembered, ticked=ticked))


MOVES: dict[Op, Callable[[Move], Said]] = {
    Op.STANDING: _standing,
    Op.BY_THEME: _lists(Op.BY_THEME),
    Op.BY_DOMAIN: _lists(Op.BY_DOMAIN),
    Op.ELSE: _lists(Op.ELSE),
    Op.LIST: _list,
    Op.TICK: _tick,
    Op.DESCRIBE: _describe,
    Op.SUGGESTED: _suggested,
    Op.AGE: _age,
    Op.AREA: _area,
    Op.FRAMEWORK: _framework,
    Op.LEVEL: _level,
    Op.RECORD: _record,
    Op.CLEAR: _clear,
}

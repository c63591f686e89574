"""Lists to tick from, a screenful at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.channels.telegram.presses import code_of_id
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.views.levels.standing import (
    SUGGESTED_LIST,
    Op,
    Standing,
    answer_row,
    framed,
    level_row,
    list_row,
)
from assistant.channels.telegram.views.markup import Block, bold, listed, plain
from assistant.localisation.navigator import aspect_name
from assistant.pathways.levels import framework_of
from assistant.pathways.listing import (
    Entry,
    ListKind,
    TickList,
    lists_by_domain,
    lists_by_theme,
    lists_of_circumstances,
)
from assistant.pathways.thresholds import Aspect

TICKED = "✓ "
ON_A_SCREEN = 8
MOST_SUGGESTED = 12
LISTED_UNDER = {
    ListKind.THEME: Op.BY_THEME,
    ListKind.OTHER: Op.BY_THEME,
    ListKind.DOMAIN: Op.BY_DOMAIN,
    ListKind.ASPECT: Op.ELSE,
    ListKind.STRENGTHS: Op.ELSE,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Entries to tick under a heading; ``code`` is that of their list, ``ways`` lead elsewhere."""

    code: str
    entries: tuple[Entry, ...]
    heading: tuple[Block, ...]
    ways: tuple[tuple[Button, ...], ...]


def lists_under(op: Op, standing: Standing) -> tuple[TickList, ...]:
    """Give the lists that a button leads to."""
    thresholds, found = standing.thresholds, standing.found
    if op is Op.ELSE:
        return lists_of_circumstances(thresholds)
    arranged = lists_by_domain if op is Op.BY_DOMAIN else lists_by_theme
    return arranged(thresholds, found.child, found.observed)


def list_of_code(code: str, standing: Standing) -> TickList | None:
    """Find a list by its code, None where this edition has none for this child."""
    ways = dict.fromkeys(LISTED_UNDER.values())
    every = (each for op in ways for each in lists_under(op, standing))
    return next((each for each in every if code_of_id(each.key) == code), None)


def suggested_entries(standing: Standing) -> tuple[Entry, ...]:
    """List the signs that the words sounded like, best first, as far as the edition has them."""
    signs = standing.thresholds.indicators
    named = standing.suggestions.signs if standing.suggestions else ()
    return tuple(signs[each] for each in named if each in signs)[:MOST_SUGGESTED]


def lists_screen(op: Op, standing: Standing) -> Screen:
    """Offer lists by their names, each with how many entries it has."""
    visit = standing.visit
    rows = (
        level_row(f"{_name(each, standing)} · {len(each.entries)}", Op.LIST, code_of_id(each.key))
        for each in lists_under(op, standing)
    )
    headings = {
        Op.BY_THEME: visit.gettext("Signs by theme"),
        Op.BY_DOMAIN: visit.gettext("Signs by part of life"),
        Op.ELSE: visit.gettext("What else matters, and what protects"),
    }
    blocks = (*standing.opening, Block(bold(headings[op])))
    return framed(blocks, (*rows, answer_row(visit)), standing)


def list_screen(ticks: TickList, number: int, standing: Standing) -> Screen:
    """Offer the entries of a list; a press ticks one, or takes its tick away."""
    visit = standing.visit
    explained = visit.gettext("Press what you see. Press again to take the tick away.")
    heading = (Block(bold(_name(ticks, standing))), Block(plain(explained), is_tight=True))
    lists = level_row(visit.gettext("All lists"), LISTED_UNDER[ticks.kind])
    offer = Offer(code_of_id(ticks.key), ticks.entries, heading, (lists,))
    return _offered(offer, number, standing)


def suggested_screen(number: int, standing: Standing, *notes: Block) -> Screen:
    """Offer what the words sounded like; only what is ticked counts."""
    visit = standing.visit
    entries = suggested_entries(standing)
    themes = level_row(visit.gettext("Signs by theme"), Op.BY_THEME)
    again = level_row(visit.gettext("Describe something else"), Op.DESCRIBE)
    heading = (*notes, *_suggested(entries, standing))
    return _offered(Offer(SUGGESTED_LIST, entries, heading, (themes, again)), number, standing)


def _suggested(entries: tuple[Entry, ...], standing: Standing) -> Iterator[Block]:
    visit, suggestions = standing.visit, standing.suggestions
    if suggestions is not None and suggestions.is_degraded:
        degraded = visit.gettext(
            "Only words were compared just now, not their meaning. Look through the signs by"
            " theme as well."
        )
        yield Block(f"<i>{plain(degraded)}</i>")
    if not entries:
        nothing = visit.gettext("Nothing was found. Look through the signs by theme.")
        yield Block(plain(nothing))
        return
    if suggestions is not None and suggestions.step is not None:
        lead = visit.gettext(
            "These words sound most like signs of this step. Only what you tick counts:"
        )
        plain_words = framework_of(standing.thresholds, "").levels[suggestions.step]
        yield Block(f"{plain(lead)} {bold(plain_words)}")
    yield Block(bold(visit.gettext("Do any of these fit? Tick those that do.")))


def _offered(offer: Offer, number: int, standing: Standing) -> Screen:
    """Show a screenful of entries, in full in the text, for a button may cut them short."""
    visit, code = standing.visit, offer.code
    last = max(0, (len(offer.entries) - 1) // ON_A_SCREEN)
    place = min(number, last)
    shown = offer.entries[place * ON_A_SCREEN :][:ON_A_SCREEN]
    ticked = frozenset(standing.found.observed.ids)
    texts = tuple(f"{TICKED if each.id in ticked else ''}{each.text}" for each in shown)
    rows = (
        level_row(text, Op.TICK, code, code_of_id(each.id), number=place)
        for text, each in zip(texts, shown, strict=True)
    )
    more = list_row(visit.gettext("More"), code, place + 1) if place < last else ()
    back = list_row(visit.gettext("Back"), code, place - 1) if place else ()
    blocks = (*standing.opening, *offer.heading, *listed(texts))
    return framed(blocks, (*rows, more, back, *offer.ways, answer_row(visit)), standing)


def _name(ticks: TickList, standing: Standing) -> str:
    visit, thresholds = standing.visit, standing.thresholds
    match ticks.kind:
        case ListKind.THEME:
            return thresholds.themes[ticks.id].name
        case ListKind.DOMAIN:
            return thresholds.domains[ticks.id].name
        case ListKind.OTHER:
            part = thresholds.domains[ticks.id].name
            return visit.gettext("Other signs: %(part)s", part=part)
        case ListKind.ASPECT:
            return aspect_name(Aspect(ticks.id), visit.catalogue)
        case ListKind.STRENGTHS:
            return visit.gettext("What protects the child")

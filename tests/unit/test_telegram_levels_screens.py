"""Every screen of the navigator and of the protocol: within the limits, neutral, and whole."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from assistant.channels.telegram.presses import code_of_id
from assistant.channels.telegram.screens import Screen, shown_text
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
from assistant.channels.telegram.views.levels.standing import Op, Standing, standing_of
from assistant.channels.telegram.views.levels.ticking import (
    LISTED_UNDER,
    list_of_code,
    list_screen,
    lists_screen,
    lists_under,
    suggested_screen,
)
from assistant.channels.telegram.views.protocol import (
    Choice,
    agencies_screen,
    cell_screen,
    knowledge_screen,
)
from assistant.channels.telegram.visit import Visit
from assistant.conversation.navigating import navigate
from assistant.conversation.ports import Suggestions
from assistant.pathways.observing import Child
from tests.support.telegram import a_visit, inspected, labels, telling_words
from tests.support.telegram_talks import live
from tests.support.tools import shipped_paths

PATHS = shipped_paths()
SIGNS = PATHS.thresholds.indicators if PATHS.thresholds else {}
GRID = PATHS.grid
OPS = tuple(dict.fromkeys(LISTED_UNDER.values()))
CALM = tuple(each.id for each in SIGNS.values() if not each.decisive)


@pytest.fixture(params=["en", "pl"])
def visit(request: pytest.FixtureRequest) -> Visit:
    return a_visit(live(guided=PATHS), tag=request.param)


def standing(visit: Visit, *ids: str, child: Child | None = None) -> Standing:
    suggestions = Suggestions(tuple(SIGNS)[:12], is_degraded=True)
    ticked = Ticked(ids, child or Child(), "kent", suggestions)
    found = replace(navigate(visit.live, ticked.child, ids), suggestions=suggestions)
    return standing_of(found, ticked, None, visit)


def turned(screen_of: object, onward: str) -> Iterator[Screen]:
    """Read screen after screen, as long as there is one more."""
    for number in count():
        screen = inspected(screen_of(number))  # type: ignore[operator]
        yield screen
        if onward not in labels(screen):
            return


@pytest.mark.parametrize("ids", [(), CALM[:20], tuple(SIGNS)], ids=["none", "some", "all"])
def test_every_menu_fits_whatever_is_ticked(visit: Visit, ids: tuple[str, ...]) -> None:
    at = standing(visit, *ids)

    screens = [
        inspected(screen)
        for screen in (
            begin_screen(visit, is_forgotten=True),
            standing_screen(at, needs_sign=True),
            age_screen(at),
            area_screen(at),
            framework_screen(at),
            describe_screen(at),
            *(lists_screen(op, at) for op in OPS),
            *(suggested_screen(number, at) for number in range(2)),
        )
    ]

    assert [each for each in screens if not each.is_card and telling_words(each)] == []


@pytest.mark.parametrize("op", OPS)
def test_every_list_shows_each_of_its_entries_once_and_is_found_by_its_code(
    visit: Visit, op: Op
) -> None:
    at = standing(visit)
    more = visit.gettext("More")
    lists = lists_under(op, at)

    shown = {
        each.key: [
            label
            for screen in turned(lambda number, each=each: list_screen(each, number, at), more)
            for label in labels(screen)
        ]
        for each in lists
    }

    assert [list_of_code(code_of_id(each.key), at) for each in lists] == list(lists)
    assert [
        entry.id
        for each in lists
        for entry in each.entries
        if shown[each.key].count(entry.text) != 1
    ] == []


def test_every_sign_stands_in_one_list_by_theme_and_in_one_by_part_of_life(visit: Visit) -> None:
    at = standing(visit)

    for_each_way = [
        sorted(entry.id for each in lists_under(op, at) for entry in each.entries)
        for op in (Op.BY_THEME, Op.BY_DOMAIN)
    ]

    assert for_each_way == [sorted(SIGNS), sorted(SIGNS)]


def test_what_was_ticked_before_the_age_was_said_is_not_lost(visit: Visit) -> None:
    pregnant = next(each for each in SIGNS.values() if each.theme == "pre-birth")

    def listed(*ids: str) -> list[str]:
        at = standing(visit, *ids, child=Child(12))
        return [entry.id for each in lists_under(Op.BY_THEME, at) for entry in each.entries]

    assert pregnant.id not in listed(CALM[0])
    assert pregnant.id in listed(pregnant.id)


@pytest.mark.parametrize("ids", [CALM[:1], CALM[:40], tuple(SIGNS)], ids=["one", "many", "all"])
def test_a_range_and_its_record_say_all_of_it_over_screens_that_fit(
    visit: Visit, ids: tuple[str, ...]
) -> None:
    at = standing(visit, *ids)
    assessment = at.found.assessment
    assert assessment is not None
    onward = visit.gettext("Read on")

    results = list(turned(lambda number: result_screen(assessment, number, at), onward))
    records = list(turned(lambda number: record_screen(assessment, number, at), onward))

    result, record = (
        " ".join(" ".join(shown_text(screen.text).split()) for screen in screens)
        for screens in (results, records)
    )
    quotes = [quote for reason in assessment.reasons for quote in reason.quotes]
    assert [quote for quote in quotes if quote not in result] == []
    assert [each for each in ids if f"[{each}]" not in record] == []
    assert all("<pre>" in screen.text and "</pre>" in screen.text for screen in records)
    assert [s for s in (*results, *records) if not s.is_card and telling_words(s)] == []


def test_every_cell_of_the_protocol_says_all_of_its_words_over_screens_that_fit(
    visit: Visit,
) -> None:
    assert GRID is not None
    choices = [
        Choice(agency, known, GRID.cell(agency.id, known.id), None)
        for agency in GRID.agencies.values()
        for known in GRID.knowledge.values()
    ]
    onward = visit.gettext("Read on")

    missing, given_away = [], []
    for choice in choices:
        screens = list(turned(lambda number, c=choice: cell_screen(c, number, visit), onward))
        said = " ".join(" ".join(shown_text(screen.text).split()) for screen in screens)
        missing += [text for text in choice.cell.texts if " ".join(text.split()) not in said]
        given_away += [each for each in screens if not each.is_card and telling_words(each)]

    assert len(choices) == 96
    assert missing == []
    assert given_away == []


def test_the_choices_of_the_protocol_fit_and_give_nothing_away(visit: Visit) -> None:
    assert GRID is not None
    menus = [
        inspected(screen)
        for screen in (
            agencies_screen(GRID, visit),
            *(knowledge_screen(agency, GRID, visit) for agency in GRID.agencies.values()),
        )
    ]

    assert [telling_words(each) for each in menus] == [[]] * 13

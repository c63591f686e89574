"""Guided paths in a pack: their faults at their lines, and all that they name is there."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.checks import pathways
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from tests.support.databases import sound_pack
from tests.support.path_files import GRID_FILE, PATHS, ROUTE_FILE, THRESHOLDS_FILE

THRESHOLDS = "pathways/thresholds.yaml"
GRID = "pathways/domestic-abuse.yaml"
ROUTE = "pathways/whom.yaml"
TIMESCALES = """\
- id: three-days
  what: It is told
  event: it is known
  limit: 3
  unit: working-days
  source: S1
  confidence: general
"""
OTHER = """\
  - id: signs
    text: There are signs
    page: young-people/gaming
    contacts: [night_line]
cells:"""


def pack_of(**changes: str) -> ContentPack:
    return parse_pack(sound_pack(**({"timescales.yaml": TIMESCALES} | PATHS | changes)))


def told(pack: ContentPack) -> list[tuple[str, int | None, str]]:
    return [(error.path, error.line, error.problem) for error in check_pack(pack)]


def test_a_sound_route_is_sound_in_a_pack() -> None:
    files = {"timescales.yaml": TIMESCALES, ROUTE: ROUTE_FILE}

    assert told(parse_pack(sound_pack(**files))) == []


def test_faults_of_thresholds_and_grid_are_told_at_their_lines() -> None:
    assert told(pack_of()) == [
        (GRID, 2, "there are 1 agencies"),
        (THRESHOLDS, 2, "nothing says what the step universal asks"),
        (THRESHOLDS, 2, "nothing says what the step early-help asks"),
        (THRESHOLDS, 2, "nothing says what the step family-help asks"),
        (THRESHOLDS, 24, "the theme has no indicator of the step family-help"),
        (THRESHOLDS, 24, "the theme has no indicator of the step child-protection"),
        (THRESHOLDS, 28, "there are 2 indicators"),
        *(
            (THRESHOLDS, 58, f"no rule has the effect {effect}")
            for effect in ("leads", "alone", "raises", "lowers")
        ),
    ]


def test_a_loop_is_told_at_its_question() -> None:
    found = told(pack_of(**{ROUTE: ROUTE_FILE.replace("skip: later", "skip: danger")}))

    assert (ROUTE, 6, "'danger' leads into a loop") in found


@pytest.mark.parametrize(
    ("path", "text", "old", "name"),
    [
        (ROUTE, ROUTE_FILE, "contacts: [emergency_999]", "emergency_999"),
        (ROUTE, ROUTE_FILE, "pages: [young-people/gaming]", "young-people/gaming"),
        (ROUTE, ROUTE_FILE, "sources: [S1]", "S1"),
        (ROUTE, ROUTE_FILE, "{timescale: three-days}", "three-days"),
        (GRID, GRID_FILE, "page: young-people/gaming}", "young-people/gaming"),
        (GRID, GRID_FILE, "page: young-people/gaming\n", "young-people/gaming"),
        (GRID, GRID_FILE, "contacts: [emergency_999]", "emergency_999"),
        (GRID, GRID_FILE, "sources: [S1]", "S1"),
        (GRID, GRID_FILE, "{timescale: three-days}", "three-days"),
        (THRESHOLDS, THRESHOLDS_FILE, "pages: [young-people/gaming]", "young-people/gaming"),
        (THRESHOLDS, THRESHOLDS_FILE, "contacts: [emergency_999]", "emergency_999"),
        (THRESHOLDS, THRESHOLDS_FILE, "page: young-people/gaming", "young-people/gaming"),
        (THRESHOLDS, THRESHOLDS_FILE, "sources: [S1]", "S1"),
        (THRESHOLDS, THRESHOLDS_FILE, "source: S1\n", "S1"),
        (THRESHOLDS, THRESHOLDS_FILE, "domain: parenting, source: S1", "S1"),
        (THRESHOLDS, THRESHOLDS_FILE, "ages: [0, 0]\n    source: S1", "S1"),
        (THRESHOLDS, THRESHOLDS_FILE, "text: One is enough, source: S1", "S1"),
    ],
)
def test_a_name_that_stands_nowhere_is_told(path: str, text: str, old: str, name: str) -> None:
    before, found, after = text.partition(old)
    changed = before + found.replace(name, "nobody") + after

    told_here = {(error[0], error[2]) for error in told(pack_of(**{path: changed}))}

    assert (path, "'nobody' is named here and stands nowhere") in told_here


@pytest.mark.parametrize("old", ["Whom to tell", "Is there danger now?", "Call for help\n"])
def test_a_time_that_would_be_shown_by_its_name_is_told(old: str) -> None:
    named = ROUTE_FILE.replace(old, "'{timescale: three-days}'\n", 1)

    problems = {error[2] for error in told(pack_of(**{ROUTE: named}))}

    assert "the time 'three-days' cannot be named here" in problems


def test_where_there_is_danger_only_confirmed_numbers_are_named() -> None:
    unconfirmed = {
        ROUTE: ROUTE_FILE.replace("[emergency_999]", "[night_line]"),
        GRID: GRID_FILE.replace("[emergency_999]", "[night_line]").replace("cells:", OTHER),
    }

    assert [
        (finding.path, finding.problem)
        for finding in pathways.check_danger(pack_of(**unconfirmed))
    ] == [
        (GRID, "the number of 'night_line' is not confirmed"),
        (ROUTE, "the number of 'night_line' is not confirmed"),
    ]


def test_a_pack_without_paths_has_nothing_to_confirm() -> None:
    assert list(pathways.check_danger(parse_pack(sound_pack()))) == []


def test_a_cell_whose_time_awaits_confirmation_awaits_it_too() -> None:
    unsure = TIMESCALES.replace("confidence: general", "confidence: awaiting-confirmation")

    found = told(pack_of(**{"timescales.yaml": unsure}))

    problem = "this says that it is being confirmed and is not marked so"
    assert (GRID, 20, problem) in found
    assert (ROUTE, 31, problem) in found
    assert (THRESHOLDS, 12, problem) in found


@pytest.mark.parametrize(
    ("path", "text", "old", "line"),
    [
        (ROUTE, ROUTE_FILE, "Call for help.]", 17),
        (ROUTE, ROUTE_FILE, "Think of tonight.", 6),
        (GRID, GRID_FILE, "Come at once.", 12),
        (THRESHOLDS, THRESHOLDS_FILE, "Child is often hungry", 32),
        (THRESHOLDS, THRESHOLDS_FILE, "The names are", 14),
        (THRESHOLDS, THRESHOLDS_FILE, "None is needed.", 6),
    ],
)
def test_what_a_path_says_is_read_like_all_other_words(
    path: str, text: str, old: str, line: int
) -> None:
    with_number = text.replace(old, f"01634 334466 {old}", 1)

    found = told(pack_of(**{path: with_number}))

    assert (path, line, "the number 01634 334466 stands in running text") in found

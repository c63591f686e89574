"""The guided paths that ship: what must hold of them besides the content lint.

``threshold_ids.txt`` lists every id that was ever published: rationales in case records name them,
so none may go or come to mean something else. A new indicator adds a line there.
"""

from pathlib import Path

import pytest

from assistant.pathways.route import End, Route
from assistant.pathways.thresholds import Step
from assistant.pathways.walking import SKIP, trails, walk
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from tests.support.source_code import ROOT

PUBLISHED = Path(__file__).with_name("threshold_ids.txt").read_text(encoding="utf-8").split()
LADOS = {"medway_lado", "kent_lado"}
FRONT_DOORS = {"medway_front_door", "kent_front_door"}
ROUTES = ("allegation", "where-to-report")
DECIDE_ALONE = (
    "physical-bruise-non-mobile-baby",
    "physical-injury-non-mobile",
    "physical-child-discloses",
    "sexual-disclosure",
    "domestic-abuse-strangulation",
    "domestic-abuse-threats-to-kill",
    "neglect-young-child-alone",
    "self-harm-suicide-plan",
    "fgm-at-risk",
)


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return parse_pack(read_documents(ROOT / "content"))


def route_of(pack: ContentPack, route_id: str) -> Route:
    return pack.guided.routes[route_id]


def ends_of(pack: ContentPack, route_id: str) -> tuple[End, ...]:
    return tuple(route_of(pack, route_id).ends.values())


def test_no_id_of_the_thresholds_that_was_published_is_gone(pack: ContentPack) -> None:
    thresholds = pack.guided.thresholds
    assert thresholds is not None

    present = {*thresholds.indicators, *thresholds.protective_factors, *thresholds.would_change}

    assert sorted(present) == PUBLISHED


@pytest.mark.parametrize("indicator_id", DECIDE_ALONE)
def test_a_serious_single_sign_decides_alone(pack: ContentPack, indicator_id: str) -> None:
    thresholds = pack.guided.thresholds
    assert thresholds is not None

    indicator = thresholds.indicators[indicator_id]

    assert (indicator.step, indicator.decisive) == (Step.CHILD_PROTECTION, True)


def test_child_protection_needs_no_consent_and_names_999_and_both_front_doors(
    pack: ContentPack,
) -> None:
    thresholds = pack.guided.thresholds
    assert thresholds is not None

    guide = thresholds.steps[Step.CHILD_PROTECTION]

    assert set(guide.contacts) >= FRONT_DOORS | {"emergency_999"}
    assert guide.consent[0].startswith("You do not need consent")


def test_there_are_twenty_themes_and_six_domains(pack: ContentPack) -> None:
    thresholds = pack.guided.thresholds
    assert thresholds is not None

    assert (len(thresholds.themes), len(thresholds.domains)) == (20, 6)


def test_medway_and_kent_do_not_share_a_level_name(pack: ContentPack) -> None:
    thresholds = pack.guided.thresholds
    assert thresholds is not None

    medway, kent = (
        set(thresholds.frameworks[area].levels.values()) for area in ("medway", "kent")
    )

    assert medway & kent == set()


@pytest.mark.parametrize("route_id", ROUTES)
def test_every_end_of_a_route_is_reached_and_every_way_ends(
    pack: ContentPack, route_id: str
) -> None:
    route = route_of(pack, route_id)

    reached = [walk(route, trail).stands_at for trail in trails(route)]

    assert {end.id for end in reached} == set(route.ends)


@pytest.mark.parametrize("route_id", ROUTES)
def test_who_says_nothing_at_all_still_finds_people(pack: ContentPack, route_id: str) -> None:
    route = route_of(pack, route_id)
    silent = next(trail for trail in trails(route) if set(trail) == {SKIP})

    end = walk(route, silent).stands_at

    assert isinstance(end, End)
    assert set(end.contacts) >= FRONT_DOORS | {"emergency_999"}


@pytest.mark.parametrize("route_id", ROUTES)
def test_danger_comes_first_and_leads_to_999(pack: ContentPack, route_id: str) -> None:
    route = route_of(pack, route_id)

    end = walk(route, ["yes"]).stands_at

    assert isinstance(end, End)
    assert (end.is_danger, end.contacts[0]) == (True, "emergency_999")


def test_childline_stands_at_every_end_that_a_child_may_reach(pack: ContentPack) -> None:
    without = [
        end.id for end in ends_of(pack, "where-to-report") if "childline" not in end.contacts
    ]

    assert without == []


def test_each_of_the_four_limbs_leads_to_the_lado_within_one_working_day(
    pack: ContentPack,
) -> None:
    route = route_of(pack, "allegation")
    limbs = ("harmed", "crime", "risk", "unsuitable")
    areas = ("medway", "kent", "elsewhere", SKIP)

    ends = [
        walk(route, ["no", "works-with-children", limb, area]).stands_at
        for limb in limbs
        for area in areas
    ]

    missed = [
        end.id
        for end in ends
        if not isinstance(end, End)
        or not LADOS & set(end.contacts)
        or "{timescale: lado}" not in " ".join(end.do)
    ]
    assert missed == []
    assert pack.timescales["lado"].limit == 1


def test_every_end_of_an_allegation_says_what_never_to_do(
    pack: ContentPack,
) -> None:
    unguarded = [
        end.id
        for end in ends_of(pack, "allegation")
        if not any(sentence.startswith("Never") for sentence in end.never)
    ]

    assert unguarded == []


def test_a_child_who_may_be_harmed_is_referred_beside_the_lado(pack: ContentPack) -> None:
    harmed = [end for end in ends_of(pack, "allegation") if end.id.startswith("harm-")]

    assert [end.id for end in harmed if not set(end.contacts) >= FRONT_DOORS] == []


def test_every_cell_says_what_to_keep_from_the_person_who_abuses(pack: ContentPack) -> None:
    grid = pack.guided.grid
    assert grid is not None

    silent = [
        names
        for names, cell in grid.cells.items()
        if "person who abuses" not in " ".join(cell.never)
    ]

    assert silent == []


@pytest.mark.parametrize("known", ["child-affected", "pregnancy-or-baby", "disclosure"])
def test_every_agency_that_learns_of_a_child_turns_to_the_front_door(
    pack: ContentPack, known: str
) -> None:
    grid = pack.guided.grid
    assert grid is not None
    others = grid.agencies.keys() - {"police", "childrens-social-care"}

    silent = [a for a in others if "front door" not in " ".join(grid.cell(a, known).does)]

    assert silent == []


@pytest.mark.parametrize("known", ["high-risk", "new-incident-after-marac"])
def test_every_agency_brings_high_risk_to_marac_and_to_the_children(
    pack: ContentPack, known: str
) -> None:
    grid = pack.guided.grid
    assert grid is not None

    said = {agency: " ".join(grid.cell(agency, known).does) for agency in grid.agencies}

    assert [agency for agency, does in said.items() if "MARAC" not in does] == []
    assert [agency for agency, does in said.items() if "child" not in does] == []


@pytest.mark.parametrize("known", ["high-risk", "disclosure"])
def test_strangulation_is_an_emergency_for_every_agency(pack: ContentPack, known: str) -> None:
    grid = pack.guided.grid
    assert grid is not None

    silent = [a for a in grid.agencies if "trangulation" not in " ".join(grid.cell(a, known).does)]

    assert silent == []


def test_whatever_is_known_999_is_the_first_to_ring(pack: ContentPack) -> None:
    grid = pack.guided.grid
    assert grid is not None

    firsts = {known.contacts[0] for known in grid.knowledge.values()}

    assert firsts == {"emergency_999"}

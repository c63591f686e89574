"""The list of what awaits the partnership's confirmation: everything, at its line, and counted."""

from assistant.persistence.awaiting import Awaiting, Group, as_text, list_awaiting
from assistant.persistence.content_files.pack import parse_pack
from tests.support.databases import CONTACTS, PAGE, PAGE_PATH, sound_pack
from tests.support.path_files import GRID_FILE, PATHS, ROUTE_FILE, THRESHOLDS_FILE

NOTE = "(being confirmed by the partnership)"
TIMESCALES = """\
- id: three-days
  what: It is told
  event: it is known
  limit: 3
  unit: working-days
  source: S1
  confidence: awaiting-confirmation
"""
AWAITING = "confidence: awaiting-confirmation"
FILES = PATHS | {
    "contacts.yaml": CONTACTS.replace(
        "  hours: always\n", "  hours: always\n  hours_confidence: awaiting-confirmation\n"
    ),
    "timescales.yaml": TIMESCALES,
    "pathways/thresholds.yaml": THRESHOLDS_FILE.replace("confidence: general", AWAITING),
    "pathways/domestic-abuse.yaml": GRID_FILE.replace("confidence: general", AWAITING),
    "pathways/whom.yaml": ROUTE_FILE.replace("confidence: general", AWAITING, 1).replace(
        "[Somebody answers.]", f"[Somebody answers. It is free {NOTE}.]", 1
    ),
    PAGE_PATH: PAGE.replace("confidence: general", AWAITING)
    + f"\nAll of this is true. The club meets on Mondays\n{NOTE}. It is warm.\n",
}


def test_everything_that_awaits_confirmation_is_listed_with_its_line() -> None:
    level = "Levels of the north, {}: {} (being confirmed by the partnership)"
    grid, route, thresholds = (
        "pathways/domestic-abuse.yaml",
        "pathways/whom.yaml",
        "pathways/thresholds.yaml",
    )

    assert list_awaiting(parse_pack(sound_pack(**FILES))) == (
        Awaiting(Group.NUMBERS, "contacts.yaml", 35, "Night line"),
        Awaiting(Group.HOURS, "contacts.yaml", 8, "Emergency services"),
        Awaiting(Group.LEVELS, thresholds, 19, level.format("universal", "Level 1")),
        Awaiting(Group.LEVELS, thresholds, 20, level.format("early-help", "Level 2")),
        Awaiting(Group.LEVELS, thresholds, 21, level.format("family-help", "Level 2")),
        Awaiting(Group.LEVELS, thresholds, 22, level.format("child-protection", "Level 3")),
        Awaiting(
            Group.STEPS,
            thresholds,
            12,
            "child-protection: the times that it names",
        ),
        Awaiting(
            Group.TIMESCALES,
            "timescales.yaml",
            1,
            "It is told: 3 working days after it is known",
        ),
        Awaiting(Group.CELLS, grid, 20, "police, danger-now: the times that it names"),
        Awaiting(Group.ENDS, route, 22, "now: It is free."),
        Awaiting(Group.PAGES, PAGE_PATH, 33, "Gaming and chat"),
        Awaiting(Group.STATEMENTS, PAGE_PATH, 39, "The club meets on Mondays."),
    )


def test_where_all_is_confirmed_nothing_is_listed() -> None:
    confirmed = PATHS | {
        "contacts.yaml": CONTACTS.replace("confidence: check", "confidence: sourced"),
        "timescales.yaml": TIMESCALES.replace(AWAITING, "confidence: general"),
        "pathways/thresholds.yaml": THRESHOLDS_FILE.replace(AWAITING, "confidence: sourced"),
    }

    assert list_awaiting(parse_pack(sound_pack(**confirmed))) == ()


def test_a_pack_without_paths_has_none_to_confirm() -> None:
    groups = {item.group for item in list_awaiting(parse_pack(sound_pack()))}

    assert groups == {Group.NUMBERS}


def test_the_list_is_grouped_and_counted() -> None:
    items = (
        Awaiting(Group.HOURS, "contacts.yaml", 8, "Emergency services"),
        Awaiting(Group.HOURS, "contacts.yaml", 18, "Front door"),
        Awaiting(Group.PAGES, PAGE_PATH, 33, "Gaming and chat"),
    )

    assert as_text(items) == (
        "Hours of contacts (2)\n"
        "  contacts.yaml:8: Emergency services\n"
        "  contacts.yaml:18: Front door\n"
        "\n"
        "Pages (1)\n"
        "  en/young-people/gaming.md:33: Gaming and chat\n"
        "\n"
        "3 things await the partnership's confirmation."
    )

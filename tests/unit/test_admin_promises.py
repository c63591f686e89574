"""An approver reads in a sentence what changes of cards, of dangers and of what is confirmed."""

import pytest

from admin.editing.gate import examine, propose
from admin.editing.pairing import replaced
from admin.editing.promises import promise_changes
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from tests.support.databases import CARDS, CONTACTS, PAGE, PAGE_PATH, RULES, sound_pack

CARDS_PATH = "safety/cards.en.yaml"
CONTACTS_PATH = "contacts.yaml"
RULES_PATH = "safety/en.yaml"
EXAMPLES_PATH = "safety/examples.en.tsv"
EXAMPLES = (
    "message\tlang\tlevel\tkind\tspeaker\taudience\ttheme\tnote\tsource\n"
    "hes got a nife\ten\temergency\timmediate-danger\tchild\tyoung-person\t\tknife\ttests\n"
    "he reads all my texts\ten\turgent\tdomestic-abuse\tparent\tfamily\t\tcontrol\ttests\n"
    "what time does school start\ten\tnone\tnone\tparent\t\t\tcalm\ttests\n"
)
DAY = "verified_on: 2026-11-26"


def a_pack(**texts: str) -> ContentPack:
    return parse_pack(sound_pack(**({EXAMPLES_PATH: EXAMPLES} | texts)))


def told(path: str, live: str, old: str, new: str, count: int = -1) -> list[str]:
    """Put other words into one document, and list what an approver is told."""
    assert old in live
    before, after = a_pack(**{path: live}), a_pack(**{path: live.replace(old, new, count)})
    changes = promise_changes(before, after)
    assert {change.path for change in changes} <= {path}
    return [str(change) for change in changes]


def test_what_stays_is_not_told() -> None:
    assert promise_changes(a_pack(), a_pack()) == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[front_door]", "[front_door, night_line]", ["night_line is a contact now"]),
        (
            "[front_door]",
            "[night_line]",
            ["front_door is no longer a contact", "night_line is a contact now"],
        ),
        ("level: urgent", "level: emergency", ["its level becomes emergency, and was urgent"]),
        (
            "kind: abuse-concern",
            "kind: exploitation",
            ["its kind becomes exploitation, and was abuse-concern"],
        ),
        (
            "contacts: [front_door]",
            "contacts: [front_door]\n  themes: [marriage, school]",
            ["its theme becomes marriage, school, and was none"],
        ),
        (
            "contacts: [front_door]",
            "contacts: [front_door]\n  silent_solution: true",
            ["it says how to ring 999 without speaking"],
        ),
    ],
)
def test_whom_a_card_is_for_and_whom_it_names_is_told(
    old: str, new: str, words: list[str]
) -> None:
    expected = [f"Card worry: {each}" for each in words]

    assert told(CARDS_PATH, CARDS, old, new) == expected


def test_another_audience_of_a_card_is_told() -> None:
    family = "kind: abuse-concern\n  audience: family"

    assert told(CARDS_PATH, CARDS, family, family.replace("family", "young-person")) == [
        "Card worry: its audience becomes young-person, and was family"
    ]


def test_another_order_of_whom_to_ring_is_told() -> None:
    both = CARDS.replace("[front_door]", "[front_door, night_line]")

    assert told(CARDS_PATH, both, "[front_door, night_line]", "[night_line, front_door]") == [
        "Card worry: its contacts stand in another order, night_line before the others"
    ]


def test_a_card_that_goes_and_one_that_comes_are_told() -> None:
    assert told(CARDS_PATH, CARDS, "- id: worry", "- id: unease") == [
        "Card worry: it is taken out",
        "Card unease: it is new, and urgent, abuse-concern, for family",
    ]


def test_a_card_of_another_language_is_told_with_its_language() -> None:
    polish = "safety/cards.pl.yaml"

    changes = promise_changes(a_pack(**{polish: CARDS}), a_pack())

    assert [str(each) for each in changes] == [
        "Card danger (pl): it is taken out",
        "Card worry (pl): it is taken out",
    ]


def test_the_day_of_a_check_is_told_where_nothing_else_of_a_contact_changes() -> None:
    dated = CONTACTS.replace('phone: "101"', f'phone: "101"\n  {DAY}')
    moved = dated.replace('phone: "101"', 'phone: "105"')

    days = "it was checked on 2026-11-26, before that on no day"
    assert told(CONTACTS_PATH, CONTACTS, CONTACTS, dated) == [
        f"Contact front_door: {days}, and nothing else of it changes"
    ]
    assert told(CONTACTS_PATH, CONTACTS, CONTACTS, moved) == []


def test_a_number_and_hours_that_count_as_confirmed_are_told() -> None:
    number = told(CONTACTS_PATH, CONTACTS, "confidence: check", f"confidence: sourced\n  {DAY}")
    awaited = CONTACTS.replace(
        "outside: front_door", "outside: front_door\n  hours_confidence: awaiting-confirmation"
    )
    hours = told(CONTACTS_PATH, awaited, "hours_confidence: awaiting-confirmation", DAY)

    assert number == ["Contact night_line: its number counts as confirmed now, on 2026-11-26"]
    assert hours == ["Contact night_line: its hours count as confirmed now, on 2026-11-26"]


def test_a_page_that_awaits_confirmation_no_longer_is_told() -> None:
    awaiting = PAGE.replace("confidence: general", "confidence: awaiting-confirmation")

    assert told(PAGE_PATH, awaiting, "awaiting-confirmation", "sourced") == [
        "Page young-people/gaming: it no longer says that it awaits confirmation"
    ]


def test_an_example_that_a_rule_loses_is_told_with_what_stands_in_its_place() -> None:
    changed = told(RULES_PATH, RULES, "- please, he is attacking me", "- he shouts")
    shorter = told(RULES_PATH, RULES, "      - please, he is attacking me\n", "")

    assert changed == ["Rule attack: its example “please, he is attacking me” becomes “he shouts”"]
    assert shorter == ["Rule attack: its example “please, he is attacking me” is taken out"]


def test_a_rule_that_goes_is_told_with_how_many_examples_it_takes_along() -> None:
    assert told(RULES_PATH, RULES, "- id: attack", "- id: assault") == [
        "Rule attack: it is taken out, with its 3 examples"
    ]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("hes got a nife", "hes got a knife", "the danger “hes got a nife” becomes “hes got a kn"),
        ("emergency\timmediate-danger", "none\tnone", "“hes got a nife” no longer counts as dang"),
        (
            "emergency\timmediate",
            "urgent\timmediate",
            "“hes got a nife” counts as urgent, immediate-danger, and was emergency, immediate-",
        ),
        (EXAMPLES.splitlines()[1] + "\n", "", "the danger “hes got a nife” is taken out"),
        ("\tknife\t", "\t", "its examples of danger cannot be compared, because of line 2: there"),
    ],
)
def test_a_line_of_danger_that_goes_or_changes_is_told(old: str, new: str, words: str) -> None:
    (change,) = told(EXAMPLES_PATH, EXAMPLES, old, new)

    assert change.startswith(f"{EXAMPLES_PATH}: {words}")


def test_a_file_of_examples_that_goes_is_told() -> None:
    changes = promise_changes(a_pack(), parse_pack(sound_pack()))

    assert [str(each) for each in changes] == [
        f"{EXAMPLES_PATH}: it is taken out, with every example of danger in it"
    ]


def test_a_calm_line_may_change_and_a_danger_may_move() -> None:
    head, knife, texts, calm = EXAMPLES.splitlines(keepends=True)

    assert told(EXAMPLES_PATH, EXAMPLES, calm, "") == []
    assert told(EXAMPLES_PATH, EXAMPLES, EXAMPLES, head + calm + texts + knife) == []


def test_what_moved_is_no_loss_and_what_was_there_is_no_replacement() -> None:
    assert list(replaced("abc", "cab")) == []
    assert list(replaced("abc", "axc")) == [("b", "x")]
    assert list(replaced("abc", "acc")) == [("b", None)]


def test_promises_are_told_to_the_approver_and_block_nothing() -> None:
    fewer = CARDS.replace("contacts: [front_door]", "contacts: [night_line]")
    more = CONTACTS.replace("confidence: check", f"confidence: sourced\n  {DAY}")

    examination = examine(propose(sound_pack(), {CARDS_PATH: fewer, CONTACTS_PATH: more}))

    assert examination.obstacles == ()
    assert "Card worry: front_door is no longer a contact" in map(str, examination.promises)

"""Pasted messages and small signs as files: read in full, refused by file and line."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentErrors
from assistant.safety.judgement import Kind
from assistant.safety.requests import RequestRule, Sign
from tests.support.databases import sound_pack

PASTED = """\
- id: chain
  reply: greeting
  page: young-people/gaming
  says: [share this with everyone]
  positive: [share this with everyone, now share this with everyone, "Share this with everyone"]
  negative: [good morning, share your toys, nothing is wrong]
"""
SIGNS = """\
- id: eggshells
  kind: domestic-abuse
  says: [walking on eggshells]
  unless: ["@asking"]
  positive: [walking on eggshells, I am walking on eggshells, always walking on eggshells]
  negative: [walking to school, what does walking on eggshells mean, a box of eggs]
"""
PASTED_PATH, SIGNS_PATH = "safety/pasted.en.yaml", "safety/signs.en.yaml"


def faults(path: str, written: str) -> list[str]:
    return [str(error) for error in check_pack(parse_pack(sound_pack(**{path: written})))]


def test_both_files_are_read_in_the_order_of_their_entries() -> None:
    pack = parse_pack(sound_pack(**{PASTED_PATH: PASTED, SIGNS_PATH: SIGNS}))

    assert check_pack(pack) == ()
    assert pack.pasted["en"] == (
        RequestRule(
            id="chain",
            kind="pasted",
            reply="greeting",
            phrases=("share this with everyone",),
            positive=pack.pasted["en"][0].positive,
            negative=pack.pasted["en"][0].negative,
            page="young-people/gaming",
        ),
    )
    assert [(sign.id, sign.kind) for sign in pack.signs["en"]] == [
        ("eggshells", Kind.DOMESTIC_ABUSE)
    ]
    assert isinstance(pack.signs["en"][0], Sign)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("reply: greeting", "reply: nowhere", ":2: 'nowhere' is named here and stands nowhere"),
        ("gaming", "nowhere", ":3: 'young-people/nowhere' is named here and stands nowhere"),
        ("says: [share this", "says: [shared this", ":5: 'chain' misses its example"),
        ("negative: [good", "negative: [share this with everyone good", ":6: 'chain' fires on"),
        ("says: [share", "says: [(share", ":4: phrase '(share this with everyone': has an open"),
    ],
)
def test_a_pasted_message_that_would_be_answered_wrongly_is_refused(
    old: str, new: str, fault: str
) -> None:
    found = faults(PASTED_PATH, PASTED.replace(old, new, 1))

    assert found[0].startswith(PASTED_PATH + fault)


def test_a_pasted_message_without_a_page_is_refused() -> None:
    with pytest.raises(ContentErrors, match=r"pasted\.en\.yaml:1: 'page' is missing"):
        parse_pack(
            sound_pack(**{PASTED_PATH: PASTED.replace("  page: young-people/gaming\n", "")})
        )


def test_a_sign_with_too_few_examples_is_refused() -> None:
    found = faults(SIGNS_PATH, SIGNS.replace(", always walking on eggshells", ""))

    assert found == ["safety/signs.en.yaml:5: there are 2 positive examples. Write at least 3."]


def test_signs_of_a_language_without_rules_are_refused() -> None:
    found = faults("safety/signs.pl.yaml", SIGNS)

    problem = "there are no rules whose words and contexts these could use"
    assert found == [f"safety/signs.pl.yaml: {problem}. Add safety/pl.yaml."]

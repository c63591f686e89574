"""A rule that changes, with its examples by the live rules and by its own."""

import pytest

from tests.support.databases import RULES
from tests.support.scenes import seen_entries, seen_first


def test_a_rule_changes_with_a_context_that_it_uses() -> None:
    text = RULES.replace("asking: [what does ...]", "asking: [what do ...]")

    entries = {each.heading: each for each in seen_entries("safety/en.yaml", text)}

    assert entries["contexts/asking"].mark == "changed"
    assert entries["rules/attack"].mark == "changed"
    assert entries["requests/hello"].mark == ""
    failing = [each.words for each in entries["rules/attack"].examples if each.is_wrong]
    assert failing == ["what does he is attacking me mean"]


def test_a_rule_that_is_not_live_yet_hears_nothing_there() -> None:
    text = RULES.replace("id: attack", "id: assault")

    rule = seen_first("safety/en.yaml", text)

    assert {each.live for each in rule.examples} == {"not heard"}
    assert [each.draft for each in rule.examples] == ["heard"] * 3 + ["not heard"] * 3


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ("safety/signs.en.yaml", "  kind: abuse-concern\n"),
        ("safety/pasted.en.yaml", "  reply: greeting\n  page: young-people/gaming\n"),
    ],
)
def test_a_sign_and_a_pasted_message_run_their_examples(path: str, entry: str) -> None:
    text = (
        f"- id: shouting\n{entry}  says: [he shouts]\n"
        "  positive: [he shouts, he shouts a lot, when he shouts]\n"
        "  negative: [she sings, nothing, all is calm]\n"
    )

    shown = seen_first(path, text)

    assert shown.mark == "new"
    assert [each.draft for each in shown.examples] == ["heard"] * 3 + ["not heard"] * 3

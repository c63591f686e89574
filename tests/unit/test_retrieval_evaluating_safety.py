"""The figures of judged danger: who got a card, which one, and who got one without need."""

from dataclasses import replace

from assistant.conversation.outcome import Outcome
from assistant.retrieval.evaluation.judged import JudgedKind
from assistant.safety.judgement import Level
from tests.support.builders import a_card
from tests.support.evaluating import CARD, Script, figures


def test_cards_are_counted_for_those_in_danger_and_for_those_who_are_not() -> None:
    emergency = replace(CARD, judgement=replace(CARD.judgement, level=Level.EMERGENCY))
    levels = {"one": "emergency", "two": "emergency", "three": "urgent", "four": "none"}
    script = Script(one=emergency, two=CARD, four=CARD)

    found = figures(
        JudgedKind.SAFETY,
        [
            {"message": text, "lang": "en", "level": level, "kind": "domestic-abuse"}
            for text, level in levels.items()
        ],
        script,
    )

    assert found == {
        "emergency_recall": "0.50",
        "help_recall": "0.67",
        "false_cards": "1.00",
        "kind_accuracy": "1.00",
        "false_declines": "0.00",
    }


def test_for_whom_the_card_was_written_is_figured_where_it_is_known_who_wrote() -> None:
    row = {"lang": "en", "level": "urgent", "kind": "domestic-abuse"}
    rows = [{**row, "message": "one", "speaker": each} for each in ("partner", "child", "other")]

    found = figures(JudgedKind.SAFETY, rows, Script(one=CARD))

    assert found["audience_accuracy"] == "0.50"


def test_who_in_danger_got_one_of_the_right_cards_is_figured_where_a_file_names_them() -> None:
    row = {"lang": "en", "level": "urgent", "kind": "domestic-abuse"}
    right = {"one": f"other|{a_card().id}", "two": "other", "three": a_card().id}
    rows = [{**row, "message": text, "cards": cards} for text, cards in right.items()]

    found = figures(JudgedKind.SAFETY, rows, Script(one=CARD, two=CARD))

    assert found["card_accuracy"] == "0.33"


def test_a_card_above_what_is_declined_is_a_card() -> None:
    declined = replace(CARD, outcome=Outcome.HARMFUL_REQUEST_DECLINED)
    row = {"message": "one", "lang": "en", "level": "urgent", "kind": "domestic-abuse"}

    assert figures(JudgedKind.SAFETY, [row], Script(one=declined))["help_recall"] == "1.00"


def test_who_is_in_danger_and_told_that_nobody_helps_to_harm_is_figured() -> None:
    declined = replace(CARD, outcome=Outcome.HARMFUL_REQUEST_DECLINED)
    row = {"lang": "en", "level": "urgent", "kind": "domestic-abuse"}
    rows = [{**row, "message": "one"}, {**row, "message": "two"}]

    found = figures(JudgedKind.SAFETY, rows, Script(one=declined, two=CARD))

    assert found["false_declines"] == "0.50"
